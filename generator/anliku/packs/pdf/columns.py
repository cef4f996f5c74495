"""A table or an index in, how its columns share the width of the line or its entries out.

Columns of short cells get what their longest cell needs; the others share the rest by how much
they hold. Typst could find widths by itself, but sets every cell several times for it.
"""

import unicodedata
from itertools import pairwise
from math import sqrt

from anliku.packs.blocks import IndexEntry, Inlines, Table, plain

_PADDING = 1.2
_LEAST = 2.5
_SHORT_HEAD = 4.0
_LEAST_LONG = _SHORT_HEAD + _PADDING
"""What a column of long cells has at least: Chinese one character wide cannot be read."""
_LINES_OF_AN_INDEX = 40
"""An index of so many lines fits on the smallest page in two columns."""
_ROW_THAT_FITS = 300
"""A row of so many characters fits on the smallest page even where one narrow column holds them."""


def column_shares(table: Table, columns: int, line: float) -> tuple[float, ...]:
    """Return one positive number for each column.

    Args:
        table: the table.
        columns: how many it has.
        line: how many characters of a table go into a line.
    """
    if len(table.widths) == columns:
        return _with_whole_heads(table, line)
    cells = [
        [_width(row[place]) for row in (table.head, *table.rows) if place < len(row)] or [0.0]
        for place in range(columns)
    ]
    longest = [max(_LEAST, max(column)) + _PADDING for column in cells]
    if sum(longest) <= line:
        return tuple(longest)
    fair = line / columns
    is_long = [width > fair for width in longest]
    least = [
        min(width, _LEAST_LONG) if long else width
        for width, long in zip(longest, is_long, strict=True)
    ]
    bulk = [
        sqrt(sum(column) / len(column) * width) if long else 0.0
        for column, width, long in zip(cells, longest, is_long, strict=True)
    ]
    left = max(0.0, line - sum(least))
    return tuple(width + left * size / sum(bulk) for width, size in zip(least, bulk, strict=True))


def _with_whole_heads(table: Table, line: float) -> tuple[float, ...]:
    """Return the table's own widths, but no column narrower than a short head in one line."""
    scale = line / sum(table.widths)
    least = [min(_width(cell), _SHORT_HEAD) + _PADDING for cell in table.head] or [0.0] * len(
        table.widths
    )
    return tuple(
        max(width * scale, narrowest) for width, narrowest in zip(table.widths, least, strict=False)
    )


def _width(cell: Inlines) -> float:
    return text_width(plain(cell))


def text_width(text: str) -> float:
    """Return about how wide a text is, in characters of Chinese, with the gaps around Latin ones."""
    are_wide = [unicodedata.east_asian_width(character) in "WFA" for character in text]
    changes = sum(one != other for one, other in pairwise(are_wide))
    return sum(1.0 if is_wide else 0.55 for is_wide in are_wide) + changes * 0.25


def has_tall_row(table: Table) -> bool:
    """Say whether a row may be taller than a page, so that it must be broken."""
    return any(sum(map(_width, row)) > _ROW_THAT_FITS for row in table.rows)


def left_column(entries: tuple[IndexEntry, ...], line: float) -> int:
    """Return how many entries of an index stand left, so that two columns are even; 0 if it is long."""
    room = line / 2 - 2
    heights = [
        -(-(text_width(entry.term) + 3 + 3.5 * (len(entry.cases) - 1)) // room) for entry in entries
    ]
    if sum(heights) > _LINES_OF_AN_INDEX:
        return 0
    return next(n for n in range(len(heights) + 1) if sum(heights[:n]) * 2 >= sum(heights))
