"""Dates as sources give them: a subset of the Extended Date/Time Format (EDTF, ISO 8601-2:2019).

Allowed: `2022`, `2022-11`, `2022-11-27`, each with `~` (about) or `?` (uncertain), and an interval
`2022-03/2022-11` of two of them.
"""

import re
from datetime import date

_ONE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?]?"
EDTF_PATTERN = rf"^{_ONE}(?:/{_ONE})?$"
_EDTF = re.compile(EDTF_PATTERN)


def _first_day(point: str) -> date:
    parts = [int(part) for part in point.rstrip("~?").split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def is_edtf(text: str) -> bool:
    """Say whether the text is a date of the subset, naming only days that exist, in order."""
    if not _EDTF.fullmatch(text):
        return False
    try:
        days = [_first_day(point) for point in text.split("/")]
    except ValueError:
        return False
    return days == sorted(days)


def earliest_day(edtf: str) -> date:
    """Return the first day an EDTF date may mean; `2022-11` gives 1 November 2022."""
    return _first_day(edtf.split("/")[0])


def latest_point(edtf: str) -> date:
    """Return the first day of the date's end, which is what "as of" means for an interval."""
    return _first_day(edtf.split("/")[-1])


def exact_day(edtf: str) -> date | None:
    """Return the one day on which an EDTF date ends; None where it names a month, a year, a doubt."""
    point = edtf.split("/")[-1]
    return date.fromisoformat(point) if len(point) == len("2022-11-27") else None


def year_of(edtf: str) -> int:
    """Return the year in which the date ends."""
    return latest_point(edtf).year


def has_month(edtf: str) -> bool:
    """Say whether the date names at least the month in which it begins."""
    return "-" in edtf.split("/")[0]


def in_chinese(edtf: str) -> str:
    """Return the date as a Chinese reader writes it: `2022-11-27~` gives «约2022年11月27日»."""
    return "至".join(_point_in_chinese(point) for point in edtf.split("/"))


def _point_in_chinese(point: str) -> str:
    mark = {"~": "约", "?": "可能是"}.get(point[-1:], "")
    numbers = point.rstrip("~?").split("-")
    units = ("年", "月", "日")
    return mark + "".join(
        f"{int(number)}{unit}" for number, unit in zip(numbers, units, strict=False)
    )
