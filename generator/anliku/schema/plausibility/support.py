"""Levels of evidence that the figures of a case do not bear out."""

from collections.abc import Iterator

from anliku.located_yaml import LocatedYaml
from anliku.problems import Problem, Rule

_CHANGE = 2
"""The first level that means that something was measured."""


def unsupported_level(located: LocatedYaml) -> Iterator[Problem]:
    """Yield a level that speaks of measured change in a case without any figure."""
    level = located.data.get("evidence")
    if isinstance(level, bool) or not isinstance(level, int) or level < _CHANGE:
        return
    if not located.data.get("outcomes") and "outcomes" not in located.unread:
        yield Problem(
            rule=Rule.UNSUPPORTED_LEVEL,
            location=located.of_value(("evidence",)),
            message=f"证据等级是 {level}，却没有“成效”一栏的数字",
            hint="把报道的数字写进“成效”；没有数字，证据等级最高写 1",
        )
