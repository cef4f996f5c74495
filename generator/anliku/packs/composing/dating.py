"""Cases in, the day of a pack of them out; never the clock's."""

from collections.abc import Iterable
from datetime import date

from anliku.model.case import Case


def pack_day(cases: Iterable[Case]) -> date | None:
    """Return the newest day in the records of the cases; None if there is none in any."""
    return max((day for case in cases if (day := case.latest_day)), default=None)
