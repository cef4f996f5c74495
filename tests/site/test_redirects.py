"""Former addresses lead on; what cannot be is said, and nothing is published."""

import re
from pathlib import Path

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


def test_what_cannot_be_is_said(tmp_path: Path) -> None:
    """Exit code 1, a Chinese sentence at its line of the settings, no traceback, no site."""
    archive = with_redirects(copy_of_real_archive(tmp_path / "archive"), (CASE, "index.html"))
    result = anliku(archive, "build")
    assert 1 == result.returncode, result.stdout + result.stderr
    assert re.search(rf"mkdocs\.yml:\d+:9 错误 AK504 旧网址“{CASE}”还有页面｜", result.stdout)
    assert "Traceback" not in result.stderr
    assert not (archive / "site").exists()
