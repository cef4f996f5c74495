"""Notes for trainers in, the blocks of the teachers' edition out; what is not written is named.

Only called for the teachers' edition; the students' is composed from records without notes.
"""

from collections.abc import Iterator

from anliku.model.parts import StructuredDiscussion, Teaching
from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BoxKind,
    BulletList,
    Heading,
    NumberedList,
    Paragraph,
    Table,
    paragraph,
    words,
)
from anliku.packs.composing.wording import line, paragraphs

_PLAN_HEAD = ("环节", "分钟", "内容")
_PLAN_WIDTHS = (2.0, 1.0, 7.0)


def case_notes(teaching: Teaching | None) -> Iterator[Block]:
    """Yield the teaching note of a case under its heading, or that there is none."""
    yield Heading(2, words("教学说明"))
    notes = tuple(note_parts(teaching, level=3)) if teaching else ()
    yield from notes or (paragraph("本案例没有教学说明。"),)


def note_parts(teaching: Teaching, *, level: int) -> Iterator[Block]:
    """Yield the names of the parts that are not written, then those that are; nothing if none is.

    Args:
        teaching: the notes.
        level: the level of the headings.
    """
    parts = dict(_parts(teaching))
    if not (any(parts.values()) or teaching.answers or teaching.minutes):
        return
    if teaching.minutes:
        yield paragraph(f"课时：{teaching.minutes}分钟。")
    unwritten = [heading for heading, blocks in parts.items() if not blocks]
    unwritten += ["参考答案"] if teaching.questions and not teaching.answers else []
    if unwritten:
        yield paragraph(f"这份教学说明还没有写：{'、'.join(unwritten)}。")
    for heading, blocks in parts.items():
        if blocks:
            yield Heading(level, words(heading))
            yield from blocks


def _parts(teaching: Teaching) -> Iterator[tuple[str, Blocks]]:
    yield "教学目的与用途", _numbered(teaching.goals)
    yield "适用对象", _bulleted(teaching.audience)
    yield "分析思路", paragraphs(teaching.analysis or "")
    yield "理论与政策依据", _bulleted(teaching.theory)
    yield "关键要点", _numbered(teaching.key_points)
    yield "课堂计划", tuple(_plan(teaching))
    yield "板书设计", _board(teaching.board)
    yield "结构化研讨", tuple(_discussion(teaching.structured))
    yield "后续进展", paragraphs(teaching.follow_up or "")


def _plan(teaching: Teaching) -> Iterator[Block]:
    if not teaching.plan:
        return
    rows = [(line(s.stage), words(str(s.minutes)), line(s.what)) for s in teaching.plan]
    total = sum(step.minutes for step in teaching.plan)
    yield Table(
        head=tuple(map(words, _PLAN_HEAD)),
        rows=(*rows, (words("合计"), words(str(total)), ())),
        widths=_PLAN_WIDTHS,
    )


def _board(lines: tuple[str, ...]) -> Blocks:
    blocks = tuple(Paragraph(line(text)) for text in lines)
    return (Box(BoxKind.TEACHER, "板书", blocks),) if blocks else ()


def _discussion(sheet: StructuredDiscussion | None) -> Iterator[Block]:
    if sheet is None:
        return
    yield Table(
        head=(words("步骤"), words("内容")),
        rows=(
            (words("问题"), line(sheet.problem or "没有写，留给课堂讨论")),
            (words("原因"), line(_listed(sheet.causes))),
            (words("对策"), line(_listed(sheet.measures))),
        ),
        widths=(1.0, 6.0),
    )


def _listed(items: tuple[str, ...]) -> str:
    return "；".join(items) or "没有写，留给课堂讨论"


def _numbered(items: tuple[str, ...]) -> Blocks:
    return (NumberedList(_items(items)),) if items else ()


def _bulleted(items: tuple[str, ...]) -> Blocks:
    return (BulletList(_items(items)),) if items else ()


def _items(items: tuple[str, ...]) -> tuple[Blocks, ...]:
    return tuple((Paragraph(line(item)),) for item in items)
