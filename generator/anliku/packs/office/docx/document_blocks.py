"""Blocks of one chapter in, pandoc's tree for DOCX out, with notes on how tables shall look."""

from typing_extensions import override

from anliku.packs import blocks as b
from anliku.packs.legal_text import on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Anchors
from anliku.packs.office.docx.column_widths import column_shares, facts_shares
from anliku.packs.office.docx.drawings import Drawings
from anliku.packs.office.docx.table_shapes import TableKind, TableShape
from anliku.packs.office.docx.typography import TWIPS_PER_MM, Typography, twips
from anliku.packs.office.docx.wordml import field, internal_link, paragraph, run, tab
from anliku.packs.office.pandoc_ast import AstBlock, AstInline
from anliku.packs.office.translating import Translator, without_headings
from anliku.packs.pictures import LoadedPicture, load_picture, qr_picture

FORM = "openxml"
_CELL_SIDES = 200
"""Room beside the text in a box, both sides together, in twips."""
_HIGHEST_PICTURE = 0.6
"""Share of the type area's height."""
_FEW_PLACES = 8
_NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


class DocumentTranslator(Translator):
    """Turns blocks into pandoc's tree with Word's styles."""

    def __init__(
        self,
        anchors: Anchors,
        chapter_key: str,
        page: Typography,
        drawings: Drawings,
    ) -> None:
        super().__init__(anchors, chapter_key)
        self._page = page
        self._drawings = drawings
        self._width = page.text_width
        self._notes: dict[str, int] = {}
        self.shapes: list[TableShape] = []
        """Of all tables of the text, in their order."""
        self.shapes_in_notes: list[TableShape] = []
        """Of all tables in footnotes, in their order."""

    @property
    def has_notes(self) -> bool:
        """Whether there was a footnote."""
        return bool(self._notes)

    @property
    def _line_chars(self) -> float:
        """How many characters of a table's size a line holds."""
        return self._width / twips(self._page.table.pt)

    @override
    def paragraph_in_list(self, inlines: list[AstInline]) -> AstBlock:
        return ast.plain_block(inlines)

    @override
    def table(self, table: b.Table) -> list[AstBlock]:
        if not any((table.head, *table.rows)):
            return []
        shares = column_shares(table, self._line_chars)
        height = round((table.row_height_mm or 0) * TWIPS_PER_MM)
        self._note_shape(TableKind.GRID, shares, row_height=height)
        rows = [[self._cell(cell) for cell in _padded(row, len(shares))] for row in table.rows]
        head = [self._cell(cell) for cell in _padded(table.head, len(shares))] if table.head else []
        caption = self.inlines(table.caption)
        titled = [_styled("表题", [ast.para(caption)])] if caption else []
        return [*titled, ast.table(head, rows, shares, alignments=table.alignments)]

    def _cell(self, inlines: b.Inlines) -> list[AstBlock]:
        return [ast.plain_block(self.inlines(inlines))]

    @override
    def facts(self, facts: b.Facts) -> list[AstBlock]:
        if not facts.rows:
            return []
        shares = facts_shares(facts, self._line_chars)
        self._note_shape(TableKind.FACTS, shares)
        rows = [
            [[ast.plain_block([ast.string(on_one_line(label))])], self._cell(said)]
            for label, said in facts.rows
        ]
        return [ast.table([], rows, shares)]

    @override
    def box(self, box: b.Box) -> list[AstBlock]:
        self._note_shape(TableKind.BOX, (1.0,))
        self._width -= _CELL_SIDES
        title = _styled("方框标题", [ast.para([ast.string(on_one_line(box.title))])])
        inner = self.outside_lists(box.blocks)
        self._width += _CELL_SIDES
        titles = [[[title]]] if box.title else []
        return [ast.table([], [*titles, [inner]], (1.0,))]

    @override
    def qr_code(self, code: b.QrCode) -> list[AstBlock]:
        picture = qr_picture(code.address)
        width, _ = picture.size_mm
        share = (width + 6) * TWIPS_PER_MM / self._width
        self._note_shape(TableKind.PLAIN, (share, 1 - share))
        address = ast.link([ast.string(on_one_line(code.address))], on_one_line(code.address))
        row = [
            [ast.plain_block([self._drawn(picture, picture.size_mm)])],
            [ast.plain_block([address])],
        ]
        return [ast.table([], [row], (share, 1 - share))]

    def _note_shape(
        self, kind: TableKind, shares: tuple[float, ...], *, row_height: int = 0
    ) -> None:
        shape = TableShape(kind=kind, shares=shares, width=self._width, row_height=row_height)
        self.shapes.append(shape)

    @override
    def quotation(self, quotation: b.Quotation) -> list[AstBlock]:
        return [_styled("Quote", self.outside_lists(quotation.blocks))]

    @override
    def figure(self, figure: b.Figure) -> list[AstBlock]:
        picture = _styled("图", [ast.para(self.picture(figure.picture))])
        if not figure.caption:
            return [picture]
        return [picture, _styled("caption", [ast.para(self.inlines(figure.caption))])]

    @override
    def picture(self, picture: b.Picture) -> list[AstInline]:
        loaded = load_picture(picture, with_webp=False)
        size = loaded.fitted(self._width / TWIPS_PER_MM, self._page.text_mm[1] * _HIGHEST_PICTURE)
        return [self._drawn(loaded, size)]

    def _drawn(self, picture: LoadedPicture, size_mm: tuple[float, float]) -> AstInline:
        return ast.raw_inline(FORM, self._drawings.place(picture, size_mm))

    @override
    def writing_space(self, space: b.WritingSpace) -> list[AstBlock]:
        return [ast.raw_block(FORM, paragraph("WritingLine") * space.lines)]

    @override
    def index(self, index: b.Index) -> list[AstBlock]:
        lines = (
            paragraph("Index1", [run(entry.term), _leader(entry), self._places(entry)])
            for entry in index.entries
        )
        return [ast.raw_block(FORM, "".join(lines))] if index.entries else []

    def _places(self, entry: b.IndexEntry) -> str:
        return run("，").join(map(self._place, entry.cases))

    def _place(self, number: int) -> str:
        anchor = self.anchors.of_case(number)
        if anchor is not None:
            return internal_link(anchor, field(f"PAGEREF {anchor} \\h", f"案例 {number}"))
        volume = self.anchors.volume_of(number)
        return run(f"第{volume}册" if volume else f"案例 {number}")

    @override
    def separator(self, _: b.Separator) -> list[AstBlock]:
        return [ast.raw_block(FORM, paragraph("Separator"))]

    @override
    def page_break(self, _: b.PageBreak) -> list[AstBlock]:
        return [ast.raw_block(FORM, _NEW_PAGE)]

    @override
    def strong(self, strong: b.Strong) -> list[AstInline]:
        return [_named("Strong", self.inlines(strong.inlines))]

    @override
    def emphasis(self, emphasis: b.Emphasis) -> list[AstInline]:
        return [_named("Emphasis", self.inlines(emphasis.inlines))]

    @override
    def note(self, note: b.Note) -> list[AstInline]:
        if note.key in self._notes:
            return [self._further_mark(self._notes[note.key])]
        number = self._notes[note.key] = len(self._notes) + 1
        shapes, self.shapes = self.shapes, self.shapes_in_notes
        said = self.outside_lists(without_headings(note.blocks))
        self.shapes = shapes
        anchor = self.anchors.note(self.chapter_key, number)
        return [ast.span(ast.attr(anchor), [ast.note(said or [ast.para([])])])]

    def _further_mark(self, number: int) -> AstInline:
        instruction = f"NOTEREF {self.anchors.note(self.chapter_key, number)} \\f \\h"
        raised = '<w:vertAlign w:val="superscript"/>'
        return ast.raw_inline(FORM, field(instruction, mark_of(number), raised))


def mark_of(number: int) -> str:
    """Return a footnote's mark as Word writes it: ① to ⑳, then plain numbers."""
    last_circled = 20
    return chr(ord("①") + number - 1) if number <= last_circled else str(number)


def _leader(entry: b.IndexEntry) -> str:
    """Return dots up to the right margin; so many pages that they fill a line follow a blank."""
    return tab() if len(entry.cases) <= _FEW_PLACES else run("　")


def _styled(name: str, blocks: list[AstBlock]) -> AstBlock:
    return ast.div(ast.attr(pairs={"custom-style": name}), blocks)


def _named(name: str, inlines: list[AstInline]) -> AstInline:
    return ast.span(ast.attr(pairs={"custom-style": name}), inlines)


def _padded(row: tuple[b.Inlines, ...], count: int) -> tuple[b.Inlines, ...]:
    return row + ((),) * (count - len(row))
