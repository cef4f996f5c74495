"""A typed record in, contradictions inside single entries out."""

from collections.abc import Iterator

from anliku.located_yaml import LocatedYaml
from anliku.model.enums import Level
from anliku.model.parts import Teaching
from anliku.model.record import Record
from anliku.problems import Problem, Rule
from anliku.text import Refused
from anliku.text.destinations import destination
from anliku.validation.messages import shown


def inconsistencies(record: Record, located: LocatedYaml) -> Iterator[Problem]:
    """Yield levels that do not fit their path, figures whose units changed, and broken notes."""
    yield from teaching_inconsistencies(record.teaching, located)
    yield from _refused_addresses(record, located)
    if record.entered and record.changed and record.changed < record.entered:
        yield Problem(
            rule=Rule.DATES_OUT_OF_ORDER,
            location=located.of_value(("changed",)),
            message=f"更新日期 {record.changed} 早于入库日期 {record.entered}",
            hint="改对其中一个；没有改过的案例，不写“更新日期”",
        )
    for number, said in enumerate(record.problem_sources):
        if said.problem not in record.problems:
            label = said.problem.partition("/")[2]
            yield Problem(
                rule=Rule.WRONG_VALUE,
                location=located.of_value(("problem_sources", number, "problem")),
                message=f"“问题出处”里的“{shown(label)}”不在“针对问题”里",
                hint="先在“针对问题”里列出它，或者删去这一条",
            )
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


def _refused_addresses(record: Record, located: LocatedYaml) -> Iterator[Problem]:
    """Yield the addresses of sources that no page would link to."""
    for number, source in enumerate(record.sources):
        # With an ellipsis it is the template's, which is told already.
        is_said = source.url is None or "…" in source.url
        found = None if is_said else destination(str(source.url))
        if isinstance(found, Refused):
            yield Problem(
                rule=Rule.WRONG_FORMAT,
                location=located.of_value(("sources", number, "url")),
                message=f"网址“{shown(source.url)}”{found.reason}",
                hint="写 http:// 或 https:// 开头的完整网址；没有就删去这一行",
            )


def teaching_inconsistencies(teaching: Teaching | None, located: LocatedYaml) -> Iterator[Problem]:
    """Yield answers that do not pair off with the questions, and minutes that do not add up.

    A case's notes and a collection's are judged alike; what is not written is no contradiction.
    """
    if teaching is None:
        return
    asked, answered = len(teaching.questions), len(teaching.answers)
    if answered not in (0, asked):
        yield Problem(
            rule=Rule.TEACHING,
            location=located.of_key(("teaching", "answers")),
            message=f"思考题有 {asked} 道，参考答案却有 {answered} 条",
            hint="每道思考题写一条参考答案，先后相同；还没有写好，就把“参考答案”整栏删去",
        )
    planned = sum(step.minutes for step in teaching.plan)
    if teaching.plan and teaching.minutes not in (None, planned):
        yield Problem(
            rule=Rule.TEACHING,
            location=located.of_value(("teaching", "minutes")),
            message=f"课时是 {teaching.minutes} 分钟，课堂计划各环节合起来却是 {planned} 分钟",
            hint=f"改课堂计划里各环节的分钟数，或者把“课时”改成 {planned}；"
            "课前阅读不占课时，写在第一个环节的内容里",
        )
