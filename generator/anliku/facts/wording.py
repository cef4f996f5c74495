"""Values of a record in, the words that every output says of them out."""

from datetime import date

from anliku.facts.missing import (
    DATE_NOT_FILLED,
    DATE_NOT_REPORTED,
    NOT_FILLED,
    missing_word,
)
from anliku.model.dates import in_chinese
from anliku.model.enums import Column
from anliku.model.labelled import LabelledEnum
from anliku.model.parts import Outcome, Source
from anliku.model.record import Record


def date_text(value: date | str | None, missing: str = NOT_FILLED) -> str:
    """Return a date in Chinese, or what is said where there is none."""
    if value is None:
        return missing
    return in_chinese(value.isoformat() if isinstance(value, date) else value)


def outcomes_missing(record: Record) -> str:
    """Return what stands for figures where there are none."""
    return missing_word(record, Column.OUTCOMES)


def lacks_text(outcome: Outcome) -> str:
    """Return what the source leaves out of a figure."""
    return "、".join(lack.label for lack in outcome.missing) or NOT_FILLED


def issued_text(source: Source) -> str:
    """Return when a source came out; one that bears no date is not one whose date nobody wrote."""
    return date_text(source.issued, DATE_NOT_REPORTED if source.has_no_date else DATE_NOT_FILLED)


def checked_text(check: LabelledEnum | None) -> str:
    """Return how a check came out, or that no editor has said so."""
    return check.label if check else NOT_FILLED


def revision_of(record: Record) -> int | None:
    """Return the number of the edition: as written, else the last of the history; never assumed."""
    told = (revision.rev for revision in record.history)
    return record.revision or max(told, default=None)


def revision_text(record: Record) -> str:
    """Return the edition, empty where nobody has numbered it."""
    number = revision_of(record)
    return f"第{number}版" if number else ""
