"""Blocks in, all the words that stand in them out, for tests that compare words."""

from collections.abc import Iterator

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    CodeBlock,
    CodeSpan,
    Facts,
    Figure,
    Heading,
    Index,
    Inline,
    Inlines,
    LineBreak,
    Note,
    NumberedList,
    Paragraph,
    Picture,
    QrCode,
    Quotation,
    Table,
    Text,
)


def text_of(blocks: Blocks) -> str:
    """Return all words of blocks in their order; a note's stand where its first mark is."""
    return "".join(_words(blocks, set()))


def inline_text(inlines: Inlines) -> str:
    """Return all words of inlines."""
    return "".join(_inline_words(inlines, set()))


def _words(blocks: Blocks, notes: set[str]) -> Iterator[str]:
    for block in blocks:
        yield from _block_words(block, notes)


def _block_words(block: Block, notes: set[str]) -> Iterator[str]:
    match block:
        case Heading():
            yield from _inline_words((*block.inlines, *block.notes), notes)
        case Paragraph():
            yield from _inline_words(block.inlines, notes)
        case BulletList(items) | NumberedList(items):
            for item in items:
                yield from _words(item, notes)
        case Quotation(inner):
            yield from _words(inner, notes)
        case Box():
            yield block.title
            yield from _words(block.blocks, notes)
        case _:
            yield from _leaf_words(block, notes)


def _leaf_words(block: Block, notes: set[str]) -> Iterator[str]:
    match block:
        case Table():
            for cell in (*block.head, *(cell for row in block.rows for cell in row), block.caption):
                yield from _inline_words(cell, notes)
        case Facts(rows):
            for label, inlines in rows:
                yield label
                yield from _inline_words(inlines, notes)
        case CodeBlock(text) | QrCode(text):
            yield text
        case Figure():
            yield from _inline_words(block.caption, notes)
        case Index(entries):
            yield from (entry.term for entry in entries)
        case _:
            return


def _inline_words(inlines: Inlines, notes: set[str]) -> Iterator[str]:
    for inline in inlines:
        yield from _words_of_inline(inline, notes)


def _words_of_inline(inline: Inline, notes: set[str]) -> Iterator[str]:
    match inline:
        case Text(text) | CodeSpan(text):
            yield text
        case Picture():
            yield inline.alt
        case LineBreak():
            yield "\n"
        case Note(key, blocks):
            if key not in notes:
                notes.add(key)
                yield from _words(blocks, notes)
        case _:
            yield from _inline_words(inline.inlines, notes)
