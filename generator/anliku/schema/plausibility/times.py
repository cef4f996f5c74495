"""Dates that lie in the future or long before there was anything to report."""

from collections.abc import Iterator
from datetime import date, timedelta

from anliku.build_day import FIRST_DAY
from anliku.located_yaml import LocatedYaml
from anliku.model.dates import earliest_day, is_edtf
from anliku.problems import Location, Problem, Rule
from anliku.schema.plausibility.leaves import Leaves

_KEYS = ("issued", "accessed", "date", "when", "as_of", "on", "entered", "changed")
"""Keys of dates that say what has happened."""
_FIRST_YEAR = 1900
_ZONES = timedelta(days=1)
"""It may be tomorrow already where the author is."""


_OF_THE_RECORD = frozenset(
    [("entered",), ("changed",), ("history", "on"), ("review", "on"), ("tombstone", "on")]
)
"""Days that home page, site map, feeds and packs give as those of the archive's own acts."""


def doubtful_dates(values: Leaves, located: LocatedYaml, today: date) -> Iterator[Problem]:
    """Yield dates of what has happened that are after today or before 1900."""
    for path, value in values:
        if path[-1] not in _KEYS or not is_edtf(str(value)):
            continue
        days = [earliest_day(point) for point in str(value).split("/")]
        is_late = today > date.min and max(days) > today + _ZONES
        if is_late or min(days).year < _FIRST_YEAR:
            words = "还没有到" if is_late else f"早于 {_FIRST_YEAR} 年"
            names = tuple(step for step in path if isinstance(step, str))
            if is_late and names in _OF_THE_RECORD and today >= FIRST_DAY:
                yield _day_to_come(str(value), located.of_value(path), today)
                continue
            yield Problem(
                rule=Rule.DATE_OUT_OF_TIME,
                location=located.of_value(path),
                message=f"日期“{value}”{words}",
                hint="核对年份有没有写错；没有错就不用改",
            )


def _day_to_come(day: str, location: Location, today: date) -> Problem:
    return Problem(
        rule=Rule.DAY_TO_COME,
        location=location,
        message=f"{day}还没有到，不能写成已经做了的日期",
        hint=f"改成真实的日期；日期没有错，就校准电脑的日期（电脑上今天是{today}）",
    )
