"""Blocks and a change of single inlines in, the same blocks with every inline changed out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import is_

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    CaseReference,
    Emphasis,
    Facts,
    Figure,
    Heading,
    Inline,
    Inlines,
    Link,
    Note,
    NumberedList,
    Paragraph,
    Picture,
    Quotation,
    Strong,
    Struck,
    Table,
    Text,
)

Change = Callable[[Inline], Inlines]
"""Given an inline whose own inlines are changed already; returns what stands in its place."""


def rewritten(blocks: Blocks, change: Change) -> Blocks:
    """Return blocks in which every inline, footnotes' included, is what the change makes of it.

    What is not changed is the same object as before: most blocks of a large pack are not.
    """
    changed = tuple([_block(block, change) for block in blocks])
    return blocks if _is_same(blocks, changed) else changed


def without_notes(inlines: Inlines) -> tuple[Inlines, tuple[Note, ...]]:
    """Return inlines without their footnotes, and these in their order."""
    notes: list[Note] = []

    def change(inline: Inline) -> Inlines:
        if isinstance(inline, Note):
            notes.append(inline)
            return ()
        return () if getattr(inline, "inlines", (inline,)) == () else (inline,)

    words = _inlines(inlines, change)
    return words, tuple(notes)


def _is_same(before: Sequence[object], after: Sequence[object]) -> bool:
    return len(before) == len(after) and all(map(is_, before, after))


def _block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph(inlines):
            changed = _inlines(inlines, change)
            return block if changed is inlines else replace(block, inlines=changed)
        case BulletList(items) | NumberedList(items):
            each = tuple([rewritten(item, change) for item in items])
            return block if _is_same(items, each) else replace(block, items=each)
        case Quotation() | Box():
            inner = rewritten(block.blocks, change)
            return block if inner is block.blocks else replace(block, blocks=inner)
        case Figure(picture, caption):
            return _figure(change(picture), _inlines(caption, change))
        case Table():
            return _table(block, change)
        case _:
            return _other(block, change)


def _heading(heading: Heading, change: Change) -> Heading:
    changed = _inlines(heading.inlines, change)
    notes = tuple([Note(note.key, rewritten(note.blocks, change)) for note in heading.notes])
    if changed is heading.inlines and not notes:
        return heading
    return replace(heading, inlines=changed, notes=notes)


def _figure(found: Inlines, caption: Inlines) -> Block:
    """Return the figure, or a paragraph of what now stands in its picture's place."""
    match found:
        case (Picture() as picture,):
            return Figure(picture, caption)
        case _:
            return Paragraph(found)


def _other(block: Block, change: Change) -> Block:
    match block:
        case Heading():
            return _heading(block, change)
        case Facts(rows):
            return Facts(tuple([(label, _inlines(said, change)) for label, said in rows]))
        case _:
            return block


def _table(table: Table, change: Change) -> Table:
    head = _cells(table.head, change)
    rows = tuple([_cells(row, change) for row in table.rows])
    caption = _inlines(table.caption, change)
    if head is table.head and caption is table.caption and _is_same(table.rows, rows):
        return table
    return replace(table, head=head, rows=rows, caption=caption)


def _cells(cells: tuple[Inlines, ...], change: Change) -> tuple[Inlines, ...]:
    changed = tuple([_inlines(cell, change) for cell in cells])
    return cells if _is_same(cells, changed) else changed


def _inlines(inlines: Inlines, change: Change) -> Inlines:
    changed = [found for one in inlines for found in change(_inner(one, change))]
    return inlines if _is_same(inlines, changed) else tuple(changed)


def _inner(inline: Inline, change: Change) -> Inline:
    match inline:
        case Text():
            return inline
        case Strong() | Emphasis() | Struck() | Link() | CaseReference():
            inner = _inlines(inline.inlines, change)
            return inline if inner is inline.inlines else replace(inline, inlines=inner)
        case Note(key, blocks):
            within = rewritten(blocks, change)
            return inline if within is blocks else Note(key, within)
        case _:
            return inline
