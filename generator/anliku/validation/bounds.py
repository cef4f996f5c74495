"""Data with canonical keys in, the same cut to what a reader can follow out, with a problem for each cut.

What is made of a case grows with its lists, some of it with their square; whoever has two hundred
places or sources in one has more than one case.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.problems import Problem, Rule
from anliku.validation.keys import key_names

MOST_ITEMS = 200
"""Most items of one list; the longest of real cases has seven."""
LONGEST_TEXT = 5_000
"""Most characters of one text; the longest of real cases has some two hundred."""


def within_bounds(located: LocatedYaml, record_type: type) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data without what is beyond a bound, and where each bound is passed."""
    cutting = _Cutting(located)
    data = cutting.cut(located.data, record_type, "这一项", ())
    return replace(located, data=data), cutting.problems


class _Cutting:
    """One pass over located data."""

    def __init__(self, located: LocatedYaml) -> None:
        self._located = located
        self.problems: list[Problem] = []

    def cut(self, data: Any, record_type: type | None, name: str, at: KeyPath) -> Any:
        """Return data within the bounds; `name` is what its author calls it."""
        if isinstance(data, str) and len(data) > LONGEST_TEXT:
            message = f"“{name}”有 {len(data)} 字，最多 {LONGEST_TEXT} 字"
            self._add(at, message, "写短，长的内容写到正文里")
            return data[:LONGEST_TEXT]
        if isinstance(data, list):
            if len(data) > MOST_ITEMS:
                message = f"“{name}”有 {len(data)} 项，最多 {MOST_ITEMS} 项，从这里起没有读"
                self._add((*at, MOST_ITEMS), message, "分成几个案例，或写到正文里")
            items = enumerate(data[:MOST_ITEMS])
            return [self.cut(item, record_type, name, (*at, number)) for number, item in items]
        if isinstance(data, dict):
            return dict(self._cut_each(data, record_type, at))
        return data

    def _cut_each(
        self, data: dict[str, Any], record_type: type | None, at: KeyPath
    ) -> Iterator[tuple[str, Any]]:
        names = key_names(record_type) if record_type else None
        for key, value in data.items():
            title = names.titles.get(key, key) if names else key
            child = names.children.get(key) if names else None
            yield key, self.cut(value, child, title, (*at, key))

    def _add(self, at: KeyPath, message: str, hint: str) -> None:
        place = self._located.of_value(at)
        self.problems.append(
            Problem(rule=Rule.WRONG_LENGTH, location=place, message=message, hint=hint)
        )
