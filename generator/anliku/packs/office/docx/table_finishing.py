"""The document's tree with pandoc's tables in, the same with each table as its shape says, out."""

from collections.abc import Sequence

from lxml import etree

from anliku.packs.office.docx.styles import GREY
from anliku.packs.office.docx.table_shapes import TableKind, TableShape
from anliku.packs.office.docx.wordml import w

_LONGEST_UNDIVIDED = 200
"""Characters that a row's longest cell may have for the row to stay on one page."""


def finish_tables(root: etree._Element, shapes: Sequence[TableShape]) -> None:
    """Give each table under `root`, in their order, its shape."""
    for table, shape in zip(list(root.iter(w("tbl"))), shapes, strict=True):
        _finish(table, shape)


def _finish(table: etree._Element, shape: TableShape) -> None:
    widths = _widths(shape)
    old = table.find(w("tblPr"))
    if old is not None:
        table.remove(old)
    table.insert(0, _properties(shape))
    grid = table.find(w("tblGrid"))
    if grid is not None:
        table.remove(grid)
    grid = etree.Element(w("tblGrid"))
    for width in widths:
        etree.SubElement(grid, w("gridCol"), {w("w"): str(width)})
    table.insert(1, grid)
    for number, row in enumerate(table.findall(w("tr"))):
        _finish_row(row, number, shape, widths)


def _widths(shape: TableShape) -> list[int]:
    widths = [round(share * shape.width) for share in shape.shares]
    widths[-1] += shape.width - sum(widths)
    return widths


def _properties(shape: TableShape) -> etree._Element:
    properties = etree.Element(w("tblPr"))
    etree.SubElement(properties, w("tblStyle"), {w("val"): shape.kind.value})
    etree.SubElement(properties, w("tblW"), {w("w"): str(shape.width), w("type"): "dxa"})
    etree.SubElement(properties, w("tblLayout"), {w("type"): "fixed"})
    etree.SubElement(properties, w("tblLook"), {w("val"): "0020", w("firstRow"): "1"})
    return properties


def _finish_row(row: etree._Element, number: int, shape: TableShape, widths: Sequence[int]) -> None:
    old = row.find(w("trPr"))
    is_head = old is not None and old.find(w("tblHeader")) is not None
    if old is not None:
        row.remove(old)
    cells = row.findall(w("tc"))
    properties = etree.Element(w("trPr"))
    if is_head or (shape.kind is not TableKind.BOX and _is_short(cells)):
        etree.SubElement(properties, w("cantSplit"))
    if shape.row_height and not is_head:
        height = {w("val"): str(shape.row_height), w("hRule"): "atLeast"}
        etree.SubElement(properties, w("trHeight"), height)
    if is_head:
        etree.SubElement(properties, w("tblHeader"))
    if len(properties):
        row.insert(0, properties)
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        _finish_cell(cell, width, shape.kind)
        _style_cell(cell, _text_style(shape.kind, column, is_head=is_head), shape.kind)
    if shape.kind is TableKind.BOX and number == 0 and _is_title(row):
        _shade(cells[0])


def _is_short(cells: Sequence[etree._Element]) -> bool:
    return all(len("".join(cell.itertext())) <= _LONGEST_UNDIVIDED for cell in cells)


def _finish_cell(cell: etree._Element, width: int, kind: TableKind) -> None:
    old = cell.find(w("tcPr"))
    if old is not None:
        cell.remove(old)
    properties = etree.Element(w("tcPr"))
    etree.SubElement(properties, w("tcW"), {w("w"): str(width), w("type"): "dxa"})
    if kind in (TableKind.GRID, TableKind.PLAIN):
        etree.SubElement(properties, w("vAlign"), {w("val"): "center"})
    cell.insert(0, properties)


def _text_style(kind: TableKind, column: int, *, is_head: bool) -> str:
    if is_head:
        return "TableHead"
    return "TableLabel" if kind is TableKind.FACTS and column == 0 else "TableText"


def _style_cell(cell: etree._Element, style: str, kind: TableKind) -> None:
    """Name the style of the cell's own words; other paragraphs of a frame have theirs."""
    for paragraph in cell.findall(w("p")):
        named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        is_listed = paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None
        if named is not None and named.get(w("val")) == "Compact" and not is_listed:
            named.set(w("val"), style)
        elif not len(paragraph) and kind is not TableKind.BOX:
            # An empty cell; in a frame, what must follow a table inside it.
            properties = etree.SubElement(paragraph, w("pPr"))
            etree.SubElement(properties, w("pStyle"), {w("val"): style})


def _is_title(row: etree._Element) -> bool:
    return row.find(f".//{w('pStyle')}[@{w('val')}='BoxTitle']") is not None


def _shade(cell: etree._Element) -> None:
    shade = {w("val"): "clear", w("color"): "auto", w("fill"): GREY}
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    if width is not None:
        width.addnext(etree.Element(w("shd"), shade))
