"""One part of a fitted table in, the table of a slide out."""

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import PP_ALIGN
from pptx.shapes.placeholder import TablePlaceholder
from pptx.slide import Slide as DrawnSlide
from pptx.table import Table as DrawnTable
from pptx.table import _Cell
from pptx.util import Emu, Pt

from anliku.packs.slides.boxes import line_distance
from anliku.packs.slides.shapes import describe, placeholder, write_run
from anliku.packs.slides.tables import SIDE_MARGIN, TOP_MARGIN, FittedRow, FittedTable

_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""The built-in style «无样式，网格型»: lines that stay visible in black and white."""
_ALIGNMENTS = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


def put_table(slide: DrawnSlide, fitted: FittedTable, page: int, words: str) -> DrawnTable:
    """Put one part of a table, below its head, into a slide's placeholder and return it.

    Args:
        slide: a slide of the layout for tables.
        fitted: the whole table.
        page: which part.
        words: what is read out in its place.
    """
    rows = [*([fitted.head] if fitted.head else []), *fitted.pages[page]]
    holder = placeholder(slide, 1)
    if not isinstance(holder, TablePlaceholder):
        raise TypeError("the layout has no placeholder for a table")
    frame = holder.insert_table(len(rows), len(fitted.widths))  # type: ignore[no-untyped-call]
    describe(frame, words)
    table: DrawnTable = frame.table
    table.first_row = fitted.head is not None
    table.horz_banding = False
    table._tbl.xpath("./a:tblPr/a:tableStyleId")[0].text = _GRID
    for place, width in enumerate(fitted.widths):
        table.columns[place].width = Emu(int(width * 12700))
    for place, row in enumerate(rows):
        table.rows[place].height = Emu(int(row.height * 12700))
        _write_row(list(table.rows[place].cells), row, fitted)
    frame.height = Emu(sum(row.height for row in table.rows))
    return table


def _write_row(cells: list[_Cell], row: FittedRow, fitted: FittedTable) -> None:
    is_head, size = row.number < 0, fitted.size
    sides = fitted.alignments or ("",) * len(cells)
    for cell, text, side in zip(cells, row.cells, sides, strict=False):
        cell.margin_left = cell.margin_right = Pt(SIDE_MARGIN)
        cell.margin_top = cell.margin_bottom = Pt(TOP_MARGIN)
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.line_spacing = Pt(line_distance(size))
        paragraph.alignment = _ALIGNMENTS.get(side)
        if text:
            write_run(paragraph, text, size, is_bold=True if is_head else None)
        if is_head:
            cell.fill.solid()  # type: ignore[no-untyped-call]  # python-pptx leaves it
            cell.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
