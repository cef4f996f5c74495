"""The section on what was done in, its steps as points out, on as few slides as hold them.

A step is what `render/steps.py` takes for one: a numbered item, or a level-3 heading with what
stands below it; here it is read from blocks, which a pack has already.
"""

from collections.abc import Iterator

from anliku.packs.blocks import Block, Blocks, Heading, NumberedList, Paragraph, Strong, plain
from anliku.packs.composing.slide_texts import (
    ROOM,
    first_sentences,
    joined_text,
    lines_taken,
    paragraphs_of,
    sentence_points,
    shortened,
)
from anliku.packs.interface import Point

SECTION = "主要做法"
_SHORT_STEP = 75
_TITLE_END = "。：:；;"


def steps_of(blocks: Blocks) -> tuple[Point, ...]:
    """Return the steps that a section tells, whole; empty where it tells them in plain prose."""
    return tuple(point for point in _steps(blocks) if point.lead or point.text)


def step_slides(blocks: Blocks) -> tuple[tuple[Point, ...], ...]:
    """Return the points of one or two slides on what was done; what is too long is shortened."""
    steps = steps_of(blocks)
    if not steps:
        return _halves(shortened(sentence_points(blocks), 2 * ROOM))
    short = tuple(_short(step, _SHORT_STEP) for step in steps)
    titles = tuple(Point(text=step.lead or first_sentences(step.text, 0)) for step in steps)
    for points in (steps, short, titles):
        if lines_taken(points) <= 2 * ROOM:
            return _halves(points)
    return _halves(shortened(titles, 2 * ROOM))


def _short(step: Point, most: int) -> Point:
    return Point(lead=step.lead, text=first_sentences(step.text, most))


def _halves(points: tuple[Point, ...]) -> tuple[tuple[Point, ...], ...]:
    """Return all points together if one slide holds them, else parted about in the middle."""
    if lines_taken(points) <= ROOM:
        return (points,)
    middle = min(
        range(1, len(points)) or (1,),
        key=lambda place: max(lines_taken(points[:place]), lines_taken(points[place:])),
    )
    return tuple(filter(None, (points[:middle], points[middle:])))


def _steps(blocks: Blocks) -> Iterator[Point]:
    under: list[Block] | None = None
    title = ""
    for block in blocks:
        if isinstance(block, Heading):
            if under is not None:
                yield Point(lead=title, text=_text(tuple(under)))
            title, under = _title(plain(block.inlines)), []
        elif under is not None:
            under.append(block)
        elif isinstance(block, NumberedList):
            yield from map(_item, block.items)
    if under is not None:
        yield Point(lead=title, text=_text(tuple(under)))


def _item(blocks: Blocks) -> Point:
    """Return an item as a step; the words in bold with which it opens are the title."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and first.inlines and isinstance(first.inlines[0], Strong):
        opening, *rest = first.inlines
        text = _text((Paragraph(tuple(rest)), *blocks[1:]))
        return Point(lead=_title(plain((opening,))), text=text)
    return Point(text=_text(blocks))


def _text(blocks: Blocks) -> str:
    return joined_text(paragraphs_of(blocks))


def _title(text: str) -> str:
    return " ".join(text.split()).rstrip(_TITLE_END)
