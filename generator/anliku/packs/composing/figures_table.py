"""A case in, its reported figures out: before and after, as printed, with source and what is missing."""

from collections.abc import Iterator

from anliku.model.case import Case
from anliku.model.parts import Outcome
from anliku.packs.blocks import Block, Heading, Inlines, Table, paragraph, words
from anliku.packs.composing.wording import NOT_REPORTED, anchor_words, date_words, line
from anliku.render.figures import quantity_text

HEADING = "报道的数字"
_HEAD = ("指标", "此前", "此后", "时段", "原文怎么印", "缺什么")
_WIDTHS = (3.0, 2.0, 2.0, 2.0, 5.0, 2.6)


def figure_blocks(case: Case) -> Iterator[Block]:
    """Yield the heading, the table of figures and how to read it; or that none is reported."""
    yield Heading(2, words(HEADING))
    outcomes = case.record.outcomes
    if not outcomes:
        yield paragraph(f"{NOT_REPORTED}。")
        return
    yield Table(head=tuple(map(words, _HEAD)), rows=tuple(map(_row, outcomes)), widths=_WIDTHS)
    yield paragraph(
        "投入、产出是花了多少、办了多少，成效才是有什么变化。“缺什么”一栏所列各项，原文未报告。"
    )


def _row(outcome: Outcome) -> tuple[Inlines, ...]:
    when = outcome.after.when if outcome.after else None
    missing = "、".join(item.label for item in outcome.missing)
    return (
        line(f"{outcome.indicator}（{outcome.kind.label}）"),
        line(quantity_text(outcome.before)),
        line(quantity_text(outcome.after)),
        line(outcome.period or date_words(when)),
        line(f"“{outcome.as_printed}”（{anchor_words(outcome.src)}）"),
        words(missing or "未注明缺项"),
    )
