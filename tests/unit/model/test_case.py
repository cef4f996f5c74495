"""A case as everything else sees it."""

from dataclasses import replace
from datetime import date

import pytest

from anliku.model.case import last_changed_on
from anliku.model.enums import Kind, Status, TombstoneReason
from anliku.model.facets import Facet
from anliku.model.parts import Actor, Place, Review, Revision, Source, Tombstone
from tests.unit.factory import PATH, a_case


def test_kinds_and_statuses() -> None:
    """A lead is a lead and a withdrawn case is withdrawn, others are not."""
    assert a_case(kind=Kind.PHOTO_LEAD).is_lead
    assert not a_case().is_lead
    assert a_case(status=Status.WITHDRAWN).is_withdrawn
    assert not a_case().is_withdrawn


@pytest.mark.parametrize(
    ("as_of", "year"),
    [(None, None), ("2022", 2022), ("2021-11/2022-03", 2022), ("2022-11~", 2022)],
)
def test_the_year_is_the_one_the_material_ends_in(as_of: str | None, year: int | None) -> None:
    """Of an interval the later year counts; without a date there is none."""
    assert year == a_case(as_of=as_of).year


def test_a_case_without_dates_has_none() -> None:
    """It does not pretend to be of today, nor of the year in its id."""
    case = a_case()
    assert (None, None, None) == (case.latest_day, case.entered_on, case.changed_on)


@pytest.mark.parametrize("as_of", ["2022", "2022-11", "2022-11-27~", "2022-11-27/2023"])
def test_a_month_or_a_doubt_is_no_day(as_of: str) -> None:
    """The first of it would be a date that nobody gave."""
    assert a_case(as_of=as_of).latest_day is None


def test_the_date_of_the_material_is_not_a_change() -> None:
    """It dates what is told, not the telling."""
    case = a_case(as_of="2021-01-01/2022-11-27")
    assert (date(2022, 11, 27), None) == (case.latest_day, case.changed_on)


def test_the_last_of_what_editors_did_is_the_change() -> None:
    """Entry, revision, review, withdrawal: whichever is latest."""
    history = (Revision(rev=1, on=date(2026, 3, 1), change="入库"),)
    case = a_case(history=history, review=Review(on=date(2026, 4, 1)), changed=date(2026, 5, 1))
    assert (date(2026, 3, 1), date(2026, 5, 1)) == (case.entered_on, case.changed_on)
    gone = replace(
        case.record, tombstone=Tombstone(reason=TombstoneReason.OTHER, on=date(2026, 6, 1))
    )
    assert date(2026, 6, 1) == replace(case, record=gone).changed_on
    assert date(2026, 2, 1) == a_case(entered=date(2026, 2, 1), history=history).entered_on


def test_the_last_change_of_several_cases() -> None:
    """Those without a day have no say; where none has one, there is none."""
    assert date(2026, 5, 1) == last_changed_on([a_case(1), a_case(2, changed=date(2026, 5, 1))])
    assert last_changed_on([a_case(1)]) is None


def test_concepts_by_facet() -> None:
    """Each facet gives its own terms, an actor's type once; facets without a vocabulary give none."""
    case = a_case(
        actors=(Actor(type="actor/a", name="甲"), Actor(type="actor/a"), Actor(type="actor/b"))
    )
    assert ("topic/养老",) == case.concepts(Facet.TOPIC)
    assert ("actor/a", "actor/b") == case.concepts(Facet.ACTOR)
    assert () == case.concepts(Facet.REGION)


def test_sources_by_number() -> None:
    """A source is found by the number that anchors name."""
    second = Source(id="S2", title="乙", publisher="乙报")
    case = a_case(sources=(Source(title="甲", publisher="甲报"), second))
    assert (["S1", "S2"], second) == (list(case.sources), case.sources["S2"])


@pytest.mark.parametrize("depth", range(1, 6))
def test_a_place_is_printed_as_it_was(depth: int) -> None:
    """The source's wording wins; without it the path stands in."""
    assert "".join(PATH[:depth]) == Place(path=PATH[:depth]).printed
    assert "甲地" == Place(path=PATH[:depth], as_printed="甲地").printed
