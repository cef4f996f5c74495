"""A case as everything else sees it."""

from datetime import date

import pytest

from anliku.model.enums import Kind, Status
from anliku.model.facets import Facet
from anliku.model.parts import Actor, Place, Source
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
    """It does not pretend to be of today."""
    assert date.min == a_case().latest_day


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
