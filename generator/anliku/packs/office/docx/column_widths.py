"""A table in, the widths of its columns out, as shares of the line that add up to one.

Word and LibreOffice disagree on what «as wide as the contents» means, so the widths are decided here.
"""

import re
import unicodedata
from collections.abc import Sequence

from anliku.packs.blocks import Facts, Inlines, Table, plain

_NARROW, _WIDE = 3.0, 16.0
"""Least and most that a column's contents count for, in characters."""


_GAP = 0.25
"""What programs put between a Chinese and a Latin character, in characters."""
_MEETING = re.compile(r"[\u3400-\u9fff](?=[0-9A-Za-z])|[0-9A-Za-z](?=[\u3400-\u9fff])")


def text_width(text: str) -> float:
    """Return how wide words are, in Chinese characters."""
    return sum(map(_character_width, text)) + _GAP * len(_MEETING.findall(text))


def _character_width(character: str) -> float:
    if character.isascii():
        return 0.27 if character in " .,;:'!|ijl" else 0.67 if character.isupper() else 0.5
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def column_shares(table: Table) -> tuple[float, ...]:
    """Return the shares that the table names, or such as suit its contents."""
    rows = [table.head, *table.rows]
    count = max(map(len, rows))
    if len(table.widths) == count:
        whole = sum(table.widths)
        return tuple(width / whole for width in table.widths)
    needs = [_need([row[n] for row in rows if n < len(row)]) for n in range(count)]
    whole = sum(needs)
    return tuple(need / whole for need in needs)


def _need(cells: Sequence[Inlines]) -> float:
    """Return what a column asks for: its widest cell, but long text may be broken."""
    widest = max((text_width(plain(cell)) for cell in cells), default=0.0)
    average = sum(text_width(plain(cell)) for cell in cells) / max(len(cells), 1)
    return max(_NARROW, min(widest, _WIDE), min(average, 2 * _WIDE)) + 1.0


def facts_shares(facts: Facts, line_chars: float) -> tuple[float, float]:
    """Return the shares of labels and of what they say, on a line of so many characters."""
    widest = max((text_width(label) for label, _ in facts.rows), default=4.0)
    label = min(max(widest + 1.5, 5.0) / line_chars, 0.4)
    return label, 1.0 - label
