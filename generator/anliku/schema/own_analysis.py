"""Points that say «本库分析» by hand in, the same without it out: every output says it by itself.

A point without a source is the archive's own analysis, so the words would stand there twice; they
are taken off with a notice. Of a point with a source they are left, and told as a contradiction.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from anliku.facts import OWN_ANALYSIS
from anliku.located_yaml import LocatedYaml
from anliku.problems import Problem, Rule
from anliku.schema.not_reported import OF_TRANSFER
from anliku.validation.messages import shown

_MARK = re.compile(
    rf"\s*[（(\[【]{OWN_ANALYSIS}[）)\]】](?P<stop>[。；]?)\s*$|^\s*[（(\[【]?{OWN_ANALYSIS}[）)\]】]?[:：]?\s*"
)


def without_own_analysis(located: LocatedYaml) -> tuple[LocatedYaml, list[Problem]]:
    """Return canonical data whose points do not say by hand whose they are, and each change."""
    transfer = located.data.get("transfer")
    if not isinstance(transfer, dict):
        return located, []
    problems: list[Problem] = []
    mended = dict(transfer)
    for key in OF_TRANSFER:
        points = transfer.get(key)
        if isinstance(points, list):
            mended[key] = [
                _point(point, ("transfer", key, number), located, problems)
                for number, point in enumerate(points)
            ]
    return replace(located, data=located.data | {"transfer": mended}), problems


def _point(
    point: Any, at: tuple[str | int, ...], located: LocatedYaml, problems: list[Problem]
) -> Any:
    text = point.get("text") if isinstance(point, Mapping) else point
    if not isinstance(text, str) or not _MARK.search(text):
        return point
    bare = _MARK.sub(lambda found: found["stop"] or "", text)
    if isinstance(point, Mapping) and point.get("src"):
        message = f"“{shown(bare)}”写了出处，又说是“{OWN_ANALYSIS}”"
        hint = f"来源这样说的，删去“{OWN_ANALYSIS}”；是编者的看法，删去“出处”"
        rule = Rule.WRONG_VALUE
    else:
        message = f"“{OWN_ANALYSIS}”不用写，没有出处的一条，处处都自动注明"
        hint = f"删去“{OWN_ANALYSIS}”这几个字；来源这样说的，写“内容”和“出处”"
        rule = Rule.READ_AS
    place = located.of_value(at)
    problems.append(Problem(rule=rule, location=place, message=message, hint=hint))
    if rule is Rule.WRONG_VALUE or not bare.strip():
        return point
    return {**point, "text": bare} if isinstance(point, Mapping) else bare
