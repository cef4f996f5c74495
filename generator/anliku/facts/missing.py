"""The words for what is missing: two different things, never one word.

The source is silent, which an editor has looked for and says; or no editor has filled the column,
which says nothing about the source.
"""

from anliku.model.enums import Column
from anliku.model.field_types import NOT_REPORTED
from anliku.model.record import Record

__all__ = [
    "DATE_NOT_FILLED",
    "DATE_NOT_REPORTED",
    "NOT_FILLED",
    "NOT_MARKED",
    "NOT_RATED",
    "NOT_REPORTED",
    "missing_word",
]

NOT_FILLED = "编者未填"
NOT_RATED = "尚未评级"
"""Of evidence: rating is the editors' own work, no source could report it."""
NOT_MARKED = "未标注"
"""Of terms: choosing them is the editors' own work too."""
DATE_NOT_FILLED = "日期未填"
DATE_NOT_REPORTED = "日期未报告"
"""Of a source that bears no date."""


def missing_word(record: Record, column: Column) -> str:
    """Return what stands for a column that is empty."""
    return NOT_REPORTED if column in record.not_reported else NOT_FILLED
