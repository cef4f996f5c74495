"""Data with canonical keys in, the same with each text on one line out, with a notice where it was not.

Front matter is shown in titles, lists and table cells, and written into formats whose lines mean
something (BibTeX, RIS, CSV): a line end in it is read as the blank that every page shows for it.
"""

import re
from dataclasses import replace
from typing import Any

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.problems import Problem, Rule
from anliku.text.wide import is_wide
from anliku.validation.messages import shown

_LINE_END = re.compile(r"[^\S\n\t\r]*[\n\t\r]\s*")
_EACH = 3
"""So many texts are named one by one; more are named together."""


def with_single_lines(located: LocatedYaml) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data without line ends and tabs inside texts, and the notices of what was changed."""
    joining = _Joining(located)
    data = joining.join(located.data, ())
    return replace(located, data=data), joining.notices()


class _Joining:
    """One pass over located data."""

    def __init__(self, located: LocatedYaml) -> None:
        self._located = located
        self._said: list[Problem] = []

    def join(self, data: Any, at: KeyPath) -> Any:
        """Return data whose texts are on one line each."""
        if isinstance(data, dict):
            return {key: self.join(value, (*at, key)) for key, value in data.items()}
        if isinstance(data, list):
            return [self.join(value, (*at, number)) for number, value in enumerate(data)]
        if not isinstance(data, str) or not _LINE_END.search(data.strip()):
            return data
        text = _LINE_END.sub(_blank, data.strip())
        self._said.append(
            Problem(
                rule=Rule.READ_AS,
                location=self._located.of_value(at),
                message=f"“{shown(text)}”写成了几行，读作一行",
                hint="写在一行里；要分段的内容写到正文里",
            )
        )
        return text

    def notices(self) -> list[Problem]:
        """Return what was changed; of many texts the first, with their number."""
        if len(self._said) <= _EACH:
            return self._said
        first = self._said[0]
        words = f"{first.message}；同样的写法共 {len(self._said)} 处，都照此读"
        return [replace(first, message=words)]


def _blank(found: re.Match[str]) -> str:
    """Return what a line end is read as: nothing between two Chinese characters, else a blank."""
    text, start, end = found.string, found.start(), found.end()
    return "" if is_wide(text[start - 1]) and is_wide(text[end : end + 1]) else " "
