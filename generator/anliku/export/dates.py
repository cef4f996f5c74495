"""A case in, the days on which it came, changed and went out; from its record, never the clock."""

from datetime import date

from anliku.model.case import Case
from anliku.model.dates import earliest_day
from anliku.model.identifiers import expected_check_character

_NO_DATE = date(2000, 1, 1)
"""Day of a case that tells nothing, the same as of an archive without any date."""


def changed_on(case: Case) -> date | None:
    """Return the day of the last revision, review or withdrawal; None where none is recorded.

    What the material is as of says nothing about when the case was written, and is not used.
    """
    record = case.record
    days = [revision.on for revision in record.history]
    days += [record.review.on] if record.review.on else []
    days += [record.tombstone.on] if record.tombstone else []
    return max(days, default=None)


def first_recorded_on(case: Case) -> date | None:
    """Return the day of the first entry of the revision history, if there is any."""
    return min((revision.on for revision in case.record.history), default=None)


def admitted_year(case: Case) -> int | None:
    """Return the year in the case's id, in which it was admitted; None before it has one."""
    identifier = case.record.id
    if identifier is None or expected_check_character(identifier) is None:
        return None
    return int(identifier.split("-")[1])


def admitted_on(case: Case) -> date:
    """Return the day a case came, for feeds, which must have one.

    The first entry of its history, else its review; else the earliest day that its id and its
    material allow: not before the year in the id, not before the material itself.
    """
    known = first_recorded_on(case) or case.record.review.on
    if known:
        return known
    year = admitted_year(case)
    days = [date(year, 1, 1)] if year else []
    days += [earliest_day(case.record.as_of)] if case.record.as_of else []
    return max(days, default=_NO_DATE)


def iso_8601(edtf: str) -> str:
    """Return an EDTF date without its marks of doubt, as ISO 8601-1:2019 has it."""
    return edtf.replace("~", "").replace("?", "")
