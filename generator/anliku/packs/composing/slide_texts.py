"""Blocks of a text in, what a slide says of them out: sentences as they are, in order."""

import math
import re
from collections.abc import Sequence

from anliku.packs.blocks import Block, Blocks, CodeBlock, Figure, Heading, Table, plain
from anliku.packs.interface import Point
from anliku.packs.plain_lines import lines_of

ROOM = 13.0
"""Lines of a slide of middling type; more than that is shortened, since a case has few slides."""
_LINE = 40
_BETWEEN = 0.25
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）]*|[^。！？]+")
_REST = Point(text="其余见讲义和本页备注。")

Section = tuple[str, Blocks]
"""The words of a second-level heading, and what stands below it."""


def sections_of(text: Blocks) -> list[Section]:
    """Return the sections of a text; what stands before the first heading has an empty one."""
    sections: list[tuple[str, list[Block]]] = [("", [])]
    for block in text:
        if isinstance(block, Heading) and block.level == 2:
            sections.append((plain(block.inlines).strip(), []))
        else:
            sections[-1][1].append(block)
    return [(label, tuple(blocks)) for label, blocks in sections if label or blocks]


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph, each with its full stop."""
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


def sentence_points(blocks: Blocks) -> tuple[Point, ...]:
    """Return the sentences of running text as points; tables are for the notes and the handout."""
    shown = tuple(block for block in blocks if not isinstance(block, Table | Figure | CodeBlock))
    texts = (text for line in lines_of(shown) for text in sentences(line))
    return tuple(Point(text=text) for text in texts)


def first_sentences(text: str, most: int) -> str:
    """Return a text's first sentence, and those after it as far as there is room for all of them."""
    kept = ""
    for sentence in sentences(text):
        if kept and len(kept) + len(sentence) > most:
            break
        kept += sentence
    return kept


def lines_taken(points: Sequence[Point]) -> float:
    """Return about how many lines points take on a slide."""
    return sum(
        math.ceil((len(point.lead) + len(point.text) + 1) / _LINE) + _BETWEEN for point in points
    )


def shortened(points: tuple[Point, ...], room: float = ROOM) -> tuple[Point, ...]:
    """Return the points if they have room, else those that do, and where the rest is."""
    if lines_taken(points) <= room:
        return points
    kept: tuple[Point, ...] = ()
    for point in points:
        if lines_taken((*kept, point, _REST)) > room:
            break
        kept += (point,)
    return (*kept, _REST)
