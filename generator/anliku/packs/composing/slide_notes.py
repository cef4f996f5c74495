"""A case in, what the speaker reads below its slides out.

Everybody's notes hold the text and its sources; the teachers' notes are there only where the record
has them, and the students' edition is composed from records without them.
"""

from collections.abc import Iterator
from itertools import zip_longest

from anliku.citation import NOT_CITABLE, gbt7714_without_day, source_entry
from anliku.facts import CaseFacts
from anliku.model.case import Case
from anliku.model.parts import Teaching
from anliku.packs.composing.selection import Selection

_CHECKED = ("verified", "ai_use")
_NO_NOTES = "本案例没有教学说明。"


def notes(*parts: tuple[str, str]) -> str:
    """Return labelled parts as notes, without those that say nothing."""
    return "\n\n".join(f"【{label}】{text}" for label, text in parts if text.strip())


def opening_notes(case: Case, told: CaseFacts, selection: Selection) -> str:
    """Return the summary, the facts, the sources, how to cite, how far it was checked; for teachers the aims."""
    record, teaching = case.record, case.record.teaching
    citation = gbt7714_without_day(case, selection.settings) if record.id else NOT_CITABLE
    return notes(
        ("提要", record.summary),
        *((fact.label, fact.sentence) for fact in told.card),
        (told.sources.label, "\n".join(_sources(case))),
        ("引用", citation),
        *((fact.label, fact.sentence) for fact in map(told.fact, _CHECKED)),
        *(_aims(teaching) if selection.is_for_teachers else ()),
    )


def _sources(case: Case) -> Iterator[str]:
    for source in case.record.sources:
        yield f"{source.id} {source_entry(source)}"


def figure_notes(told: CaseFacts) -> str:
    """Return each figure as printed with its place in the source, and how sure it makes one."""
    evidence = told.fact("evidence")
    further = ((part.label, part.words) for value in evidence.values for part in value.parts)
    return notes(
        (told.figures.label, "\n".join(value.sentence for value in told.figures.values)),
        (evidence.label, evidence.sentence),
        *further,
    )


def _aims(teaching: Teaching | None) -> Iterator[tuple[str, str]]:
    if teaching is None or teaching == teaching.for_students:
        yield "教学说明", _NO_NOTES
        return
    yield "教学目的与用途", _listed(teaching.goals)
    yield "适用对象", "、".join(teaching.audience)
    yield "课时", f"{teaching.minutes}分钟" if teaching.minutes else ""


def analysis_notes(teaching: Teaching | None) -> tuple[tuple[str, str], ...]:
    """Return how a teacher goes about the practice."""
    return (("分析思路", teaching.analysis or ""),) if teaching else ()


def theory_notes(teaching: Teaching | None) -> tuple[tuple[str, str], ...]:
    """Return on what theory and policies a teacher builds."""
    return (("理论与政策依据", _listed(teaching.theory)),) if teaching else ()


def question_notes(teaching: Teaching | None) -> tuple[tuple[str, str], ...]:
    """Return answers, key points, plan, board, sheets and what came after; empty for students."""
    return tuple(_question_notes(teaching)) if teaching else ()


def _question_notes(teaching: Teaching) -> Iterator[tuple[str, str]]:
    pairs = zip_longest(teaching.questions, teaching.answers, fillvalue="")
    answers = (f"第{n}题：{answer}" for n, (_, answer) in enumerate(pairs, 1) if answer)
    yield "参考答案", "\n".join(answers)
    yield "关键要点", _listed(teaching.key_points)
    plan = (f"{step.stage}（{step.minutes}分钟）：{step.what}" for step in teaching.plan)
    yield "课堂计划", "\n".join(plan)
    yield "板书设计", "\n".join(teaching.board)
    if sheet := teaching.structured:
        rows = (
            ("问题", sheet.problem or ""),
            ("原因", "；".join(sheet.causes)),
            ("对策", "；".join(sheet.measures)),
        )
        yield "结构化研讨", "\n".join(f"{label}：{text}" for label, text in rows if text)
    yield "后续进展", teaching.follow_up or ""


def _listed(items: tuple[str, ...]) -> str:
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
