"""A link cannot pretend to lead elsewhere: its site is shown, and a notice stands at its line."""

import pytest

from anliku.corpus import Corpus
from anliku.export.markdown_mirror.body_links import with_site_links
from anliku.text.tree import Words
from anliku.text.walking import all_inlines
from tests.bad_input.archive import GOOD, Archive, good_archive

_FAKE, _CODED = "https://аррӏе.com/", "xn--80ak6aa92e.com"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return an archive whose first case each test replaces."""
    return good_archive(tmp_path_factory.mktemp("hosts"))


def read_with(archive: Archive, line: str) -> Corpus:
    """Return the archive with a further line in the body of its first case."""
    text = GOOD.replace("事实[^S1]。", f"事实[^S1]。\n\n{line}")
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    return archive.read()


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (f"[苹果]({_FAKE})", f"苹果（{_CODED}）"),
        (f"<{_FAKE}>", f"https://{_CODED}/"),
        (f"[https://www.apple.com/]({_FAKE})", f"https://www.apple.com/（{_CODED}）"),
        (f"[**苹果**]({_FAKE})", f"苹果（{_CODED}）"),
        ("[https://www.gov.cn/](https://evil.example.net/)", "https://www.gov.cn/（evil.example.net）"),
        ("[中国政府网 www.gov.cn](https://evil.example.net/)", "中国政府网 www.gov.cn（evil.example.net）"),
        ("[「www.gov.cn」](https://evil.example.net/)", "「www.gov.cn」（evil.example.net）"),
        ("[mohurd.gov.cn。](https://evil.example.net/)", "mohurd.gov.cn。（evil.example.net）"),
        ("[ｗｗｗ.gov.cn](https://evil.example.net/)", "ｗｗｗ.gov.cn（evil.example.net）"),
        ("[www。gov。cn](https://evil.example.net/)", "www。gov。cn（evil.example.net）"),
        ("[www.**gov**.cn](https://evil.example.net/)", "www.gov.cn（evil.example.net）"),
        ("[见https:/gov.cn/a](https://evil.example.net/)", "见https:/gov.cn/a（evil.example.net）"),
        ("[gov.cn@evil.example.net](https://evil.example.net/)", "（evil.example.net）"),
        ("[gov.ru](https://evil.example.net/)", "gov.ru（evil.example.net）"),
        ("[g\u043ev.cn](https://evil.example.net/)", "v.cn（evil.example.net）"),
        ("[政务.中国](https://evil.example.net/)", "政务.中国（evil.example.net）"),
        ("[a@gov.cn](mailto:b@evil.example.net)", "a@gov.cn（b@evil.example.net）"),
        ("[www.gov.cn](mailto:b@evil.example.net)", "www.gov.cn（b@evil.example.net）"),
        ("[a@gov.cn](https://evil.example.net/)", "a@gov.cn（evil.example.net）"),
        ("[拨 110](tel:19012345678)", "拨 110（19012345678）"),
        ("[www.gov.cn](https://gov.cn.evil.example.net/)", "www.gov.cn（gov.cn.evil.example.net）"),
    ],
)  # fmt: skip
def test_the_site_is_shown_with_a_notice(archive: Archive, line: str, shown: str) -> None:
    """Whatever the words of the link are."""
    corpus = read_with(archive, line)
    notices = [(p.rule.code, p.location.line) for p in corpus.problems]
    at = archive.first.read_text(encoding="utf-8").split("\n").index(line) + 1
    assert [("AK437", at)] == notices
    (case,) = (case for case in corpus.cases if case.id == "SQ-2026-0001-3")
    words = (one.text for one in all_inlines(case.text.tree) if isinstance(one, Words))
    assert shown in "".join(words)
    mirrored = with_site_links(case.text, lambda _path, _inside: None)
    assert f"]({_FAKE})" not in mirrored
    assert any(words in mirrored for words in (_CODED, "example.net）", "（19012345678）"))


@pytest.mark.parametrize(
    "line",
    [
        "<https://中国.中国/>",
        "[新闻](https://例子.测试/)",
        "[https://faß.de/](https://faß.de/)",
        "https://www.gov.cn/a",
        "[www.gov.cn](https://www.gov.cn/zhengce/)",
        "[gov.cn](https://www.gov.cn/)",
        "[中国政府网 www.gov.cn，2024年](https://www.gov.cn/a)",
        "[https://www.gov.cn/a.com/b](https://www.gov.cn/)",
        "[12345 热线](tel:12345)",
        "[0571-6421 3456](tel:+8657164213456)",
        "[6421-3456](tel:0571-64213456)",
        "[写信](mailto:a@example.org)",
        "[A@example.org](mailto:a@example.org)",
        "[README.md](https://www.gov.cn/)",
        "[通知.et、通知.pdf](https://www.gov.cn/)",
        "[见 2.1 节](https://www.gov.cn/)",
        "[第3.2版.pdf 的说明](https://www.gov.cn/)",
    ],
)
def test_ordinary_links_are_left_alone(archive: Archive, line: str) -> None:
    """Chinese names are ordinary, and so are words that name no site."""
    assert [] == [p for p in read_with(archive, line).problems if p.rule.code == "AK437"]


@pytest.mark.parametrize("key", ["url", "网址"])
def test_a_source_stores_what_is_shown(archive: Archive, key: str) -> None:
    """So every output shows it."""
    text = GOOD.replace("{title: 虚构的报道,", f"{{title: 虚构的报道, {key}: '{_FAKE}',")
    archive.first.write_text(text, encoding="utf-8", newline="\n")
    corpus = archive.read()
    assert [("AK437", 29)] == [(p.rule.code, p.location.line) for p in corpus.problems]
    assert f"https://{_CODED}/" in [s.url for c in corpus.cases for s in c.record.sources]
