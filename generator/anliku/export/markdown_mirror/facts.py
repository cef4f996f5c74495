"""A case in, its facts and reported figures as lines of a Markdown list out; what is missing is said."""

from collections.abc import Iterator

from anliku.export.case_terms import SUBJECTS, concept_label, labels_of
from anliku.export.interface import Archive
from anliku.export.markdown_words import inline, line_start
from anliku.model.case import Case
from anliku.model.dates import in_chinese
from anliku.model.parts import Actor, Outcome, Person, Place
from anliku.render.figures import quantity_text

NOT_REPORTED = "原文未报告"
_NOT_MARKED = "未标注"


def fact_lines(case: Case, archive: Archive) -> Iterator[str]:
    """Yield one list item for each fact of the case."""
    record = case.record
    if record.gist:
        yield f"- 案例要旨：{inline(record.gist)}"
    yield f"- 入库编号：{record.id or '投稿，尚未编号'}，第 {record.revision} 版"
    yield f"- 体裁：{record.kind.label}"
    yield f"- 状态：{record.status.label}；审核进度：{record.review.state.label}"
    for place in record.place:
        yield f"- 地点：{_place(place)}"
    for facet in SUBJECTS:
        labels = "、".join(map(inline, labels_of(case, facet, archive)))
        yield f"- {facet.label}：{labels or _NOT_MARKED}"
    actors = "；".join(_actor(actor, archive) for actor in record.actors)
    yield f"- 主体：{actors or NOT_REPORTED}"
    people = "；".join(_person(person) for person in record.people if person.public_duty)
    if people:
        yield f"- 履职人员：{people}"
    yield f"- 证据等级：{_evidence(case)}"
    yield f"- 材料截至：{in_chinese(record.as_of) if record.as_of else NOT_REPORTED}"


def figure_lines(case: Case) -> Iterator[str]:
    """Yield one list item for each reported figure, or that none is reported."""
    if not case.record.outcomes:
        yield f"- {NOT_REPORTED}"
    for outcome in case.record.outcomes:
        yield f"- {line_start(outcome.indicator)}（{outcome.kind.label}）：{_figure(outcome)}"


def _figure(outcome: Outcome) -> str:
    when = outcome.after.when if outcome.after else None
    period = outcome.period or (in_chinese(when) if when else NOT_REPORTED)
    missing = "、".join(item.label for item in outcome.missing)
    parts = [
        f"原文印作“{inline(outcome.as_printed)}”",
        f"此前：{inline(quantity_text(outcome.before))}",
        f"此后：{inline(quantity_text(outcome.after))}",
        f"时段：{inline(period)}",
        f"原文未报告的：{missing}" if missing else "",
        f"出处：{outcome.src}",
    ]
    return "；".join(part for part in parts if part)


def _place(place: Place) -> str:
    path = " › ".join(map(inline, place.names))
    printed = f"原文印作“{inline(place.as_printed)}”；" if place.as_printed else ""
    return f"{path}（{printed}核对：{place.match.label}）"


def _actor(actor: Actor, archive: Archive) -> str:
    name = f"（{inline(actor.name)}）" if actor.name else ""
    did = f"：{inline(actor.did)}" if actor.did else ""
    return inline(concept_label(actor.type, archive)) + name + did


def _person(person: Person) -> str:
    text = f"{inline(person.as_printed)}，{inline(person.role)}"
    if person.verified and person.verified != person.as_printed:
        text += f"（姓名照原文；核实作“{inline(person.verified)}”）"
    return text


def _evidence(case: Case) -> str:
    level = case.record.evidence
    return "编辑尚未评定" if level is None else f"{int(level)} 级，{level.label}"
