"""Contradictions inside single entries."""

import pytest

from anliku.model.enums import Level, OutcomeKind
from anliku.model.parts import LessonStep, Outcome, Place, Quantity, Teaching
from anliku.problems import Rule
from anliku.schema.consistency import inconsistencies, teaching_inconsistencies
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


@pytest.mark.parametrize(
    ("asked", "answered", "count"), [(0, 0, 0), (2, 0, 0), (2, 2, 0), (2, 1, 1), (0, 1, 1)]
)
def test_each_question_has_its_answer_or_none_has(asked: int, answered: int, count: int) -> None:
    """Answers not yet written are no mistake; those that cannot be told to whom they belong are."""
    notes = Teaching(questions=("？",) * asked, answers=("。",) * answered)
    found = [problem.rule for problem in teaching_inconsistencies(notes, located("a: 1"))]
    assert [Rule.TEACHING] * count == found


@pytest.mark.parametrize(
    ("minutes", "steps", "count"),
    [(None, (), 0), (45, (), 0), (None, (5, 9), 0), (14, (5, 9), 0), (15, (5, 9), 1), (5, (6,), 1)],
)
def test_the_minutes_of_a_plan_add_up(
    minutes: int | None, steps: tuple[int, ...], count: int
) -> None:
    """Only where both are written can they contradict each other."""
    plan = tuple(LessonStep(stage="讨论", minutes=step, what="分组") for step in steps)
    notes = Teaching(minutes=minutes, plan=plan)
    found = [problem.rule for problem in teaching_inconsistencies(notes, located("a: 1"))]
    assert [Rule.TEACHING] * count == found


def test_both_contradictions_are_named() -> None:
    """Neither hides the other, and a case's record is judged with its notes."""
    step = LessonStep(stage="讨论", minutes=9, what="分组")
    notes = Teaching(questions=("？",), answers=("。", "。"), minutes=5, plan=(step,))
    found = list(inconsistencies(a_record(teaching=notes), located("a: 1")))
    assert [Rule.TEACHING] * 2 == [problem.rule for problem in found]
