"""A case in, what its text rests on and what to heed out; what a case lacks is left out."""

from collections.abc import Iterator

from anliku.facts import (
    NOT_FILLED,
    NOT_REPORTED,
    check_text,
    date_text,
    point_text,
    policy_tie,
    review_gap,
    source_text,
)
from anliku.model.case import Case
from anliku.model.parts import Erratum, PolicyQuotation
from anliku.model.record import Record
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
from anliku.render.field_names import field_text

_ERRATA_HEAD = ("位置", "原文所印", "核实", "把握")
_ERRATA_WIDTHS = (2.0, 4.0, 4.0, 1.6)


def ground_blocks(case: Case, selection: Selection) -> Iterator[Block]:
    """Yield policies, quotations, events, conditions, errata and kin, each under its heading."""
    record = case.record
    if record.policy_basis:
        yield Heading(2, words("政策依据"))
        yield BulletList(
            tuple((Paragraph(_policy(policy, record)),) for policy in record.policy_basis)
        )
    if record.quotes:
        yield Heading(2, words("引语"))
        for quote in record.quotes:
            spoken = f"——{quote.speaker}（{source_text(quote.src)}）"
            yield Quotation((Paragraph(line(f"“{quote.text}”")), Paragraph(line(spoken))))
    if record.timeline:
        yield Heading(2, words("时间线"))
        yield Facts(
            tuple(
                (date_text(event.date), line(f"{event.event}（{source_text(event.src)}）"))
                for event in record.timeline
            )
        )
    yield from _transfer(case)
    if record.errata:
        yield Heading(2, words("勘误"))
        gap = f"核实{review_gap(record)}。" if review_gap(record) else ""
        yield paragraph(f"原文照录，核实另写；依据见案例的网页。{gap}")
        yield Table(
            head=tuple(map(words, _ERRATA_HEAD)),
            rows=tuple(map(_erratum, record.errata)),
            widths=_ERRATA_WIDTHS,
        )
    if record.relations:
        yield Heading(2, words("相关案例"))
        yield BulletList(
            tuple(
                (Paragraph((Text(f"{kin.type.label}："), *selection.reference(kin.target))),)
                for kin in record.relations
            )
        )


def _transfer(case: Case) -> Iterator[Block]:
    transfer = case.record.transfer
    parts = (
        ("前提条件", transfer.conditions),
        ("所需资源", transfer.resources),
        ("注意事项", transfer.cautions),
    )
    if any(items for _, items in parts) or transfer.not_reported:
        yield Heading(2, words("推广要点"))
    for label, items in parts:
        if items:
            yield Heading(3, words(label))
            yield BulletList(tuple((Paragraph(line(point_text(item))),) for item in items))
    if transfer.not_reported:
        # One sentence: it is a list of names, often a long one.
        yield Heading(3, words(NOT_REPORTED))
        yield Paragraph(line(f"{'；'.join(transfer.not_reported)}。"))


def _policy(policy: PolicyQuotation, record: Record) -> Inlines:
    clause = f"，“{policy.clause}”部分" if policy.clause else ""
    edition = (
        f"所查版本：{policy.edition or NOT_FILLED}；核对结果：{check_text(record, policy.check)}"
    )
    where = f"引在何处：{source_text(policy.src)}"
    return line(
        f"“{policy.quote}”——{policy.work}{clause}（{edition}；{policy_tie(policy)}；{where}）"
    )


def _erratum(erratum: Erratum) -> tuple[Inlines, ...]:
    return (
        line(f"{field_text(erratum.field)}，{erratum.kind.label}"),
        line(f"“{erratum.as_printed}”（{source_text(erratum.src)}）"),
        line(f"“{erratum.verified}”" if erratum.verified else "照录，不改"),
        words(erratum.confidence.label),
    )
