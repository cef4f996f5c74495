"""A typed record in, contradictions inside single entries out."""

from collections.abc import Iterator

from anliku.located_yaml import LocatedYaml
from anliku.model.enums import Level
from anliku.model.record import Record
from anliku.problems import Problem, Rule
from anliku.validation.messages import shown


def inconsistencies(record: Record, located: LocatedYaml) -> Iterator[Problem]:
    """Yield levels that do not fit their path, and figures whose units changed in between."""
    for number, place in enumerate(record.place):
        if place.level is not None and place.level is not place.depth_level:
            deep = len(place.path)
            wanted = list(Level).index(place.level) + 1
            yield Problem(
                rule=Rule.CONDITION,
                location=located.of_value(("place", number, "level")),
                message=f"级别是“{place.level.label}”，地名路径却有 {deep} 级",
                hint=f"路径写满 {wanted} 级，或者删去“级别”一栏；直辖市的省级和地级都写“上海市”",
            )
    for number, outcome in enumerate(record.outcomes):
        before, after = outcome.before, outcome.after
        if before and after and before.unit != after.unit:
            yield Problem(
                rule=Rule.BEFORE_AND_AFTER,
                location=located.of_value(("outcomes", number, "after", "unit")),
                message=f"“{shown(outcome.indicator)}”前后单位不同"
                f"（{shown(before.unit)}、{shown(after.unit)}）",
                hint="换算成同一个单位，原文的写法留在 as_printed",
            )
