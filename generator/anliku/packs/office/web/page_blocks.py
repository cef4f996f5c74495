"""Blocks of one chapter in, pandoc's tree for HTML out; the same for a web page and for EPUB.

Footnotes are gathered at the chapter's end, each an `aside` that reading devices show in a window.
"""

import base64
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from typing_extensions import override

from anliku.packs import blocks as b
from anliku.packs.interface import Chapter
from anliku.packs.legal_text import on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Anchors
from anliku.packs.office.pandoc_ast import AstBlock, AstInline
from anliku.packs.office.translating import Translator, without_headings
from anliku.packs.pictures import LoadedPicture, load_picture, qr_picture

FORM = "html"
_LAST_CIRCLED = 50
_CIRCLES = ((1, "①"), (21, "㉑"), (36, "㊱"))
"""The first number of each run of circled numbers in Unicode, with its character."""


class PageTranslator(Translator):
    """Turns a chapter into pandoc's tree with classes for the stylesheet."""

    def __init__(
        self, anchors: Anchors, chapter: Chapter, *, chapter_level: int, is_book: bool
    ) -> None:
        super().__init__(anchors, chapter.key)
        self._chapter = chapter
        self._shift = chapter_level - 1
        self._is_book = is_book
        """Whether elements may say what they are in a book, as only EPUB knows."""
        self._is_in_heading = False
        self._notes: dict[str, int] = {}
        self._note_blocks: list[AstBlock] = []

    def chapter(self) -> list[AstBlock]:
        """Return the whole chapter: its title, its blocks, its footnotes."""
        title = [ast.string(on_one_line(self._chapter.title))]
        anchor = self.anchors.chapter(self._chapter.key)
        blocks = self.blocks(self._chapter.blocks)
        opened = ast.raw_block(FORM, '<div class="notes">')
        closed = ast.raw_block(FORM, "</div>")
        notes = [opened, *self._note_blocks, closed] if self._note_blocks else []
        return [ast.header(self._shift + 1, anchor, title), *blocks, *notes]

    @override
    def heading(self, heading: b.Heading) -> list[AstBlock]:
        return super().heading(replace(heading, level=heading.level + self._shift))

    @override
    def paragraph_in_list(self, inlines: list[AstInline]) -> AstBlock:
        return ast.para(inlines)

    @override
    def table(self, table: b.Table) -> list[AstBlock]:
        if not any((table.head, *table.rows)):
            return []
        rows = [table.head, *table.rows]
        count = max(map(len, rows))
        whole = sum(table.widths)
        has_widths = len(table.widths) == count
        widths = [width / whole for width in table.widths] if has_widths else [None] * count
        made = ast.table(
            self._row(table.head, count) if table.head else [],
            [self._row(row, count) for row in table.rows],
            widths,
            self.inlines(table.caption),
            alignments=table.alignments,
        )
        return [ast.div(ast.attr(classes=["table"], pairs=_row_height(table)), [made])]

    def _row(self, cells: tuple[b.Inlines, ...], count: int) -> list[ast.Cell]:
        padded = cells + ((),) * (count - len(cells))
        return [[ast.plain_block(self.inlines(cell))] for cell in padded]

    @override
    def facts(self, facts: b.Facts) -> list[AstBlock]:
        items = [
            ([ast.string(on_one_line(label))], [ast.plain_block(self.inlines(said))])
            for label, said in facts.rows
        ]
        return [_classed("facts", [ast.definition_list(items)])] if items else []

    @override
    def quotation(self, quotation: b.Quotation) -> list[AstBlock]:
        return [ast.block_quote(self.outside_lists(quotation.blocks))]

    @override
    def figure(self, figure: b.Figure) -> list[AstBlock]:
        (picture,) = self.picture(figure.picture)
        return [ast.figure(picture, self.inlines(figure.caption))]

    @override
    def box(self, box: b.Box) -> list[AstBlock]:
        title = ast.para([ast.string(on_one_line(box.title))])
        titles = [_classed("box-title", [title])] if box.title else []
        attributes = ast.attr(classes=["box", f"box-{box.kind.value}"])
        return [ast.div(attributes, [*titles, *self.outside_lists(box.blocks)])]

    @override
    def qr_code(self, code: b.QrCode) -> list[AstBlock]:
        address = on_one_line(code.address)
        link = ast.link([ast.string(address)], address)
        blocks = [ast.para([_image(qr_picture(code.address))]), ast.para([link])]
        return [_classed("qr", blocks)]

    @override
    def writing_space(self, space: b.WritingSpace) -> list[AstBlock]:
        lines = "<div></div>" * space.lines
        return [ast.raw_block(FORM, f'<div class="writing" aria-hidden="true">{lines}</div>')]

    @override
    def index(self, index: b.Index) -> list[AstBlock]:
        items = [[ast.plain_block(self._index_line(entry))] for entry in index.entries]
        return [_classed("index", [ast.bullet_list(items)])] if items else []

    def _index_line(self, entry: b.IndexEntry) -> list[AstInline]:
        line = [ast.string(f"{on_one_line(entry.term)}　")]
        for position, number in enumerate(entry.cases):
            line += [ast.string("、")] if position else []
            line += self.case_reference(b.CaseReference(b.words(f"案例 {number}"), number))
        return line

    @override
    def separator(self, _: b.Separator) -> list[AstBlock]:
        return [ast.horizontal_rule()]

    @override
    def page_break(self, _: b.PageBreak) -> list[AstBlock]:
        return [ast.raw_block(FORM, '<div class="page-break"></div>')]

    @override
    def strong(self, strong: b.Strong) -> list[AstInline]:
        return [ast.strong(self.inlines(strong.inlines))]

    @override
    def emphasis(self, emphasis: b.Emphasis) -> list[AstInline]:
        return [ast.emphasis(self.inlines(emphasis.inlines))]

    @override
    def picture(self, picture: b.Picture) -> list[AstInline]:
        return [_image(load_picture(picture, with_webp=True))]

    @override
    def note(self, note: b.Note) -> list[AstInline]:
        number = self._notes.get(note.key)
        if number is not None:
            return [self._mark(number)]
        number = self._notes[note.key] = len(self._notes) + 1
        said = self.outside_lists(without_headings(note.blocks))
        anchor = self.anchors.note(self.chapter_key, number)
        kind = ' epub:type="footnote"' if self._is_book else ""
        opened = f'<aside id="{anchor}" class="note"{kind} role="doc-footnote">'
        back = ast.link([ast.string(mark_of(number))], f"#{anchor}_r", _role("doc-backlink"))
        self._note_blocks += [
            ast.raw_block(FORM, opened),
            *_beginning_with([back, ast.string(" ")], said),
            ast.raw_block(FORM, "</aside>"),
        ]
        return [self._mark(number, f"{anchor}_r")]

    @override
    def notes_of_heading(self, notes: Sequence[b.Note]) -> list[AstInline]:
        """Return the marks as text of the format, which pandoc puts into no list of contents."""
        was_in_heading, self._is_in_heading = self._is_in_heading, True
        marks = super().notes_of_heading(notes)
        self._is_in_heading = was_in_heading
        return marks

    def _mark(self, number: int, identifier: str = "") -> AstInline:
        anchor = self.anchors.note(self.chapter_key, number)
        pairs = {"epub:type": "noteref"} if self._is_book else {}
        pairs |= {"role": "doc-noteref"}
        if self._is_in_heading:
            given = {"id": identifier} if identifier else {}
            given |= {"href": f"#{anchor}", "class": "noteref"} | pairs
            written = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
            return ast.raw_inline(FORM, f"<a{written}><sup>{mark_of(number)}</sup></a>")
        attributes = ast.attr(identifier, ["noteref"], pairs)
        return ast.link([ast.superscript([ast.string(mark_of(number))])], f"#{anchor}", attributes)


