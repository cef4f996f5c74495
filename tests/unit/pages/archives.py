"""Corpora for the tests of pages."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.concept import Concept
from anliku.pages.interface import Page
from anliku.settings import Settings
from tests.unit.factory import a_vocabulary, concept

SETTINGS = Settings(root=Path(), cases_dir=Path("cases"), site_dir=Path(), index_dir=Path())
NAMES = (
    "topic/养老",
    "mech/助餐",
    "mech/送餐",
    "mech/议事",
    "prob/吃饭难",
    "prob/停车难",
)


def a_library(*cases: Case, further: Iterable[Concept] = (), **values: Any) -> Corpus:
    """Return a corpus of cases that may name the concepts of `NAMES`, and further ones."""
    return Corpus(cases, a_vocabulary(*map(concept, NAMES), *further), **values)


def ids(cases: Iterable[Case]) -> list[int]:
    """Return the serial numbers of cases, which tests name them by."""
    return [int(case.id[8:12]) for case in cases]


def at(pages: Iterable[Page], address: str) -> Page:
    """Return the one page at an address."""
    (found,) = (page for page in pages if page.address == address)
    return found
