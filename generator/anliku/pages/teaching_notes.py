"""Notes for trainers in, what the basket prints of them in the teachers' edition out.

Only called where the settings let teachers' notes onto the site.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from anliku.model.parts import StructuredDiscussion, Teaching


def teaching_data(teaching: Teaching | None) -> Mapping[str, Any]:
    """Return the answers, in the order of the questions, and the other parts, each with its lines.

    Parts that are not written are left out; without any the case has no notes.
    """
    if teaching is None:
        return {"answers": [], "parts": []}
    parts = [[label, list(lines)] for label, lines in _parts(teaching) if lines]
    return {"answers": list(teaching.answers), "parts": parts}


def _parts(teaching: Teaching) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "教学目的与用途", teaching.goals
    yield "适用对象", teaching.audience
    yield "课时", (f"{teaching.minutes}分钟",) if teaching.minutes else ()
    yield "分析思路", _lines(teaching.analysis)
    yield "理论与政策依据", teaching.theory
    yield "关键要点", teaching.key_points
    plan = (f"{step.stage}（{step.minutes}分钟）：{step.what}" for step in teaching.plan)
    yield "课堂计划", tuple(plan)
    yield "板书设计", teaching.board
    yield "结构化研讨", _sheets(teaching.structured)
    yield "后续进展", _lines(teaching.follow_up)


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line for line in (text or "").split("\n") if line.strip())


def _sheets(sheet: StructuredDiscussion | None) -> tuple[str, ...]:
    if sheet is None:
        return ()
    written = (
        ("问题", sheet.problem or ""),
        ("原因", "；".join(sheet.causes)),
        ("对策", "；".join(sheet.measures)),
    )
    return tuple(f"{label}：{text or '没有写，留给课堂讨论'}" for label, text in written)
