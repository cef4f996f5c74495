"""Blocks and a change of single inlines in, the same blocks with every inline changed out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import is_

from typing_extensions import override

from anliku.packs import blocks as b
from anliku.packs.walking import BlockWalker

Change = Callable[[b.Inline], b.Inlines]
"""Given an inline whose own inlines are changed already; returns what stands in its place."""


def rewritten(blocks: b.Blocks, change: Change) -> b.Blocks:
    """Return blocks in which every inline, footnotes' included, is what the change makes of it.

    What is not changed is the same object as before: most blocks of a large pack are not.
    """
    return _Rewriting(change).blocks(blocks)


def without_notes(inlines: b.Inlines) -> tuple[b.Inlines, tuple[b.Note, ...]]:
    """Return inlines without their footnotes, and these in their order."""
    notes: list[b.Note] = []

    def change(inline: b.Inline) -> b.Inlines:
        if isinstance(inline, b.Note):
            notes.append(inline)
            return ()
        return () if getattr(inline, "inlines", (inline,)) == () else (inline,)

    words = _Rewriting(change).inlines(inlines)
    return words, tuple(notes)


class _Rewriting(BlockWalker[b.Block]):
    """Each block with its inlines changed; the same object where none is."""

    def __init__(self, change: Change) -> None:
        self._change = change

    def blocks(self, blocks: b.Blocks) -> b.Blocks:
        changed = tuple([self.of_block(block) for block in blocks])
        return blocks if _is_same(blocks, changed) else changed

    def inlines(self, inlines: b.Inlines) -> b.Inlines:
        changed = [found for one in inlines for found in self._change(self._inner(one))]
        return inlines if _is_same(inlines, changed) else tuple(changed)

    def _inner(self, inline: b.Inline) -> b.Inline:
        match inline:
            case b.Text():
                return inline
            case b.Strong() | b.Emphasis() | b.Struck() | b.Link() | b.CaseReference():
                inner = self.inlines(inline.inlines)
                return inline if inner is inline.inlines else replace(inline, inlines=inner)
            case b.Note(key, blocks):
                within = self.blocks(blocks)
                return inline if within is blocks else b.Note(key, within)
            case _:
                return inline

    @override
    def heading(self, heading: b.Heading) -> b.Block:
        changed = self.inlines(heading.inlines)
        notes = tuple([b.Note(note.key, self.blocks(note.blocks)) for note in heading.notes])
        if changed is heading.inlines and not notes:
            return heading
        return replace(heading, inlines=changed, notes=notes)

    @override
    def paragraph(self, paragraph: b.Paragraph) -> b.Block:
        changed = self.inlines(paragraph.inlines)
        return paragraph if changed is paragraph.inlines else replace(paragraph, inlines=changed)

    @override
    def bullet_list(self, bullets: b.BulletList) -> b.Block:
        items = self._items(bullets.items)
        return bullets if items is bullets.items else replace(bullets, items=items)

    @override
    def numbered_list(self, numbered: b.NumberedList) -> b.Block:
        items = self._items(numbered.items)
        return numbered if items is numbered.items else replace(numbered, items=items)

    def _items(self, items: tuple[b.Blocks, ...]) -> tuple[b.Blocks, ...]:
        changed = tuple([self.blocks(item) for item in items])
        return items if _is_same(items, changed) else changed

    @override
    def table(self, table: b.Table) -> b.Block:
        head = self._cells(table.head)
        rows = tuple([self._cells(row) for row in table.rows])
        caption = self.inlines(table.caption)
        if head is table.head and caption is table.caption and _is_same(table.rows, rows):
            return table
        return replace(table, head=head, rows=rows, caption=caption)

    def _cells(self, cells: tuple[b.Inlines, ...]) -> tuple[b.Inlines, ...]:
        changed = tuple([self.inlines(cell) for cell in cells])
        return cells if _is_same(cells, changed) else changed

    @override
    def facts(self, facts: b.Facts) -> b.Block:
        return b.Facts(tuple([(label, self.inlines(said)) for label, said in facts.rows]))

    @override
    def quotation(self, quotation: b.Quotation) -> b.Block:
        inner = self.blocks(quotation.blocks)
        return quotation if inner is quotation.blocks else b.Quotation(inner)

    @override
    def box(self, box: b.Box) -> b.Block:
        inner = self.blocks(box.blocks)
        return box if inner is box.blocks else replace(box, blocks=inner)

    @override
    def figure(self, figure: b.Figure) -> b.Block:
        """Return the figure, or a paragraph of what now stands in its picture's place."""
        match self._change(figure.picture):
            case (b.Picture() as picture,):
                return b.Figure(picture, self.inlines(figure.caption))
            case found:
                return b.Paragraph(found)

    @override
    def code_block(self, code: b.CodeBlock) -> b.Block:
        return code

    @override
    def qr_code(self, code: b.QrCode) -> b.Block:
        return code

    @override
    def writing_space(self, space: b.WritingSpace) -> b.Block:
        return space

    @override
    def index(self, index: b.Index) -> b.Block:
        return index

    @override
    def separator(self, separator: b.Separator) -> b.Block:
        return separator

    @override
    def page_break(self, page_break: b.PageBreak) -> b.Block:
        return page_break


def _is_same(before: Sequence[object], after: Sequence[object]) -> bool:
    return len(before) == len(after) and all(map(is_, before, after))
