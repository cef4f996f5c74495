"""Blocks in, their words as plain lines out: a line for each paragraph, item of a list and row."""

from collections.abc import Iterator

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    CodeBlock,
    Facts,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Quotation,
    Table,
    plain,
)
from anliku.text.projections.one_line import row_line, run_on


def lines_of(blocks: Blocks) -> Iterator[str]:
    """Yield the words of blocks by paragraph, item and row, in order; without footnotes."""
    for block in blocks:
        yield from _lines(block)


def one_line(blocks: Blocks) -> str:
    """Return the words of blocks as one line; items and rows never run together."""
    return run_on(lines_of(blocks))


def whole_text(blocks: Blocks) -> str:
    """Return the words of blocks, a line for each paragraph."""
    return "\n".join(filter(None, (line.strip() for line in lines_of(blocks))))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(inlines) | Heading(_, inlines):
            yield plain(inlines)
        case BulletList(items):
            yield from map(one_line, items)
        case NumberedList(items, start):
            yield from (f"{number}. {one_line(item)}" for number, item in enumerate(items, start))
        case Quotation(inner):
            yield from lines_of(inner)
        case Box(_, title, inner):
            yield from (title, *lines_of(inner))
        case _:
            yield from _apart_from_text(block)


def _apart_from_text(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield from (row_line(map(plain, row)) for row in (block.head, *block.rows))
        case Facts(rows):
            yield from (f"{label}：{plain(value)}" for label, value in rows)
        case CodeBlock(text):
            yield text
        case Figure(picture, _):
            yield f"［图：{picture.alt}］"
        case _:
            return
