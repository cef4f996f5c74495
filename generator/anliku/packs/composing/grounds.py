"""What a case's text rests on and what to heed in, as blocks out; what a case lacks is left out."""

from collections.abc import Callable, Iterator, Mapping

from anliku.facts import GAPS, CaseFacts, Fact, Value
from anliku.model.case import Case
from anliku.packs.blocks import (
    Block,
    BulletList,
    Facts,
    Heading,
    Inlines,
    Paragraph,
    Quotation,
    Table,
    Text,
    paragraph,
    words,
)
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.wording import line

_ERRATA_HEAD = ("位置", "原文所印", "核实", "把握")
_ERRATA_WIDTHS = (2.0, 4.0, 4.0, 1.6)
_AT_THE_END = ("sources", "history")
"""Facts that have a chapter's end to themselves (`references.py`)."""


def ground_blocks(case: Case, told: CaseFacts, selection: Selection) -> Iterator[Block]:
    """Yield policies, quotations, events, conditions, errata and kin, each under its heading."""
    has_needs = False
    for fact in told.grounds:
        if not fact.values or fact.key in _AT_THE_END:
            continue
        if fact in told.needs:
            if not has_needs:
                yield Heading(2, words("推广要点"))
            has_needs = True
        yield Heading(3 if fact in told.needs else 2, words(fact.label))
        yield from _FORMS.get(fact.key, _listed)(fact)
    if case.record.relations:
        yield Heading(2, words("相关案例"))
        yield BulletList(
            tuple(
                (Paragraph((Text(f"{kin.type.label}："), *selection.reference(kin.target))),)
                for kin in case.record.relations
            )
        )


def _listed(fact: Fact) -> Iterator[Block]:
    yield BulletList(tuple((Paragraph(line(value.sentence)),) for value in fact.values))


def _gaps(fact: Fact) -> Iterator[Block]:
    """Yield one sentence: it is a list of names, often a long one."""
    yield Paragraph(line(f"{fact.sentence}。"))


def _quotations(fact: Fact) -> Iterator[Block]:
    for value in fact.values:
        spoken = f"——{value.said('speaker')}（{value.grounds}）"
        yield Quotation((Paragraph(line(value.words)), Paragraph(line(spoken))))


def _dated(fact: Fact) -> Iterator[Block]:
    rows = ((value.label, line(f"{value.words}（{value.grounds}）")) for value in fact.values)
    yield Facts(tuple(rows))


def _errata(fact: Fact) -> Iterator[Block]:
    yield paragraph(f"{fact.note}依据见案例的网页。")
    yield Table(
        head=tuple(map(words, _ERRATA_HEAD)),
        rows=tuple(map(_erratum, fact.values)),
        widths=_ERRATA_WIDTHS,
    )


def _erratum(value: Value) -> tuple[Inlines, ...]:
    return (
        line(f"{value.label}，{value.said('kind')}"),
        line(f"{value.words}（{value.grounds}）"),
        line(value.said("verified")),
        line(value.said("confidence")),
    )


_FORMS: Mapping[str, Callable[[Fact], Iterator[Block]]] = {
    "quotes": _quotations,
    "timeline": _dated,
    GAPS: _gaps,
    "errata": _errata,
}
"""How a fact looks; one without an entry is a list."""
