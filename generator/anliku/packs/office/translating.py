"""Blocks of one chapter in, pandoc's tree out; what formats do differently is left to subclasses."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any

from anliku.packs import blocks as b
from anliku.packs.legal_text import legal, on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Anchors
from anliku.packs.office.pandoc_ast import AstBlock, AstInline


class Translator(ABC):
    """Turns blocks of one chapter into pandoc's; headings get the anchors that contents name."""

    def __init__(self, anchors: Anchors, chapter_key: str) -> None:
        self.anchors = anchors
        self.chapter_key = chapter_key
        self._headings = 0
        self._depth_of_lists = 0
        self._block_translators: Mapping[type, Callable[[Any], list[AstBlock]]] = {
            b.Heading: self.heading,
            b.Paragraph: self.paragraph,
            b.BulletList: self.bullet_list,
            b.NumberedList: self.numbered_list,
            b.Table: self.table,
            b.Facts: self.facts,
            b.Quotation: self.quotation,
            b.CodeBlock: self.code_block,
            b.Figure: self.figure,
            b.Box: self.box,
            b.QrCode: self.qr_code,
            b.WritingSpace: self.writing_space,
            b.Index: self.index,
            b.Separator: self.separator,
            b.PageBreak: self.page_break,
        }
        self._inline_translators: Mapping[type, Callable[[Any], list[AstInline]]] = {
            b.Text: self.text,
            b.Strong: self.strong,
            b.Emphasis: self.emphasis,
            b.Struck: self.struck,
            b.CodeSpan: self.code_span,
            b.Link: self.link,
            b.CaseReference: self.case_reference,
            b.LineBreak: self.line_break,
            b.Note: self.note,
            b.Picture: self.picture,
        }

    def blocks(self, blocks: b.Blocks) -> list[AstBlock]:
        """Return the blocks in pandoc's tree."""
        return list(chain.from_iterable(self._block_translators[type(x)](x) for x in blocks))

    def inlines(self, inlines: b.Inlines) -> list[AstInline]:
        """Return the inlines in pandoc's tree."""
        return list(chain.from_iterable(self._inline_translators[type(x)](x) for x in inlines))

    # Blocks that all formats have

    def heading(self, heading: b.Heading) -> list[AstBlock]:
        """Return a heading with an anchor of its own; without words it heads nothing."""
        self._headings += 1
        if not b.plain(heading.inlines).strip():
            return [ast.para(self.inlines((*heading.inlines, *heading.notes)))]
        anchor = self.anchors.heading(self.chapter_key, self._headings)
        inlines = [*self.inlines(heading.inlines), *self.notes_of_heading(heading.notes)]
        return [ast.header(heading.level, anchor, inlines)]

    def notes_of_heading(self, notes: Sequence[b.Note]) -> list[AstInline]:
        """Return the footnotes of a heading, which stand behind its words."""
        return self.inlines(tuple(notes))

    def paragraph(self, paragraph: b.Paragraph) -> list[AstBlock]:
        """Return a paragraph; in a list it is the item's own words."""
        inlines = self.inlines(paragraph.inlines)
        return [self.paragraph_in_list(inlines) if self._depth_of_lists else ast.para(inlines)]

    def bullet_list(self, bullets: b.BulletList) -> list[AstBlock]:
        """Return a list without an order."""
        return [ast.bullet_list(self._items(bullets.items))]

    def numbered_list(self, numbered: b.NumberedList) -> list[AstBlock]:
        """Return a list with its numbers."""
        return [ast.ordered_list(self._items(numbered.items), numbered.start)]

    def _items(self, items: Sequence[b.Blocks]) -> list[list[AstBlock]]:
        self._depth_of_lists += 1
        translated = [self.blocks(item) or [ast.plain_block([])] for item in items]
        self._depth_of_lists -= 1
        return translated

    def outside_lists(self, blocks: b.Blocks) -> list[AstBlock]:
        """Return blocks that have a frame of their own, whatever list they stand in."""
        depth, self._depth_of_lists = self._depth_of_lists, 0
        translated = self.blocks(blocks)
        self._depth_of_lists = depth
        return translated

    def code_block(self, code: b.CodeBlock) -> list[AstBlock]:
        """Return lines of a program."""
        return [ast.code_block(legal(code.text))]

    # Inlines that all formats have

    def text(self, text: b.Text) -> list[AstInline]:
        """Return plain words."""
        return [ast.string(on_one_line(text.text))] if text.text else []

    def struck(self, struck: b.Struck) -> list[AstInline]:
        """Return words that are struck out."""
        return [ast.struck(self.inlines(struck.inlines))]

    def code_span(self, code: b.CodeSpan) -> list[AstInline]:
        """Return words of a program."""
        return [ast.code(on_one_line(code.text))]

    def link(self, link: b.Link) -> list[AstInline]:
        """Return words that lead to an address."""
        return [ast.link(self.inlines(link.inlines), on_one_line(link.address))]

    def case_reference(self, reference: b.CaseReference) -> list[AstInline]:
        """Return words that lead to a case, or mere words if it is in another volume."""
        words = self.inlines(reference.inlines)
        anchor = self.anchors.of_case(reference.number)
        return [ast.link(words, f"#{anchor}")] if anchor else words

    def line_break(self, _: b.LineBreak) -> list[AstInline]:
        """Return a new line."""
        return [ast.line_break()]

    # What formats do each in their way

    @abstractmethod
    def paragraph_in_list(self, inlines: list[AstInline]) -> AstBlock:
        """Return a paragraph of a list's item."""

    @abstractmethod
    def table(self, table: b.Table) -> list[AstBlock]:
        """Return a table with its caption."""

    @abstractmethod
    def facts(self, facts: b.Facts) -> list[AstBlock]:
        """Return labels with what they say."""

    @abstractmethod
    def quotation(self, quotation: b.Quotation) -> list[AstBlock]:
        """Return a quotation."""

    @abstractmethod
    def figure(self, figure: b.Figure) -> list[AstBlock]:
        """Return a picture with its caption."""

    @abstractmethod
    def box(self, box: b.Box) -> list[AstBlock]:
        """Return blocks in a frame."""

    @abstractmethod
    def qr_code(self, code: b.QrCode) -> list[AstBlock]:
        """Return a QR code with its address."""

    @abstractmethod
    def writing_space(self, space: b.WritingSpace) -> list[AstBlock]:
        """Return ruled lines."""

    @abstractmethod
    def index(self, index: b.Index) -> list[AstBlock]:
        """Return terms with where they are."""

    @abstractmethod
    def separator(self, _: b.Separator) -> list[AstBlock]:
        """Return a rule."""

    @abstractmethod
    def page_break(self, _: b.PageBreak) -> list[AstBlock]:
        """Return what begins a new page."""

    @abstractmethod
    def strong(self, strong: b.Strong) -> list[AstInline]:
        """Return words that stand out."""

    @abstractmethod
    def emphasis(self, emphasis: b.Emphasis) -> list[AstInline]:
        """Return words that are stressed."""

    @abstractmethod
    def note(self, note: b.Note) -> list[AstInline]:
        """Return a footnote, or a further mark for one."""

    @abstractmethod
    def picture(self, picture: b.Picture) -> list[AstInline]:
        """Return a picture."""


def without_headings(blocks: b.Blocks) -> b.Blocks:
    """Return a footnote's blocks; a heading in it is but a line that stands out."""
    return tuple(
        b.Paragraph((b.Strong(block.inlines), *block.notes))
        if isinstance(block, b.Heading)
        else block
        for block in blocks
    )
