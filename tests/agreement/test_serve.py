"""`anliku serve` shows what is wrong in the page, and goes on whatever its author does."""

from collections.abc import Iterator

import pytest

from tests.agreement.archives import SETTINGS
from tests.agreement.serving import Preview, preview_of
from tests.bad_input.archive import GOOD, OTHER, good_archive

FIRST = "cases/SQ-2026-0001-3.html"
_OUTSIDE = "![老人在食堂用餐](https://mmbiz.qpic.cn/a.jpg)"
_FACT = "事实[^S1]。"
_MOVED = ("SQ-2026-0002-1", "SQ-2026-0003-X")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Serve an archive in which there is already much wrong."""
    archive = good_archive(tmp_path_factory.mktemp("serve") / "archive")
    nav = "nav: [index.md, 没有这页: about/nothing.md]\n"
    (archive.root / "mkdocs.yml").write_text(SETTINGS + nav, encoding="utf-8")
    province = archive.first.parent
    bad = OTHER.replace(*_MOVED).replace("原文未报告。", _OUTSIDE)
    (province / "外图.md").write_text(bad, encoding="utf-8")
    (province / "读不懂.md").write_text("---\n[[[{\n---\n正文\n", encoding="utf-8")
    for name in ("圈", "又一圈"):
        # Each leads to the folder that both lie in: whoever follows them never comes back.
        (province / name).symlink_to(".")
    (province / "自己.md").symlink_to("自己.md")
    with preview_of(archive.root) as running:
        running.wait_for("index.html", lambda page: "</html>" in page)
        yield running


def _write(preview: Preview, text: str) -> None:
    (preview.root / "cases" / "甲省" / "甲村.md").write_text(text, encoding="utf-8", newline="\n")


def test_a_picture_elsewhere_is_told_in_the_page(preview: Preview) -> None:
    """The page has the problem with its line at the top, and of the picture what it shows."""
    page = preview.page("cases/SQ-2026-0003-X.html")
    assert "预览：这里有 1 处要看一看" in page
    assert "AK408" in page
    assert "第 14 行" in page
    assert "老人在食堂用餐" in page
    assert 'src="https://mmbiz' not in page


def test_files_without_a_page_are_told_on_the_home_page(preview: Preview) -> None:
    """Front matter that cannot be read, and links of the file system, are told there."""
    page = preview.page("index.html")
    for path, code in (
        ("cases/甲省/读不懂.md", "AK202"),
        ("cases/甲省/圈", "AK901"),
        ("cases/甲省/自己.md", "AK901"),
    ):
        assert path in page
        assert code in page
    assert "mmbiz.qpic.cn" not in page


def test_the_page_follows_its_author(preview: Preview) -> None:
    """From good to broken text, to unreadable front matter, and back; the program goes on."""
    assert "预览：" not in preview.page(FIRST)
    _write(preview, GOOD.replace(_FACT, f"<b>半成品</b>{_FACT}"))
    broken = preview.wait_for(FIRST, lambda page: "AK402" in page)
    assert "&lt;b&gt;半成品" in broken
    _write(preview, GOOD.replace("title: 甲村的一个样例", "title: [甲村"))
    unread = preview.wait_for(FIRST, lambda page: "还读不出来" in page)
    assert "cases/甲省/甲村.md" in unread
    assert "cases/甲省/甲村.md" in preview.page("index.html")
    _write(preview, GOOD.replace(_FACT, f"改好了。{_FACT}"))
    good = preview.wait_for(FIRST, lambda page: "改好了。" in page)
    assert "预览：" not in good
    assert "cases/甲省/甲村.md" not in preview.page("index.html")


def test_broken_settings_are_told_in_every_page(preview: Preview) -> None:
    """At their lines, until they are mended; the program goes on."""
    file = preview.root / "mkdocs.yml"
    good = file.read_text(encoding="utf-8")
    file.write_text(f"{good}hooks: [a.py]\ncopyright: <b>甲</b>\n", encoding="utf-8")
    broken = preview.wait_for(FIRST, lambda page: "预览停了一下" in page)
    assert "mkdocs.yml:6:1 错误 AK506" in broken
    assert "mkdocs.yml:7:12 错误 AK506 copyright 里有 HTML" in broken
    assert "livereload" in broken
    file.write_text("site_name: [\n", encoding="utf-8")
    preview.wait_for("index.html", lambda page: "读不懂" in page)
    file.write_text(good.replace("site_name: ", "site_name: 改名的"), encoding="utf-8")
    preview.wait_for(FIRST, lambda page: "改名的" in page)
    file.write_text(good, encoding="utf-8")
    preview.wait_for(FIRST, lambda page: "改名的" not in page and "</html>" in page)


def test_nothing_is_printed_that_its_author_cannot_read(preview: Preview) -> None:
    """Problems are printed as `check` prints them; no traceback, nothing of a link's target."""
    assert "Traceback" not in preview.said
    assert "cases/甲省/外图.md:14:" in preview.said
    assert "mkdocs.yml:5:23 错误 AK503" in preview.said
    assert "not found" not in preview.said
    assert preview.is_running


def test_a_new_case_appears(preview: Preview) -> None:
    """A file that is added while the preview runs has its page soon, and none once it is gone."""
    path = preview.root / "cases" / "甲省" / "新.md"
    address = "cases/SQ-2026-0004-8.html"
    path.write_text(OTHER.replace("SQ-2026-0002-1", "SQ-2026-0004-8"), encoding="utf-8")
    preview.wait_for(address, lambda page: "丁社区的样例" in page)
    path.unlink()
    preview.wait_for(address, lambda page: not page)


def test_styles_of_the_preview_are_its_own(preview: Preview) -> None:
    """The page that shows problems has the styles for it."""
    assert "assets/anliku/preview.css" in preview.page(FIRST)
    assert ".ak-preview" in preview.page("assets/anliku/preview.css")
