"""The content of every kind of page, kept as files; `ANLIKU_UPDATE_GOLDEN=1` writes them anew.

Look at the difference before keeping it: these files are what a reader sees.
"""

import os
import posixpath
from datetime import date
from pathlib import Path

import pytest

from anliku.checks import read_checked_corpus
from anliku.model.enums import Status
from anliku.pages import Page, plan_pages
from anliku.plugin.page_texts import page_html
from anliku.render import Renderer
from anliku.resources import overrides_dir
from anliku.settings import load_settings
from anliku.showing import Showing

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
SETTINGS = load_settings(HERE / "archive" / "mkdocs.yml")
CORPUS = read_checked_corpus(SETTINGS)
SHOWN = CORPUS.with_statuses(SETTINGS.shown, date(2026, 12, 31))
SHOWING = Showing(archive=SHOWN, settings=SETTINGS, statuses=tuple(Status))
PAGES = {page.address: page for page in plan_pages(SHOWN, SHOWING.taxonomy, SETTINGS)}
RENDERER = Renderer([overrides_dir()])


def content_of(page: Page) -> str:
    """Return a page's content as the plugin makes it, without the theme around it."""
    text = page.written.text if page.written else None
    html = page_html(text, SHOWING, page.address) if text else ""
    html = RENDERER.render(page.template, page.address, page.values, html)
    return "\n".join(line.rstrip() for line in html.splitlines() if line.strip()) + "\n"


def test_the_archive_is_without_fault() -> None:
    """The synthetic archive itself has one problem alone: a collection lists a withdrawn case."""
    assert ["AK707"] == [problem.rule.code for problem in CORPUS.problems]


@pytest.mark.parametrize("address", sorted(PAGES))
def test_page_is_as_kept(address: str) -> None:
    """The page's content equals the kept file."""
    kept = EXPECTED / address
    content = content_of(PAGES[address])
    if os.environ.get("ANLIKU_UPDATE_GOLDEN"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(content, encoding="utf-8", newline="\n")
    assert kept.read_text(encoding="utf-8") == content


def test_no_kept_page_is_left_over() -> None:
    """Every kept file is a page that still exists."""
    kept = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.html")}
    assert kept == {posixpath.normpath(address) for address in PAGES}


def test_people_without_a_public_duty_are_not_shown() -> None:
    """A name that has no public duty beside it is on no page."""
    assert "李乙" in str(CORPUS.by_id["SQ-2026-0001-3"].record.people)
    assert [] == [address for address, page in PAGES.items() if "李乙" in content_of(page)]
