"""Lines or blocks of a text in, the same as one line out: words that stood apart never run together.

A line that ends without a stop (an item of a list, a row of a table) is parted from the next by «；».
"""

from collections.abc import Iterable, Iterator

from anliku.text.plain import words_of
from anliku.text.tree import Block, Blocks, Box, CodeBlock, Heading, MarkupBlock, Paragraph, Table
from anliku.text.walking import blocks_in

_STOPS = frozenset("。！？；：，、…—.!?;:,")
_CLOSERS = "”’」』）》】〕)]\"'"


def run_on(lines: Iterable[str]) -> str:
    """Return lines as one; a blank stands only behind a stop of Latin writing."""
    text = ""
    for line in (" ".join(line.split()) for line in lines):
        if line:
            text += _between(text) + line
    return text


def row_line(cells: Iterable[str]) -> str:
    """Return the cells of a row as a line; nothing where all are empty."""
    line = "｜".join(cells)
    return line if line.strip("｜ ") else ""


def one_line(blocks: Blocks) -> str:
    """Return the words of blocks, without footnotes and mark-up, as one line."""
    return run_on(line for block in blocks_in(blocks) for line in _own_lines(block))


def _between(before: str) -> str:
    end = before.rstrip(_CLOSERS)[-1:]
    if end and end not in _STOPS:
        return "；"
    return " " if before and before[-1].isascii() else ""


def _own_lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines) | Box(title=inlines):
            yield words_of(inlines)
        case CodeBlock(text=text) | MarkupBlock(text=text):
            yield from text.split("\n")
        case Table(head=head, rows=rows):
            yield from (row_line(map(words_of, row)) for row in (head, *rows))
        case _:
            return
