"""A slide's points in, the points of each slide they take at a common size out; nothing is left out.

The largest size at which all fit on one slide wins. Where none does, they go over several slides,
evenly; a point that is higher than a slide is parted, at the end of a sentence where there is one.
"""

import math
import re
from dataclasses import dataclass, replace

from anliku.packs.interface import Point
from anliku.packs.slides.boxes import Box, line_count, line_distance
from anliku.packs.slides.measuring import lines_of

SIZES = (28, 26, 24, 22, 20, 18)
_SIZE_OF_SEVERAL = 20
"""The size where points go over several slides."""
SPACE_BEFORE = 6
"""Points of space above each paragraph."""
_SENTENCE_END = re.compile(r"[。！？；](?:[”’」』）])?")
_NEEDS_NO_COLON = "：:？?！!。；"


@dataclass(frozen=True, slots=True)
class FittedPoints:
    """Points by slide, at one size."""

    size: int
    pages: tuple[tuple[Point, ...], ...]


def lead_words(point: Point) -> str:
    """Return the words that stand out before a point's text, with the sign that parts them."""
    needs_colon = point.lead and point.text and point.lead[-1] not in _NEEDS_NO_COLON
    return point.lead + "：" if needs_colon else point.lead


def points_height(points: tuple[Point, ...], size: int, width: float) -> float:
    """Return how high points stand in a box of that width."""
    lines = (line_count(lead_words(point) + point.text, size, width) for point in points)
    return math.fsum(count * line_distance(size) + SPACE_BEFORE for count in lines)


def fit_points(points: tuple[Point, ...], box: Box, sizes: tuple[int, ...] = SIZES) -> FittedPoints:
    """Return the points by slide; one slide without points for none."""
    for size in sizes:
        if points_height(points, size, box.width) <= box.height:
            return FittedPoints(size, (points,))
    size = min(_SIZE_OF_SEVERAL, sizes[0])
    parts = tuple(part for point in points for part in _parted(point, size, box))
    pages = _paged(parts, size, box, box.height)
    return FittedPoints(size, _evened(parts, size, box, len(pages)))


def _paged(
    points: tuple[Point, ...], size: int, box: Box, height: float
) -> tuple[tuple[Point, ...], ...]:
    pages: list[tuple[Point, ...]] = [()]
    for point in points:
        if pages[-1] and points_height((*pages[-1], point), size, box.width) > height:
            pages.append(())
        pages[-1] += (point,)
    return tuple(pages)


def _evened(
    points: tuple[Point, ...], size: int, box: Box, count: int
) -> tuple[tuple[Point, ...], ...]:
    """Return so many pages with no more on each than needed, lest the last holds a single line."""
    height = points_height(points, size, box.width) / count
    while height < box.height:
        pages = _paged(points, size, box, height)
        if len(pages) == count and all(
            points_height(page, size, box.width) <= box.height for page in pages
        ):
            return pages
        height += line_distance(size)
    return _paged(points, size, box, box.height)


def _parted(point: Point, size: int, box: Box) -> tuple[Point, ...]:
    """Return a point as parts, each of which fits on a slide."""
    most = int((box.height - SPACE_BEFORE) // line_distance(size))
    if line_count(lead_words(point), size, box.width) >= most:
        point = Point(text=lead_words(point) + point.text)
    parts = []
    while line_count(lead_words(point) + point.text, size, box.width) > most:
        lines = lines_of(lead_words(point) + point.text, box.width / size)
        room = len("".join(lines[:most])) - len(lead_words(point))
        ends = [end.end() for end in _SENTENCE_END.finditer(point.text, 0, room)]
        cut = ends[-1] if ends and ends[-1] > room // 2 else room
        parts.append(replace(point, text=point.text[:cut]))
        point = Point(text=point.text[cut:].lstrip())
    return (*parts, point)
