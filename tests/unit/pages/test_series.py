"""Neighbours of a case in the lists it stands in."""

from anliku.corpus import Corpus, in_list_order
from anliku.model.case import Case
from anliku.pages.series import Series, series_anchor
from anliku.taxonomy import taxonomy_of
from tests.unit.test_related import PLACES, VOCABULARY, make_case

CASES = [
    make_case(1, place=PLACES[2], problems=("prob/吃饭难",)),
    make_case(2, place=PLACES[4]),
    make_case(3, place=PLACES[3], problems=("prob/吃饭难",)),
]


def series_of(cases: list[Case]) -> Series:
    """Return the answerer for a corpus of these cases."""
    corpus = Corpus(tuple(cases), VOCABULARY)
    return Series(corpus, taxonomy_of(corpus))


def test_within_a_term_the_neighbours_are_the_term_s() -> None:
    """The case between belongs to another province and is passed over."""
    found = {place.label: place for place in series_of(CASES).in_terms(CASES[0])}
    problem = found["吃饭难"]
    assert (1, 2, None, CASES[2]) == (
        problem.number,
        problem.total,
        problem.previous,
        problem.next,
    )
    assert "in-problems_chi-fan-nan-67e384" == problem.anchor
    assert {"吃饭难", "养老", "甲省", "乙市", "丙县", "丁镇"} == set(found)


def test_in_the_case_list_every_case_is_met_once() -> None:
    """Going on from the first case leads through all of them in order."""
    series, met = series_of(CASES), []
    case: Case | None = CASES[0]
    while case is not None:
        met.append(case)
        case = series.in_case_list(case).next
    assert in_list_order(CASES) == met


def test_anchors_of_different_lists_differ() -> None:
    """A slash and a hyphen are not confounded."""
    assert series_anchor("regions/a/b.html") != series_anchor("regions/a-b.html")