def mark_of(number: int) -> str:
    """Return a footnote's mark: ① to ㊿, then plain numbers."""
    if number > _LAST_CIRCLED:
        return str(number)
    first, circle = max(run for run in _CIRCLES if run[0] <= number)
    return chr(ord(circle) + number - first)


def _beginning_with(inlines: list[AstInline], blocks: list[AstBlock]) -> list[AstBlock]:
    """Return the blocks with inlines before the first paragraph's words."""
    if blocks and blocks[0]["t"] == "Para":
        words = blocks[0]["c"]
        assert isinstance(words, list), "a paragraph's content is a list"
        return [ast.para([*inlines, *words]), *blocks[1:]]
    return [ast.para(inlines), *blocks]


def _row_height(table: b.Table) -> dict[str, str]:
    height = table.row_height_mm
    return {"style": f"--row-height: {height:g}mm"} if height else {}


def _image(picture: LoadedPicture) -> AstInline:
    data = base64.b64encode(picture.data).decode()
    width, _ = picture.size_mm
    attributes = ast.attr(pairs={"width": f"{width:.1f}mm"})
    return ast.image(
        on_one_line(picture.alt), f"data:{picture.media_type};base64,{data}", attributes
    )


def _role(role: str) -> ast.Attr:
    return ast.attr(pairs={"role": role})


def _classed(name: str, blocks: list[AstBlock]) -> AstBlock:
    return ast.div(ast.attr(classes=[name]), blocks)
