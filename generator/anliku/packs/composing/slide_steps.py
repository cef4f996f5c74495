"""The steps that a case tells in, points out, on as few slides as hold them.

A step is what `text/steps.py` takes for one, as on the case's page.
"""

from anliku.packs.blocks import Blocks
from anliku.packs.composing.slide_texts import (
    ROOM,
    first_sentences,
    lines_taken,
    sentence_points,
    shortened,
)
from anliku.packs.interface import Point
from anliku.text.projections.steps import Step

SECTION = "主要做法"
_SHORT_STEP = 75


def step_slides(steps: tuple[Step, ...], blocks: Blocks) -> tuple[tuple[Point, ...], ...]:
    """Return the points of one or two slides on what was done; what is too long is shortened.

    Args:
        steps: what the case tells by steps.
        blocks: its section on what was done, for where it tells none.
    """
    if not steps:
        return _halves(shortened(sentence_points(blocks), 2 * ROOM))
    whole = tuple(Point(lead=step.title, text=step.text) for step in steps)
    short = tuple(_short(step, _SHORT_STEP) for step in whole)
    titles = tuple(Point(text=step.lead or first_sentences(step.text, 0)) for step in whole)
    for points in (whole, short, titles):
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
