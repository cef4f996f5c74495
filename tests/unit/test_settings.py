"""Settings from mkdocs.yml."""

from pathlib import Path

import pytest

from anliku.problems import SettingsError
from anliku.settings import load_settings

GOOD = "site_name: 样例\ndocs_dir: cases\nplugins:\n  - anliku:\n      page_size: 7\n"


def written(folder: Path, text: str) -> Path:
    """Write a mkdocs.yml and return it."""
    config = folder / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    return config


def test_what_is_written_counts(tmp_path: Path) -> None:
    """Names, folders and options are read; the rest has defaults."""
    settings = load_settings(written(tmp_path, GOOD))
    assert ("样例", 7) == (settings.site_name, settings.page_size)
    assert (tmp_path / "site", tmp_path / "search-index") == (settings.site_dir, settings.index_dir)


@pytest.mark.parametrize(
    "plugins", ["[anliku]", "\n  - search\n  - anliku", "\n  anliku: {}", "\n  - anliku: null"]
)
def test_ways_of_naming_the_plugin(tmp_path: Path, plugins: str) -> None:
    """Every form that MkDocs allows is understood, and tags of MkDocs are read over."""
    text = f"site_name: !ENV [X, 样例]\nplugins: {plugins}\nvalidation: !!python/name:os.system\n"
    assert 50 == load_settings(written(tmp_path, text)).page_size


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("site_name: [", "读不懂"),
        ("- a", "设置: 内容"),
        ("site_name: x", "没有启用 anliku"),
        ("plugins: [search]", "没有启用 anliku"),
        (GOOD.replace("page_size: 7", "page_size: 0"), "正整数"),
        (GOOD.replace("page_size: 7", "page_size: 七"), "正整数"),
        (GOOD.replace("page_size", "page_sise"), "page_sise"),
        (GOOD.replace("page_size: 7", "page_size: true"), "正整数"),
        (GOOD.replace("page_size: 7", "page_size: [7]"), "正整数"),
        (GOOD.replace("page_size: 7", "page_folders: about"), "列表"),
        (GOOD.replace("page_size: 7", "page_folders: [1]"), "列表"),
        (GOOD.replace("page_size: 7", "page_folders: [../secret]"), "不是文件夹名"),
        (GOOD.replace("page_size: 7", "page_folders: [..]"), "不是文件夹名"),
        (GOOD.replace("page_size: 7", "page_folders: [about/more]"), "不是文件夹名"),
        (GOOD.replace("page_size: 7", "page_folders: [/etc]"), "不是文件夹名"),
        (GOOD.replace("page_size: 7", "page_folders: [.git]"), "不是文件夹名"),
        (GOOD.replace("page_size: 7", "page_folders: [Topics]"), "程序自己用的名字"),
        (GOOD.replace("page_size: 7", "page_folders: [vocabulary]"), "程序自己用的名字"),
        (f"{GOOD}\nnav: index.md\n", "nav 应当是列表"),
        (f"{GOOD}\nnav: [首页: ]\n", "没有写完"),
        (f"{GOOD}\nnav: [首页: index.md, 3]\n", "没有写完"),
        (GOOD.replace("page_size: 7", "licence: 随便用"), "不是认得的许可"),
        (GOOD.replace("page_size: 7", "licence: [CC-BY-4.0]"), "不是认得的许可"),
        (GOOD.replace("page_size: 7", "teacher_edition: 是"), "true 或 false"),
        (GOOD.replace("page_size: 7", "teacher_edition: 1"), "true 或 false"),
        (GOOD.replace("page_size: 7", "teacher_edition: [true]"), "true 或 false"),
        (GOOD.replace("page_size: 7", "index_dir: ."), "自己的文件"),
        (GOOD.replace("page_size: 7", "index_dir: cases"), "自己的文件"),
        (GOOD.replace("page_size: 7", "index_dir: .."), "自己的文件"),
        (GOOD.replace("page_size: 7", "index_dir: cases/idx"), "自己的文件"),
        (GOOD.replace("page_size: 7", "index_dir: site"), "一个在另一个里面"),
        (GOOD.replace("page_size: 7", "index_dir: site/idx"), "一个在另一个里面"),
        (f"{GOOD}site_dir: search-index/site\n", "一个在另一个里面"),
        (GOOD.replace("page_size: 7", "index_dir: /tmp/x"), "不在案例库的文件夹里"),
        (GOOD.replace("page_size: 7", "page_folders: [CON]"), "不是文件夹名：.*设备名"),
        (GOOD.replace("page_size: 7", 'page_folders: ["a\\u200Bb"]'), "不是文件夹名：.*看不见"),
        (GOOD.replace("page_size: 7", "page_folders: [About, about]"), "是同一个名字"),
        (
            GOOD.replace("page_size: 7", 'page_folders: ["caf\\u00e9", "cafe\\u0301"]'),
            "是同一个名字",
        ),
        (GOOD.replace("page_size: 7", "page_size: 100000000"), "正整数"),
        (GOOD.replace("样例", "[甲, 乙]"), "site_name 应当是"),
        (f"{GOOD}site_url: javascript:alert(1)\n", "site_url .*不是网址"),
        (f"{GOOD}site_url: 'https://[::1'\n", "site_url .*不是网址"),
        (f"{GOOD}site_url: https://a.example:99999/\n", "site_url .*不是网址"),
        (f"{GOOD}site_url: https://user@evil.example/\n", "site_url .*不是网址"),
        (f"{GOOD}repo_url: 'javascript://a/%0aalert(1)'\n", "repo_url .*不是网址"),
        (f"{GOOD}copyright: <script>alert(1)</script>\n", "copyright 里有 HTML"),
        (f"{GOOD}copyright: '甲 <b>乙</b>'\n", "copyright 里有 HTML"),
        (f"{GOOD}copyright: '[甲](javascript:alert(1))'\n", "copyright 里的.*不是网址"),
        (f"{GOOD}copyright: '- 甲'\n", "不止一段"),
        (f"{GOOD}copyright: [甲]\n", "一句话"),
        (f"{GOOD}extra: {{analytics: {{provider: google, property: G-1}}}}\n", "analytics.*不能用"),
        (f"{GOOD}extra: {{homepage: 'javascript:alert(1)'}}\n", "homepage.*不能用"),
        (f"{GOOD}extra_css: [https://evil.example/a.css]\n", "extra_css .*不是网站里的文件"),
        (f"{GOOD}extra_javascript: [//evil.example/a.js]\n", "extra_javascript .*不是网站里的文件"),
        (f"{GOOD}extra_javascript: [{{path: ../a.js, type: module}}]\n", "不是网站里的文件"),
        (
            f"{GOOD}theme: {{name: material, logo: 'javascript:alert(1)'}}\n",
            "logo .*不是网站里的文件",
        ),
        (
            f"{GOOD}theme: {{name: material, favicon: 'a.png\" onload=\"alert(1)'}}\n",
            "favicon .*不是",
        ),
        (f"{GOOD}theme: {{name: material, custom_dir: ..}}\n", "不在案例库的文件夹里"),
        (f"{GOOD}theme: {{name: material, custom_dir: .}}\n", "都会公开"),
        (
            f"{GOOD}theme: {{name: material, static_templates: [x.html]}}\n",
            "static_templates.*不能用",
        ),
        (f"{GOOD}INHERIT: other.yml\n", "INHERIT.*不能用"),
        (f"{GOOD}hooks: [a.py]\n", "hooks.*会运行"),
        (f"{GOOD}exclude_docs: '*.html'\n", "exclude_docs.*不能用"),
        (f"{GOOD}site_name: 另一个\n", "写了两次"),
        (GOOD.replace("docs_dir: cases", "docs_dir: ../cases"), "不在案例库的文件夹里"),
        (GOOD.replace("docs_dir: cases", "docs_dir: ."), "不在案例库的文件夹里"),
        (GOOD.replace("docs_dir: cases", "docs_dir: /etc"), "不在案例库的文件夹里"),
        ("site_name: 2026-13-45\nplugins: [anliku]\n", "读不懂"),
        ("a: {b: [\n", "读不懂（第 2 行）"),
        ("", "设置: 内容"),
        ("plugins: 5\n", "没有启用 anliku"),
        ("\0", "读不懂"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, message: str) -> None:
    """A wrong setting is named, in Chinese."""
    with pytest.raises(SettingsError, match=message):
        load_settings(written(tmp_path, text))


