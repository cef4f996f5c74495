"""A tree in, its nodes one after the other out, in the order of the text."""

from collections.abc import Iterator
from itertools import chain

from anliku.text.tree import (
    Block,
    Blocks,
    Box,
    BulletList,
    Heading,
    Inline,
    Inlines,
    NoteMark,
    NumberedList,
    Paragraph,
    Quotation,
    Table,
    Tree,
)


def blocks_in(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks and all blocks inside them."""
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        yield block
        for inner in reversed(blocks_inside(block)):
            waiting.extend(reversed(inner))


def blocks_inside(block: Block) -> tuple[Blocks, ...]:
    """Return the blocks directly inside one: of a list those of each item, else at most one lot."""
    match block:
        case BulletList(items=items) | NumberedList(items=items):
            return tuple(item.blocks for item in items)
        case Quotation(blocks=inner) | Box(blocks=inner):
            return (inner,)
        case _:
            return ()


def inlines_in(blocks: Blocks) -> Iterator[Inline]:
    """Yield all inlines of blocks, those inside others after them."""
    for block in blocks_in(blocks):
        waiting = list(reversed(_inlines_of(block)))
        while waiting:
            inline = waiting.pop()
            yield inline
            waiting.extend(reversed(getattr(inline, "inlines", ())))


def marks_in(blocks: Blocks) -> Iterator[str]:
    """Yield the labels of the footnotes that blocks mark."""
    return (inline.label for inline in inlines_in(blocks) if isinstance(inline, NoteMark))


def all_blocks(tree: Tree) -> Iterator[Block]:
    """Yield every block of a text, those of its footnotes last."""
    yield from blocks_in(tree.blocks)
    for note in tree.notes.values():
        yield from blocks_in(note.blocks)


def all_inlines(tree: Tree) -> Iterator[Inline]:
    """Yield every inline of a text, those of its footnotes last."""
    yield from inlines_in(tree.blocks)
    for note in tree.notes.values():
        yield from inlines_in(note.blocks)


def _inlines_of(block: Block) -> Inlines:
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines):
            return inlines
        case Box(title=title):
            return title
        case Table(head=head, rows=rows):
            return tuple(chain.from_iterable(chain(head, *rows)))
        case _:
            return ()
