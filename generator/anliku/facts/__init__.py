"""How facts of a case are worded, the same in every output; above all what is said where one is missing."""

from anliku.facts.figures import after_text, before_text, period_text, quantity_text
from anliku.facts.missing import (
    DATE_NOT_FILLED,
    DATE_NOT_REPORTED,
    NOT_FILLED,
    NOT_RATED,
    NOT_REPORTED,
    missing_word,
)
from anliku.facts.wording import (
    as_of_text,
    checked_text,
    date_text,
    evidence_text,
    issued_text,
    lacks_text,
    outcomes_missing,
    review_text,
    revision_of,
    revision_text,
    source_marks,
)

__all__ = [
    "DATE_NOT_FILLED",
    "DATE_NOT_REPORTED",
    "NOT_FILLED",
    "NOT_RATED",
    "NOT_REPORTED",
    "after_text",
    "as_of_text",
    "before_text",
    "checked_text",
    "date_text",
    "evidence_text",
    "issued_text",
    "lacks_text",
    "missing_word",
    "outcomes_missing",
    "period_text",
    "quantity_text",
    "review_text",
    "revision_of",
    "revision_text",
    "source_marks",
]
