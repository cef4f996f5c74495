"""A case in, its reported figures out: before and after, as printed, with source and what is missing."""

from collections.abc import Iterator

from anliku.facts import (
    after_text,
    before_text,
    lacks_text,
    outcomes_missing,
    period_text,
    source_text,
)
from anliku.model.case import Case
from anliku.model.parts import Outcome
from anliku.packs.blocks import Block, Heading, Inlines, Table, paragraph, words
from anliku.packs.composing.wording import line

HEADING = "报道的数字"
_HEAD = ("指标", "此前", "此后", "时段", "原文怎么印", "缺什么")
_WIDTHS = (3.0, 2.0, 2.0, 2.0, 5.0, 2.6)


def figure_blocks(case: Case) -> Iterator[Block]:
    """Yield the heading, the table of figures and how to read it; or who is silent on them."""
    yield Heading(2, words(HEADING))
    outcomes = case.record.outcomes
    if not outcomes:
        yield paragraph(f"{outcomes_missing(case.record)}。")
        return
    yield Table(head=tuple(map(words, _HEAD)), rows=tuple(map(_row, outcomes)), widths=_WIDTHS)
    yield paragraph(
        "投入、产出是花了多少、办了多少，成效才是有什么变化。“缺什么”一栏所列各项，原文未报告。"
    )


def _row(outcome: Outcome) -> tuple[Inlines, ...]:
    return (
        line(f"{outcome.indicator}（{outcome.kind.label}）"),
        line(before_text(outcome)),
        line(after_text(outcome)),
        line(period_text(outcome)),
        line(f"“{outcome.as_printed}”（{source_text(outcome.src)}）"),
        words(lacks_text(outcome)),
    )
