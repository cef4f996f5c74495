"""Former addresses lead on; what cannot be is said, and nothing is published."""

from pathlib import Path

import pytest

from tests.archives import anliku, built, copy_of_real_archive

CASE = "cases/SQ-2026-0001-3.html"


def with_redirects(archive: Path, *pairs: tuple[str, str]) -> Path:
    """Write former addresses into an archive's settings and return the archive."""
    config = archive / "mkdocs.yml"
    lines = "".join(f'        "{old}": "{new}"\n' for old, new in pairs)
    text = config.read_text(encoding="utf-8").replace(
        "      report_to:", f"      redirects:\n{lines}      report_to:", 1
    )
    config.write_text(text, encoding="utf-8")
    return archive


def test_a_page_at_the_former_address_leads_on(tmp_path: Path) -> None:
    """By itself, by a link, relative and outside search engines' lists; also from deep folders."""
    archive = with_redirects(
        copy_of_real_archive(tmp_path / "archive"),
        ("old/deep/er.html", f"{CASE}#sources"),
        ("旧 页.html", "index.html"),
    )
    site = built(archive)
    page = (site / "old" / "deep" / "er.html").read_text(encoding="utf-8")
    assert f'content="0; url=../../{CASE}#sources"' in page
    assert f'<a href="../../{CASE}#sources">' in page
    assert 'name="robots" content="noindex"' in page
    assert "<script" not in page
    assert 'url=index.html"' in (site / "旧 页.html").read_text(encoding="utf-8")
    assert "old/deep" not in (site / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        ([("old.html", "cases/SQ-2026-0001-4.html")], "没有页面"),
        ([("old.html", "nothing/at/all.html")], "没有页面"),
        ([(CASE, "index.html")], "还有页面"),
        ([("Cases/sq-2026-0001-3.HTML.html", "x.html")], "没有页面"),
        ([("Cases/Index.html", "index.html")], "还有页面"),
        ([("404.html", "index.html")], "还有页面"),
        ([("index.html/old.html", "index.html")], "还有页面"),
        ([("a.html", "a.html")], "自己也是旧网址"),
        ([("a.html", "b.html"), ("b.html", "a.html")], "自己也是旧网址"),
        ([("a.html", "b.html"), ("b.html", "index.html")], "自己也是旧网址"),
        ([("a.html", "index.html"), ("A.html", "index.html")], "还有页面"),
        ([("a.html", "index.html"), ("a.html/b.html", "index.html")], "还有页面"),
        ([("a.html/b.html", "index.html"), ("a.html", "index.html")], "还有页面"),
    ],
)
def test_what_cannot_be_is_said(tmp_path: Path, pairs: list[tuple[str, str]], message: str) -> None:
    """Exit code 3, one Chinese sentence that names the setting, no traceback, no site."""
    archive = with_redirects(copy_of_real_archive(tmp_path / "archive"), *pairs)
    result = anliku(archive, "build")
    assert 3 == result.returncode, result.stdout + result.stderr
    assert "mkdocs.yml 的 redirects" in result.stderr
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert not (archive / "site").exists()
