"""The reported figures of a case in, their table out: before and after, as printed, what is missing."""

from collections.abc import Iterator

from anliku.facts import Fact, Value
from anliku.packs.blocks import Block, Heading, Inlines, Table, paragraph, words
from anliku.packs.composing.wording import line

_HEAD = ("指标", "此前", "此后", "时段", "原文怎么印", "缺什么")
_WIDTHS = (3.0, 2.0, 2.0, 2.0, 5.0, 2.6)


def figure_blocks(figures: Fact) -> Iterator[Block]:
    """Yield the heading, the table of figures and how to read it; or who is silent on them."""
    yield Heading(2, words(figures.label))
    if not figures.values:
        yield paragraph(f"{figures.missing}。")
        return
    rows = tuple(map(_row, figures.values))
    yield Table(head=tuple(map(words, _HEAD)), rows=rows, widths=_WIDTHS)
    yield paragraph(figures.note)


def _row(figure: Value) -> tuple[Inlines, ...]:
    return (
        line(f"{figure.label}（{figure.said('kind')}）"),
        line(figure.said("before")),
        line(figure.said("after")),
        line(figure.said("period")),
        line(f"{figure.words}（{figure.grounds}）"),
        line(figure.said("lacks")),
    )
