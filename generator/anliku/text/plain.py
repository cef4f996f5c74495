"""A tree in, its words as a reader sees them out: one line a block, no footnotes, no mark-up."""

from collections.abc import Iterator

from anliku.text.tree import (
    Block,
    Blocks,
    Box,
    Code,
    CodeBlock,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Markup,
    MarkupBlock,
    NoteMark,
    Paragraph,
    Table,
    Words,
)
from anliku.text.walking import blocks_inside


def plain_text(blocks: Blocks) -> str:
    """Return the words of blocks, one line each; rows of a table are one line, too."""
    lines = (" ".join(line.split()) for line in _lines(blocks))
    return "\n".join(line for line in lines if line)


def words_of(inlines: Inlines) -> str:
    """Return the words of inlines without marks of footnotes; of a picture those that stand for it."""
    return "".join(map(_words, inlines))


def _words(inline: Inline) -> str:
    match inline:
        case Words(text=text) | Code(text=text) | Markup(text=text):
            return text
        case Image(alt=alt):
            return alt
        case LineBreak():
            return "\n"
        case NoteMark():
            return ""
        case _:
            return words_of(inline.inlines)


def _lines(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _own_lines(block)
        for inner in blocks_inside(block):
            yield from _lines(inner)


def _own_lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines) | Box(title=inlines):
            yield from words_of(inlines).split("\n")
        case CodeBlock(text=text) | MarkupBlock(text=text):
            yield from text.split("\n")
        case Table(head=head, rows=rows):
            for row in (head, *rows):
                yield " ".join(words_of(cell).replace("\n", " ") for cell in row)
        case _:
            return
