"""A table in, its parts out: each fits on a slide below a repeated head; nothing is left out.

The largest size of type at which the table stands on one slide wins; a longer table goes over
several. A row that is higher than a slide is parted by lines.
"""

import math
from dataclasses import dataclass
from itertools import zip_longest

from anliku.packs.blocks import Table, plain
from anliku.packs.legal_text import on_one_line
from anliku.packs.slides.boxes import Box, line_count, line_distance
from anliku.packs.slides.measuring import lines_of, width_in_ems

SIZES = (22, 20, 18, 16, 14)
SIDE_MARGIN, TOP_MARGIN = 6.0, 4.0
"""Margins of a cell in points, on either side."""
_NARROWEST, _SLACK = 2.0, 0.3
"""In ems: a column is at least so wide, and so much wider than its longest cell."""
_POINTS_A_MM = 72 / 25.4

Words = tuple[str, ...]
"""The cells of a row."""


@dataclass(frozen=True, slots=True)
class FittedRow:
    """A row, or a part of one."""

    cells: Words
    height: float
    number: int
    """Which row of the table it is, from 0; -1 for the head."""


@dataclass(frozen=True, slots=True)
class FittedTable:
    """A table's rows by slide, at one size."""

    size: int
    widths: tuple[float, ...]
    """Of the columns, in points."""
    head: FittedRow | None
    pages: tuple[tuple[FittedRow, ...], ...]
    alignments: tuple[str, ...] = ()
    """Of the columns, as `Table` has them."""


def fit_table(table: Table, box: Box) -> FittedTable:
    """Return the table's rows by slide, for a table with at least one row."""
    fitted = [_fitted(table, box, size) for size in SIZES]
    return next((one for one in fitted if len(one.pages) == 1), fitted[-1])


def _fitted(table: Table, box: Box, size: int) -> FittedTable:
    rows = [tuple(on_one_line(plain(cell)) for cell in row) for row in table.rows]
    head_cells = tuple(on_one_line(plain(cell)) for cell in table.head)
    widths = _widths(table, [head_cells, *rows] if head_cells else rows, box.width, size)
    least = (table.row_height_mm or 0) * _POINTS_A_MM
    head = _row(head_cells, widths, size, -1) if head_cells else None
    room = box.height - (head.height if head else 0)
    parts = [
        _row(cells, widths, size, number, least)
        for number, row in enumerate(rows)
        for cells in _parted(row, widths, size, room)
    ]
    return FittedTable(size, widths, head, _evened(parts, room), table.alignments)


def _widths(table: Table, rows: list[Words], width: float, size: int) -> tuple[float, ...]:
    """Return the widths of the columns: as asked for, else narrow ones whole, wide ones alike."""
    if table.widths:
        return tuple(width * one / math.fsum(table.widths) for one in table.widths)
    wanted = [
        (max(_NARROWEST, *map(width_in_ems, column)) + _SLACK) * size + 2 * SIDE_MARGIN
        for column in zip_longest(*rows, fillvalue="")
    ]
    most = _most(wanted, width)
    kept = [min(one, most) for one in wanted]
    return tuple(width * one / math.fsum(kept) for one in kept)


def _most(wanted: list[float], width: float) -> float:
    """Return the width beyond which no column goes, so that all have room."""
    left, count = width, len(wanted)
    for one in sorted(wanted):
        if one * count > left:
            return left / count
        left -= one
        count -= 1
    return width


def _ems(width: float, size: int) -> float:
    return max(1.0, (width - 2 * SIDE_MARGIN) / size)


def _row(
    cells: Words, widths: tuple[float, ...], size: int, number: int, least: float = 0
) -> FittedRow:
    counts = (
        line_count(cell, size, _ems(width, size) * size)
        for cell, width in zip(cells, widths, strict=False)
    )
    height = max(counts, default=1) * line_distance(size) + 2 * TOP_MARGIN
    return FittedRow(cells, max(height, least), number)


def _parted(row: Words, widths: tuple[float, ...], size: int, room: float) -> list[Words]:
    """Return a row as rows that each fit: the first holds the first lines of each cell, and so on."""
    most = max(1, int((room - 2 * TOP_MARGIN) // line_distance(size)))
    columns = []
    for cell, width in zip(row, widths, strict=False):
        lines = lines_of(cell, _ems(width, size))
        columns.append(
            ["".join(lines[start : start + most]) for start in range(0, len(lines), most)]
        )
    return list(zip_longest(*columns, fillvalue=""))


def _paged(rows: list[FittedRow], room: float) -> tuple[tuple[FittedRow, ...], ...]:
    pages: list[tuple[FittedRow, ...]] = [()]
    for row in rows:
        if pages[-1] and math.fsum(one.height for one in pages[-1]) + row.height > room:
            pages.append(())
        pages[-1] += (row,)
    return tuple(pages)


def _evened(rows: list[FittedRow], room: float) -> tuple[tuple[FittedRow, ...], ...]:
    """Return as few parts as there must be, about equally long, lest the last holds a single row."""
    pages = _paged(rows, room)
    height = math.fsum(row.height for row in rows) / len(pages)
    while height < room:
        evened = _paged(rows, height)
        if len(evened) == len(pages):
            return evened
        height += min(row.height for row in rows)
    return pages
