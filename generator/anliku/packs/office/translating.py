"""Blocks of one chapter in, pandoc's tree out; what formats do differently is left to subclasses."""

from abc import abstractmethod
from collections.abc import Sequence
from itertools import chain

from typing_extensions import override

from anliku.packs import blocks as b
from anliku.packs.legal_text import legal, on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Anchors
from anliku.packs.office.pandoc_ast import AstBlock, AstInline
from anliku.packs.walking import BlockWalker, InlineWalker


class Translator(BlockWalker[list[AstBlock]], InlineWalker[list[AstInline]]):
    """Turns blocks of one chapter into pandoc's; headings get the anchors that contents name."""

    def __init__(self, anchors: Anchors, chapter_key: str) -> None:
        self.anchors = anchors
        self.chapter_key = chapter_key
        self._headings = 0
        self._depth_of_lists = 0

    def blocks(self, blocks: b.Blocks) -> list[AstBlock]:
        """Return the blocks in pandoc's tree."""
        return list(chain.from_iterable(map(self.of_block, blocks)))

    def inlines(self, inlines: b.Inlines) -> list[AstInline]:
        """Return the inlines in pandoc's tree."""
        return list(chain.from_iterable(map(self.of_inline, inlines)))

    # Blocks that all formats have

    @override
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

    @override
    def paragraph(self, paragraph: b.Paragraph) -> list[AstBlock]:
        """Return a paragraph; in a list it is the item's own words."""
        inlines = self.inlines(paragraph.inlines)
        return [self.paragraph_in_list(inlines) if self._depth_of_lists else ast.para(inlines)]

    @override
    def bullet_list(self, bullets: b.BulletList) -> list[AstBlock]:
        """Return a list without an order."""
        return [ast.bullet_list(self._items(bullets.items))]

    @override
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

    @override
    def code_block(self, code: b.CodeBlock) -> list[AstBlock]:
        """Return lines of a program."""
        return [ast.code_block(legal(code.text))]

    # Inlines that all formats have

    @override
    def text(self, text: b.Text) -> list[AstInline]:
        """Return plain words."""
        return [ast.string(on_one_line(text.text))] if text.text else []

    @override
    def struck(self, struck: b.Struck) -> list[AstInline]:
        """Return words that are struck out."""
        return [ast.struck(self.inlines(struck.inlines))]

    @override
    def code_span(self, code: b.CodeSpan) -> list[AstInline]:
        """Return words of a program."""
        return [ast.code(on_one_line(code.text))]

    @override
    def link(self, link: b.Link) -> list[AstInline]:
        """Return words that lead to an address."""
        return [ast.link(self.inlines(link.inlines), on_one_line(link.address))]

    @override
    def case_reference(self, reference: b.CaseReference) -> list[AstInline]:
        """Return words that lead to a case, or mere words if it is in another volume."""
        words = self.inlines(reference.inlines)
        anchor = self.anchors.of_case(reference.number)
        return [ast.link(words, f"#{anchor}")] if anchor else words

    @override
    def line_break(self, _: b.LineBreak) -> list[AstInline]:
        """Return a new line."""
        return [ast.line_break()]

    # What formats do each in their way

    @abstractmethod
    def paragraph_in_list(self, inlines: list[AstInline]) -> AstBlock:
        """Return a paragraph of a list's item."""


def without_headings(blocks: b.Blocks) -> b.Blocks:
    """Return a footnote's blocks; a heading in it is but a line that stands out."""
    return tuple(
        b.Paragraph((b.Strong(block.inlines), *block.notes))
        if isinstance(block, b.Heading)
        else block
        for block in blocks
    )