@pytest.mark.parametrize(
    ("written_as", "expected"),
    [
        ('""', ""),
        ("https://example.org/new?title={id}", "https://example.org/new?title={id}"),
        ("a@example.org", "mailto:a@example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_where_mistakes_are_reported(tmp_path: Path, written_as: str, expected: str) -> None:
    """An address of the web, a mail address in either form, or nothing."""
    text = f"plugins:\n  - anliku:\n      report_to: {written_as}\n"
    assert expected == load_settings(written(tmp_path, text)).report_to


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "a@b", "电话 123", "https://", "mailto:a@b.c?cc=d@e.f"]
)
def test_no_other_address_for_mistakes_is_taken(tmp_path: Path, address: str) -> None:
    """What is neither, and above all what could run a script, is refused with a hint."""
    text = f"plugins:\n  - anliku:\n      report_to: '{address}'\n"
    with pytest.raises(SettingsError, match="report_to"):
        load_settings(written(tmp_path, text))


@pytest.mark.parametrize(
    ("written_as", "expected"),
    [
        ("", ""),
        ("gaojian@example.org", "gaojian@example.org"),
        ("mailto:gaojian@example.org", "gaojian@example.org"),
        ("010-12345678转801", "010-12345678转801"),
        ("12345678", "12345678"),
        ("(0571) 8765 4321", "(0571) 8765 4321"),
    ],
)
def test_whom_people_ask_about_their_data(tmp_path: Path, written_as: str, expected: str) -> None:
    """An e-mail, a telephone, or nobody."""
    text = f"plugins:\n  - anliku:\n      privacy_contact: {written_as}\n"
    assert expected == load_settings(written(tmp_path, text)).privacy_contact


@pytest.mark.parametrize("contact", ["找老王", "https://example.org/", "a@b", "12"])
def test_no_other_contact_is_taken(tmp_path: Path, contact: str) -> None:
    """What leads to nobody is refused with a hint."""
    text = f"plugins:\n  - anliku:\n      privacy_contact: '{contact}'\n"
    with pytest.raises(SettingsError, match="privacy_contact"):
        load_settings(written(tmp_path, text))


@pytest.mark.parametrize(
    ("written_as", "expected"), [("", False), ("false", False), ("no", False), ("true", True)]
)
def test_teachers_notes_are_kept_off_the_site_unless_allowed(
    tmp_path: Path, written_as: str, expected: bool
) -> None:
    """Only a clear yes lets them onto the site."""
    assert not load_settings(written(tmp_path, GOOD)).teacher_edition
    text = GOOD.replace("page_size: 7", f"teacher_edition: {written_as}")
    assert expected is load_settings(written(tmp_path, text)).teacher_edition


def test_no_settings_at_all(tmp_path: Path) -> None:
    """Where there is no mkdocs.yml, it is said how to make an archive."""
    with pytest.raises(SettingsError, match=r"找不到 mkdocs\.yml") as caught:
        load_settings(tmp_path / "mkdocs.yml")
    assert "anliku init" in caught.value.hint


def test_settings_that_are_not_utf8(tmp_path: Path) -> None:
    """Bytes of another encoding and a folder in the file's place are no tracebacks."""
    config = tmp_path / "mkdocs.yml"
    config.write_bytes(GOOD.encode("gbk"))
    with pytest.raises(SettingsError, match="不是 UTF-8 编码"):
        load_settings(config)
    with pytest.raises(SettingsError, match="读不出来（是文件夹"):
        load_settings(tmp_path)


def test_former_addresses_are_read_in_order(tmp_path: Path) -> None:
    """Old and new addresses, Chinese ones and anchors too."""
    text = "plugins:\n  - anliku:\n      redirects:\n        旧/页.html: index.html\n        b.html: c.html#x\n"
    expected = (("旧/页.html", "index.html"), ("b.html", "c.html#x"))
    assert expected == load_settings(written(tmp_path, text)).redirects


@pytest.mark.parametrize("nothing", ["", "{}", "[]", "null"])
def test_no_former_address(tmp_path: Path, nothing: str) -> None:
    """The option may stand there empty."""
    text = f"plugins:\n  - anliku:\n      redirects: {nothing}\n"
    assert () == load_settings(written(tmp_path, text)).redirects


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/a.html", "index.html"),
        ("../a.html", "index.html"),
        ("a/../../b.html", "index.html"),
        ("./a.html", "index.html"),
        ("a//b.html", "index.html"),
        ("a", "index.html"),
        ("a.htm", "index.html"),
        ("a/", "index.html"),
        (".html", "https://example.org/a.html"),
        ("https://example.org/a.html", "index.html"),
        ("C:/a.html", "index.html"),
        ("a\\b.html", "index.html"),
        ("a?b.html", "index.html"),
        ("a#b.html", "index.html"),
        ("a./b.html", "index.html"),
        (" a.html", "index.html"),
        ("长" * 90 + ".html", "index.html"),
        ("a.html", "/index.html"),
        ("a.html", "//example.org/x.html"),
        ("a.html", "javascript:alert(1)//.html"),
        ("a.html", "../index.html"),
        ("a.html", "index"),
        ("a.html", ""),
        ("a.html", "#top"),
    ],
)
def test_what_is_no_page_of_the_site_is_refused(tmp_path: Path, old: str, new: str) -> None:
    """Nothing outside the site is written or led to; the address is named, with a hint."""
    quoted = f"'{old}': '{new}'"
    text = f"plugins:\n  - anliku:\n      redirects:\n        {quoted}\n"
    with pytest.raises(SettingsError, match=r"redirects 里.*不是本站页面的网址") as caught:
        load_settings(written(tmp_path, text))
    assert {(4, True)} == {
        (one.location.line, ".html" in one.hint) for one in caught.value.problems
    }


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["con.html: index.html"], ["设备名"]),
        (["caf\u00e9.html: a.html", "cafe\u0301.html: a.html"], ["同一个网址"]),
        (["OLD.html: a.html", "old.html: a.html"], ["同一个网址"]),
        (["cases.json/x.html: a.html"], ["不是文件夹"]),
        (["old.html: a.html", "old.html: b.html"], ["写了两次"]),
        (['"a\\u200Bb.html": a.html'], ["看不见"]),
    ],
)
def test_former_addresses_are_judged_as_names_of_files(
    tmp_path: Path, lines: list[str], told: list[str]
) -> None:
    """What Windows, macOS or a USB stick would refuse, or take for another."""
    text = "plugins:\n  - anliku:\n      redirects:\n" + "".join(f"        {x}\n" for x in lines)
    with pytest.raises(SettingsError) as caught:
        load_settings(written(tmp_path, text))
    problems = caught.value.problems
    assert [3 + len(lines)] * len(told) == [problem.location.line for problem in problems]
    assert all(words in one.message for one, words in zip(problems, told, strict=True))


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """Each at its line and column."""
    text = (
        GOOD.replace("page_size: 7", "page_size: 0\n      licence: x\n      foo: 1")
        + "hooks: [a]\n"
    )
    with pytest.raises(SettingsError, match="4 处不能用") as caught:
        load_settings(written(tmp_path, text))
    places = [(one.location.line, one.location.column) for one in caught.value.problems]
    assert [(5, 18), (6, 16), (7, 7), (8, 1)] == places


def test_a_link_among_the_templates_is_told(tmp_path: Path) -> None:
    """It would publish what it leads to."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "x.css").symlink_to("/etc/passwd")
    text = f"{GOOD}theme: {{name: material, custom_dir: own}}\n"
    with pytest.raises(SettingsError, match=r"里有链接“x\.css”"):
        load_settings(written(tmp_path, text))


@pytest.mark.parametrize("form", ["[a.html]", "a.html", "5", "true"])
def test_former_addresses_are_pairs(tmp_path: Path, form: str) -> None:
    """Anything but old and new addresses is refused."""
    text = f"plugins:\n  - anliku:\n      redirects: {form}\n"
    with pytest.raises(SettingsError, match="旧网址: 新网址"):
        load_settings(written(tmp_path, text))
