"""Contradictions inside single entries."""

import pytest

from anliku.model.enums import Level, OutcomeKind
from anliku.model.parts import Outcome, Place, Quantity
from anliku.problems import Rule
from anliku.schema.consistency import inconsistencies
from tests.unit.factory import PATH, a_record, located


@pytest.mark.parametrize("depth", range(1, 6))
def test_a_level_is_the_length_of_its_path(depth: int) -> None:
    """Only the level that the path's length stands for goes without a problem."""
    for level in Level:
        record = a_record(place=(Place(path=PATH[:depth], level=level),))
        found = [problem.rule for problem in inconsistencies(record, located("a: 1"))]
        fits = list(Level).index(level) + 1 == depth
        assert ([] if fits else [Rule.CONDITION]) == found


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [("人", "人", 0), (None, None, 0), ("人", "户", 1), ("人", None, 1)],
)
def test_units_stay_the_same(before: str | None, after: str | None, count: int) -> None:
    """A figure that changes its unit in between says nothing."""
    outcome = Outcome(
        indicator="用餐老人",
        as_printed="17名",
        kind=OutcomeKind.OUTPUT,
        src="S1",
        before=Quantity(value=1, unit=before),
        after=Quantity(value=2, unit=after),
    )
    found = list(inconsistencies(a_record(outcomes=(outcome,)), located("a: 1")))
    assert [Rule.BEFORE_AND_AFTER] * count == [problem.rule for problem in found]
    assert all("None" not in problem.message for problem in found)
