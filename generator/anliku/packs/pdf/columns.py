"""A table in, the shares of the line's width that its columns get out.

Columns of short cells get what their longest cell needs; the others share the rest by how much
they hold. Typst could find widths by itself, but sets every cell several times for it.
"""

import unicodedata
from math import sqrt

from anliku.packs.blocks import Inlines, Table, plain

_LINE = 42.0
"""About how many characters of a table go into a line."""
_PADDING = 1.2
_LEAST = 2.5


def column_shares(table: Table, columns: int) -> tuple[float, ...]:
    """Return one positive number for each column."""
    cells = [
        [_width(row[place]) for row in (table.head, *table.rows) if place < len(row)] or [0.0]
        for place in range(columns)
    ]
    longest = [max(_LEAST, max(column)) + _PADDING for column in cells]
    if sum(longest) <= _LINE:
        return tuple(longest)
    fair = _LINE / columns
    short = sum(width for width in longest if width <= fair)
    bulk = [
        sqrt(sum(column) / len(column) * width)
        for column, width in zip(cells, longest, strict=True)
    ]
    long_bulk = sum(size for size, width in zip(bulk, longest, strict=True) if width > fair)
    return tuple(
        width if width <= fair else max(fair / 2, (_LINE - short) * size / long_bulk)
        for size, width in zip(bulk, longest, strict=True)
    )


def _width(cell: Inlines) -> float:
    """Return the width of a cell's words in characters of Chinese."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.55 for c in plain(cell))
