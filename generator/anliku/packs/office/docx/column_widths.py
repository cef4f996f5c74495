"""A table in, the widths of its columns out, as shares of the line that add up to one.

Word and LibreOffice disagree on what «as wide as the contents» means, so the widths are decided here.
"""

import re
import unicodedata
from collections.abc import Sequence

from anliku.packs.blocks import Facts, Inlines, Table, plain

_NARROW, _WIDE = 4.0, 24.0
"""Most characters that a column must have room for, and most that it may ask for."""
_CELL_SIDES = 1.2
"""Room in a cell beside its text, in characters."""
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


def column_shares(table: Table, line_chars: float) -> tuple[float, ...]:
    """Return the shares that the table names, or such as suit its contents on a line so long.

    Each column gets what it needs at least; what is left goes to those that want more.
    """
    rows = [table.head, *table.rows]
    columns = [[row[n] for row in rows if n < len(row)] for n in range(max(map(len, rows)))]
    least = [_width(cells, _NARROW) for cells in columns]
    wanted = [_width(cells, _WIDE) for cells in columns]
    if len(table.widths) == len(columns):
        whole = sum(table.widths)
        asked = [width / whole * line_chars for width in table.widths]
        wanted = [max(pair) for pair in zip(asked, least, strict=True)]
    left, more = max(line_chars - sum(least), 0.0), sum(wanted) - sum(least)
    widths = [
        low + (high - low) * left / max(more, 0.01) for low, high in zip(least, wanted, strict=True)
    ]
    return tuple(width / sum(widths) for width in widths)


def _width(cells: Sequence[Inlines], most: float) -> float:
    """Return the widest cell with the room beside it, but long text may be broken."""
    widest = max((text_width(plain(cell)) for cell in cells), default=0.0)
    return min(max(widest, 2.0), most) + _CELL_SIDES


def facts_shares(facts: Facts, line_chars: float) -> tuple[float, float]:
    """Return the shares of labels and of what they say, on a line of so many characters."""
    widest = max((text_width(label) for label, _ in facts.rows), default=4.0)
    label = min(max(widest + 1.5, 5.0) / line_chars, 0.4)
    return label, 1.0 - label
