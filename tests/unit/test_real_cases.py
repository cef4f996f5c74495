"""What holds of the archive's own cases."""

import re

import pytest

from anliku.checks import read_checked_corpus
from anliku.model.case import Case
from anliku.model.enums import Kind, ReviewState
from anliku.settings import load_settings
from tests.archives import ROOT

CORPUS = read_checked_corpus(load_settings(ROOT / "mkdocs.yml"))
EACH = pytest.mark.parametrize("case", CORPUS.cases, ids=lambda case: case.id)


def test_fourteen_cases_without_a_problem() -> None:
    """All cases of the seed article are there: four full, five brief, five leads."""
    assert () == CORPUS.problems
    kinds = [case.record.kind for case in CORPUS.cases]
    assert (4, 5, 5) == tuple(kinds.count(k) for k in (Kind.FULL, Kind.BRIEF, Kind.PHOTO_LEAD))


@EACH
def test_nothing_pretends_to_be_reviewed(case: Case) -> None:
    """As no human has, no case says it was, and each says how it was drafted."""
    assert ReviewState.UNREVIEWED is case.record.review.state
    assert case.record.ai_use


@EACH
def test_figures_and_words_have_their_place_in_the_source(case: Case) -> None:
    """Each figure, quotation and policy quotation names source and span."""
    record = case.record
    anchors = [o.src for o in record.outcomes] + [q.src for q in record.quotes]
    anchors += [p.src or "" for p in record.policy_basis]
    assert [] == [anchor for anchor in anchors if not re.fullmatch(r"S\d+#\d+-\d+", anchor)]


@EACH
def test_quotations_are_short(case: Case) -> None:
    """Nothing between quotation marks in a text is longer than 120 characters."""
    assert [] == [words for words in re.findall(r"“([^”]*)”", case.body) if len(words) > 120]


@EACH
def test_silence_is_said(case: Case) -> None:
    """Where the source is silent, the case says so."""
    assert "原文未报告" in case.body or case.record.transfer.not_reported


@EACH
def test_no_pictures(case: Case) -> None:
    """No photograph of anybody else is in the archive."""
    assert "![" not in case.body
    assert [] == list((ROOT / "cases").rglob("*.jpg")) + list((ROOT / "cases").rglob("*.png"))
