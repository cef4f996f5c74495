"""Concepts with what is above each in, the same without circles and endless chains out, with problems.

Every concept is followed upwards once, so the time grows with the concepts and not with the depth.
Where a circle or a chain is told, it is also cut: whoever goes up or down comes to an end.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from anliku.model.concept import Concept
from anliku.problems import Location, Problem, Rule

MOST_LEVELS = 10
"""Levels from the broadest concept down to the narrowest; thesauri in use have four to eight."""
_SHOWN = 8
"""Concepts of a long circle that its problem names."""


def with_ends(
    concepts: Iterable[Concept], places: Mapping[str, Location]
) -> tuple[list[Concept], list[Problem]]:
    """Return the concepts in their order, of which none is above itself or too far down.

    Args:
        concepts: as the files have them.
        places: where each concept's URI stands, for the locations.
    """
    climbing = _Climbing({concept.uri: concept for concept in concepts}, places)
    for uri in climbing.concepts:
        climbing.follow(uri)
    return list(climbing.concepts.values()), climbing.problems


class _Climbing:
    """The concepts and what is known of them so far."""

    def __init__(self, concepts: dict[str, Concept], places: Mapping[str, Location]) -> None:
        self.concepts = concepts
        self.problems: list[Problem] = []
        self._places = places
        self._levels: dict[str, int] = {}
        """How far down each concept is that was followed to the top; the broadest is at 1."""

    def follow(self, uri: str) -> None:
        """Go up from a concept, cut what has no end, and note the level of each one on the way."""
        way: dict[str, None] = {}
        current: str | None = uri
        while current in self.concepts and current not in self._levels:
            if current in way:
                self._cut_circle(list(way)[list(way).index(current) :])
                way = {}
                current = uri
                continue
            way[current] = None
            current = self.concepts[current].entry.broader
        level = self._levels.get(current or "", 0)
        for below in reversed(way):
            level += 1
            if level > MOST_LEVELS:
                self._cut_chain(below)
                level = 1
            self._levels[below] = level

    def _cut_circle(self, circle: list[str]) -> None:
        first = min(circle)
        at = circle.index(first)
        named = [*circle[at:], *circle[:at]]
        shown = named if len(named) <= _SHOWN else [*named[:_SHOWN], "……"]
        message = "上位词绕成一圈：" + " → ".join([*shown, first])
        hint = "删去其中一个概念的 broader"
        self._tell(Rule.BROADER_CYCLE, first, message, hint)

    def _cut_chain(self, uri: str) -> None:
        message = f"“{uri}”上面的上位词超过 {MOST_LEVELS - 1} 层"
        hint = f"一个词表最多 {MOST_LEVELS} 层，写平一些"
        self._tell(Rule.TOO_DEEP, uri, message, hint)

    def _tell(self, rule: Rule, uri: str, message: str, hint: str) -> None:
        concept = self.concepts[uri]
        self.concepts[uri] = replace(concept, entry=replace(concept.entry, broader=None))
        place = self._places[uri]
        self.problems.append(Problem(rule=rule, location=place, message=message, hint=hint))
