"""A written SVG in, whether drawing it would never end out.

A reference draws its target again, and a target may hold references: ten levels of ten are ten
thousand million shapes in two kilobytes.
"""

from typing import Any

from anliku.media.pictures.svg_allowed import XLINK, local_target, referred

_MOST_SHAPES = 200_000
_DEEPEST = 200
"""Levels of elements and references together; far below what Python can recurse."""


def is_endless(root: Any) -> bool:
    """Whether references go round in a circle, or the shapes to draw are too many."""
    return _Counting(root).of(root) > _MOST_SHAPES


class _Counting:
    """Counts what has to be drawn, each element with all that it refers to."""

    def __init__(self, root: Any) -> None:
        self._by_id: dict[str, Any] = {}
        for element in root.iter():
            if element.get("id"):
                self._by_id.setdefault(element.get("id"), element)
        self._known: dict[Any, int] = {}
        self._depth = 0

    def of(self, element: Any) -> int:
        """Return the number of shapes; more than the most for what is still being counted."""
        if element in self._known:
            return self._known[element]
        self._known[element] = _MOST_SHAPES + 1  # met again before it is counted: a circle
        self._depth += 1
        if self._depth > _DEEPEST:
            return _MOST_SHAPES + 1
        total = 1 + sum(map(self.of, element)) + sum(map(self.of, self._referred(element)))
        self._depth -= 1
        self._known[element] = min(total, _MOST_SHAPES + 1)
        return self._known[element]

    def _referred(self, element: Any) -> list[Any]:
        names = [local_target(element.get(f"{{{XLINK}}}href", ""))]
        names += [referred(value) for value in element.attrib.values()]
        return [self._by_id[name] for name in names if name in self._by_id]
