"""AK426: no plain page lies where the program has a page of its own."""

import dataclasses
from pathlib import Path

from anliku.addresses import ALWAYS_MADE, MADE
from anliku.checks import read_checked_corpus
from anliku.pages import plan_pages
from anliku.settings import load_settings
from anliku.taxonomy import taxonomy_of
from anliku.vocabulary.vocabulary import vocabulary_of
from tests.archives import ROOT, copy_of_real_archive


def test_a_page_in_the_place_of_another_is_named(tmp_path: Path) -> None:
    """Whatever its capitals; the home page's text is none."""
    archive = copy_of_real_archive(tmp_path / "archive")
    for name in ("browse.md", "Compare.md", "about/problem-codes.md"):
        (archive / "cases" / name).write_text("## 甲\n\n乙\n", encoding="utf-8")
    problems = read_checked_corpus(load_settings(archive / "mkdocs.yml")).problems
    assert ["AK426"] * 3 == [problem.rule.code for problem in problems]


def test_all_pages_of_the_programs_own_are_known() -> None:
    """At the top and beside the plain pages."""
    settings = load_settings(ROOT / "mkdocs.yml")
    corpus = read_checked_corpus(settings)
    made = {page.address for page in plan_pages(corpus, taxonomy_of(corpus), settings)}
    none = dataclasses.replace(corpus, cases=(), collections=(), vocabulary=vocabulary_of([]))
    assert ALWAYS_MADE == {
        page.address
        for page in plan_pages(none, taxonomy_of(none), settings)
        if not page.address.startswith("evidence/") or page.address.endswith("index.html")
    }
    beside = {one for one in made if "/" not in one or one.startswith("about/")}
    assert beside - {"index.html"} == MADE - {"404.html"}
