"""Blocks and a change of single inlines in, the same blocks with every inline changed out."""

from collections.abc import Callable
from dataclasses import replace

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
    Table,
)

Change = Callable[[Inline], Inlines]
"""Given an inline whose own inlines are changed already; returns what stands in its place."""


def rewritten(blocks: Blocks, change: Change) -> Blocks:
    """Return blocks in which every inline, footnotes' included, is what the change makes of it."""
    return tuple(_block(block, change) for block in blocks)


def _block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, inlines=_inlines(block.inlines, change))
        case BulletList() | NumberedList():
            return replace(block, items=tuple(rewritten(item, change) for item in block.items))
        case Quotation() | Box():
            return replace(block, blocks=rewritten(block.blocks, change))
        case Figure(picture, caption):
            return _figure(change(picture), _inlines(caption, change))
        case _:
            return _table(block, change)


def _figure(found: Inlines, caption: Inlines) -> Block:
    """Return the figure, or a paragraph of what now stands in its picture's place."""
    match found:
        case (Picture() as picture,):
            return Figure(picture, caption)
        case _:
            return Paragraph(found)


def _table(block: Block, change: Change) -> Block:
    match block:
        case Table():
            return replace(
                block,
                head=tuple(_inlines(cell, change) for cell in block.head),
                rows=tuple(tuple(_inlines(cell, change) for cell in row) for row in block.rows),
                caption=_inlines(block.caption, change),
            )
        case Facts(rows):
            return Facts(tuple((label, _inlines(said, change)) for label, said in rows))
        case _:
            return block


def _inlines(inlines: Inlines, change: Change) -> Inlines:
    return tuple(found for one in inlines for found in change(_inner(one, change)))


def _inner(inline: Inline, change: Change) -> Inline:
    match inline:
        case Strong() | Emphasis() | Link() | CaseReference():
            return replace(inline, inlines=_inlines(inline.inlines, change))
        case Note(key, blocks):
            return Note(key, rewritten(blocks, change))
        case _:
            return inline
