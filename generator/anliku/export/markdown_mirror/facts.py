"""A case in, its facts and reported figures as lines of a Markdown list out; what is missing is said."""

from collections.abc import Iterator

from anliku.export.case_terms import SUBJECTS, concept_label, labels_of, terms_of
from anliku.export.interface import Archive
from anliku.export.markdown_words import inline, line_start
from anliku.facts import (
    NOT_REPORTED,
    after_text,
    anchor_text,
    as_of_text,
    before_text,
    check_text,
    checked_text,
    date_text,
    evidence_text,
    missing_word,
    outcomes_missing,
    period_text,
    problem_text,
    review_gap,
    revision_of,
)
from anliku.model.case import Case
from anliku.model.enums import Column
from anliku.model.facets import Facet
from anliku.model.parts import Actor, Outcome, Person, Place
from anliku.model.record import Record

_NOT_MARKED = "未标注"


def fact_lines(case: Case, archive: Archive) -> Iterator[str]:
    """Yield one list item for each fact of the case."""
    record = case.record
    if record.gist:
        yield f"- 案例要旨：{inline(record.gist)}"
    number = revision_of(record)
    edition = f"，第{number}版" if number else ""
    yield f"- 入库编号：{record.id or '投稿，尚未编号'}{edition}"
    yield f"- 体裁：{record.kind.label}"
    yield f"- 状态：{record.status.label}；审核进度：{checked_text(record.review.state)}"
    for place in record.place:
        yield f"- 地点：{_place(place, record)}"
    for facet in SUBJECTS:
        labels = "、".join(map(inline, _labels(case, facet, archive)))
        yield f"- {facet.label}：{labels or _unmarked(record, facet)}"
    actors = "；".join(_actor(actor, archive) for actor in record.actors)
    yield f"- 主体：{actors or missing_word(record, Column.ACTORS)}"
    people = "；".join(_person(person, record) for person in record.people if person.public_duty)
    if people or Column.PEOPLE in record.not_reported:
        yield f"- 履职人员：{people or NOT_REPORTED}"
    yield f"- 证据等级：{evidence_text(record)}"
    yield f"- 材料截至：{as_of_text(record)}"
    if case.entered_on:
        yield f"- 入库日期：{date_text(case.entered_on)}"
    if case.changed_on:
        yield f"- 更新日期：{date_text(case.changed_on)}"


def _labels(case: Case, facet: Facet, archive: Archive) -> tuple[str, ...]:
    if facet is not Facet.PROBLEM:
        return labels_of(case, facet, archive)
    problems = terms_of(case, (facet,), archive)
    return tuple(problem_text(case.record, term.key, term.label) for term in problems)


def figure_lines(case: Case) -> Iterator[str]:
    """Yield one list item for each reported figure, or who is silent on them."""
    if not case.record.outcomes:
        yield f"- {outcomes_missing(case.record)}"
    for outcome in case.record.outcomes:
        yield f"- {line_start(outcome.indicator)}（{outcome.kind.label}）：{_figure(outcome)}"


def _figure(outcome: Outcome) -> str:
    missing = "、".join(item.label for item in outcome.missing)
    parts = [
        f"原文印作“{inline(outcome.as_printed)}”",
        f"此前：{inline(before_text(outcome))}",
        f"此后：{inline(after_text(outcome))}",
        f"时段：{inline(period_text(outcome))}",
        f"原文未报告的：{missing}" if missing else "",
        f"出处：{anchor_text(outcome.src)}",
    ]
    return "；".join(part for part in parts if part)


def _place(place: Place, record: Record) -> str:
    path = " › ".join(map(inline, place.names))
    printed = f"原文印作“{inline(place.as_printed)}”；" if place.as_printed else ""
    return f"{path}（{printed}核对：{check_text(record, place.match)}）"


def _actor(actor: Actor, archive: Archive) -> str:
    name = f"（{inline(actor.name)}）" if actor.name else ""
    did = f"：{inline(actor.did)}" if actor.did else ""
    return inline(concept_label(actor.type, archive)) + name + did


def _person(person: Person, record: Record) -> str:
    text = f"{inline(person.as_printed)}，{inline(person.role)}"
    if person.verified and person.verified != person.as_printed:
        gap = f"，{review_gap(record)}" if review_gap(record) else ""
        text += f"（姓名照原文；核实作“{inline(person.verified)}”{gap}）"
    return text


def _unmarked(record: Record, facet: Facet) -> str:
    is_silent = facet is Facet.CONTEXT and Column.CONTEXTS in record.not_reported
    return NOT_REPORTED if is_silent else _NOT_MARKED
