"""Cases in, the day of a pack of them out; never the clock's."""

from collections.abc import Iterable
from datetime import date

from anliku.model.case import Case


def pack_day(cases: Iterable[Case]) -> date | None:
    """Return the newest date in the records of the cases; None if there is none in any."""
    return max((case.latest_day for case in cases if case.latest_day != date.min), default=None)
