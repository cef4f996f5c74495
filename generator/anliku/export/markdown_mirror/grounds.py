"""A case in, what it rests on and what to heed as Markdown sections out; empty ones are left out."""

from collections.abc import Iterable, Iterator

from anliku.export.markdown_words import inline, line_start, web_link
from anliku.facts import (
    NOT_FILLED,
    NOT_REPORTED,
    anchor_text,
    check_text,
    issued_text,
    point_text,
    policy_tie,
    review_gap,
)
from anliku.model.case import Case
from anliku.model.dates import in_chinese
from anliku.model.parts import Erratum, PolicyQuotation, Quotation, Source, TransferPoint
from anliku.model.record import Record
from anliku.render.field_names import field_text


def ground_lines(case: Case) -> Iterator[str]:
    """Yield the sections below the text, each with its heading and a blank line at its end."""
    record, transfer = case.record, case.record.transfer
    yield from _section("政策依据", (_policy(quoted, record) for quoted in record.policy_basis))
    yield from _section("引语", map(_quotation, record.quotes))
    yield from _section(
        "时间线",
        (f"{in_chinese(event.date)}：{inline(event.event)}" for event in record.timeline),
    )
    yield from _section("前提条件", map(_point, transfer.conditions))
    yield from _section("所需资源", map(_point, transfer.resources))
    yield from _section("注意事项", map(_point, transfer.cautions))
    yield from _section(NOT_REPORTED, map(line_start, transfer.not_reported))
    yield from _section("勘误", (_erratum(erratum, record) for erratum in record.errata))
    yield from _section("来源", map(_source, record.sources))
    yield from _section(
        "修订史",
        (
            f"第{entry.rev}版，{in_chinese(entry.on.isoformat())}：{inline(entry.change)}"
            for entry in record.history
        ),
    )


def _section(heading: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield f"## {heading}"
        yield ""
        yield from lines
        yield ""


def _point(point: TransferPoint) -> str:
    return line_start(point_text(point))


def _policy(quoted: PolicyQuotation, record: Record) -> str:
    clause = f"“{inline(quoted.clause)}”部分" if quoted.clause else ""
    where = f"{inline(quoted.work)}{clause}（所查版本：{inline(quoted.edition or NOT_FILLED)}）"
    checked = check_text(record, quoted.check)
    return f"“{inline(quoted.quote)}”，{where}；核对结果：{checked}；{policy_tie(quoted)}{_anchor(quoted.src)}"


def _quotation(quoted: Quotation) -> str:
    return f"“{inline(quoted.text)}”，{inline(quoted.speaker)}{_anchor(quoted.src)}"


def _erratum(erratum: Erratum, record: Record) -> str:
    gap = f"，{review_gap(record)}" if review_gap(record) else ""
    verified = f"核实作“{inline(erratum.verified)}”{gap}" if erratum.verified else "照录，不改"
    basis = "；".join(map(inline, erratum.basis)) or NOT_FILLED
    return (
        f"{inline(field_text(erratum.field))}：原文印作“{inline(erratum.as_printed)}”，{verified}"
        f"（把握：{erratum.confidence.label}；依据：{basis}）{_anchor(erratum.src)}"
    )


def _source(source: Source) -> str:
    role = f"（{source.role.label}）" if source.role else ""
    text = f"{source.id}{role}：{inline(source.publisher)}：《{inline(source.title)}》，{issued_text(source)}"
    text += f"，{web_link(source.url)}" if source.url else ""
    accessed = f"，{in_chinese(source.accessed.isoformat())}查阅" if source.accessed else ""
    entry = f"。著录：{inline(source.gbt7714)}" if source.gbt7714 else ""
    return text + accessed + entry


def _anchor(src: str | None) -> str:
    return f"；出处：{anchor_text(src)}" if src else ""
