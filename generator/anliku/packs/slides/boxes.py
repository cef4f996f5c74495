"""Sizes of type and of boxes, in points: how much of a box lines take, and how many go into it."""

import functools
from dataclasses import dataclass

from anliku.packs.slides.measuring import lines_of

_LINE = 1.25
"""Distance of lines by the type's size; written as exact points, so that no font changes it."""


@dataclass(frozen=True, slots=True)
class Box:
    """The room for text inside the margins of a shape, in points."""

    width: float
    height: float


def line_distance(size: int) -> int:
    """Return the distance of lines in points for a type size."""
    return round(size * _LINE)


@functools.lru_cache(maxsize=4096)
def line_count(text: str, size: int, width: float) -> int:
    """Return how many lines a text takes in a box of that width."""
    return len(lines_of(text, width / size))


@dataclass(frozen=True, slots=True)
class FittedLine:
    """Words of a title or a foot at the size at which they fit."""

    text: str
    size: int
    is_cut: bool
    """Whether the end is missing; «……» then stands for it."""


def fit_title(text: str, box: Box, sizes: tuple[int, ...], ending: str = "") -> FittedLine:
    """Return a title at the largest size at which it fits; at the smallest it is cut, visibly.

    Args:
        text: the title.
        box: its room.
        sizes: from the largest down.
        ending: what stands after it in any case.
    """
    for size in sizes:
        if line_count(text + ending, size, box.width) * line_distance(size) <= box.height:
            return FittedLine(text + ending, size, is_cut=False)
    size = sizes[-1]
    most = int(box.height // line_distance(size))
    shown = "".join(lines_of(text, box.width / size)[:most])
    while line_count(shown + "……" + ending, size, box.width) > most:
        shown = shown[:-1]
    return FittedLine(shown + "……" + ending, size, is_cut=True)
