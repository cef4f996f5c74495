"""Days of what the archive has done cannot lie ahead, wherever in the record they stand."""

from datetime import date

import pytest

from anliku.located_yaml import read_yaml
from anliku.problems import Problem, Rule
from anliku.schema.plausibility import implausible

TODAY = date(2027, 3, 1)
RECORDS = [
    "entered: {}",
    "changed: {}",
    "history:\n- on: {}\n  what: 改了",
    "review:\n  on: {}",
    "tombstone:\n  on: {}",
]


def said_of(text: str, today: date) -> list[Problem]:
    """Return what is said of a front matter's dates."""
    located, problems = read_yaml(text, "cases/甲.md", 1)
    assert not problems
    return list(implausible(located, today))


@pytest.mark.parametrize("record", RECORDS)
def test_an_act_to_come_is_an_error(record: str) -> None:
    """At its place, with what to do where the computer's clock is wrong; not so tomorrow, nor today."""
    (problem,) = said_of(record.format("2027-03-03"), TODAY)
    assert (Rule.DAY_TO_COME, True) == (problem.rule, problem.is_error)
    assert "2027-03-01" in problem.hint
    assert record.count("\n", 0, record.index("{}")) + 1 == problem.location.line
    assert [] == said_of(record.format("2027-03-02"), TODAY)


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2020, 1, 1)])
def test_a_clock_that_is_wrong_stops_nothing(record: str, today: date) -> None:
    """Before the program was written no build was made, so such a day says nothing of what is to come."""
    assert not any(problem.is_error for problem in said_of(record.format("2026-12-01"), today))


def test_other_days_to_come_are_worth_a_look() -> None:
    """A source may be dated ahead, as magazines are."""
    (problem,) = said_of("sources:\n- issued: 2027-04", TODAY)
    assert (Rule.DATE_OUT_OF_TIME, False) == (problem.rule, problem.is_error)
