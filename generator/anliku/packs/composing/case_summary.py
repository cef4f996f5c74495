"""A case in, the blocks at its head out: how far to trust it, and its facts in one box."""

from collections.abc import Iterator

from anliku.addresses import case_address
from anliku.citation import page_url
from anliku.facts import (
    as_of_text,
    checked_text,
    evidence_text,
    issued_text,
    problem_text,
    revision_text,
    verified_on_text,
)
from anliku.model.case import Case
from anliku.model.enums import RelationType, SourceRole, Status
from anliku.model.facets import Facet
from anliku.packs.blocks import (
    Block,
    Box,
    BoxKind,
    Facts,
    Inlines,
    Paragraph,
    QrCode,
    Strong,
    Text,
    words,
)
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.wording import (
    joined,
    line,
    place_words,
)

_SHOWN_SOURCES = 2


def summary_blocks(case: Case, selection: Selection) -> Iterator[Block]:
    """Yield the warnings, the box of facts, the code that leads to the case's page, its gist."""
    yield from _warnings(case, selection)
    yield Box(BoxKind.SUMMARY, "案例速览", (Facts(tuple(_facts(case, selection))),))
    url = page_url(case_address(case.id), selection.settings)
    if url:
        yield QrCode(url)
    if case.record.gist:
        yield Paragraph((Strong(words("案例要旨：")), *line(case.record.gist)))
    yield Paragraph((Strong(words("内容提要：")), *line(case.record.summary)))


def _facts(case: Case, selection: Selection) -> Iterator[tuple[str, Inlines]]:
    record = case.record
    number = record.id or "投稿，尚未编号"
    edition = "，".join(filter(None, (number, revision_text(record))))
    yield "入库编号", (Text(f"{edition}（{record.kind.label}）"),)
    yield "地点", line("；".join(place_words(place, record) for place in record.place))
    yield "治理主题", joined(selection.labels(case, Facet.TOPIC))
    yield "机制做法", joined(selection.labels(case, Facet.MECHANISM))
    problems = (problem_text(record, uri, selection.label(uri)) for uri in record.problems)
    yield "针对问题", joined(tuple(problems))
    yield "证据等级", words(evidence_text(record))
    yield "材料截至", words(as_of_text(record))
    yield "来源", line(_source_words(case))
    yield "最后核实", words(verified_on_text(record))
    yield (
        "审核状态",
        (Text(f"{record.status.label}；审核进度：{checked_text(record.review.state)}"),),
    )


def _source_words(case: Case) -> str:
    origins = [s for s in case.record.sources if s.role is SourceRole.ORIGIN]
    shown = (origins or list(case.record.sources))[:_SHOWN_SOURCES]
    parts = [f"{s.publisher}：《{s.title}》，{issued_text(s)}" for s in shown]
    rest = len(case.record.sources) - len(shown)
    parts += [f"另有{rest}条，见“来源”"] if rest else []
    return "；".join(parts)


def _warnings(case: Case, selection: Selection) -> Iterator[Block]:
    """Yield what a reader must know before quoting the case, as its page on the site says it."""
    if case.is_lead:
        text = "只有零星材料，没有做法的经过和结果，不能当作经验照搬。"
        yield _warning("这是一条线索，不是完整案例", text)
    record = case.record
    match record.status:
        case Status.PUBLISHED:
            return
        case Status.IN_REVIEW:
            text = record.ai_use or "本条尚未审核完毕。"
            yield _warning("审核中", f"{text}引用前请查对来源。")
        case Status.NEEDS_UPDATE:
            known = f"材料截至{as_of_text(record)}，" if record.as_of else ""
            yield _warning("需更新", f"{known}情况可能已有变化，引用前请核实。")
        case Status.SUPERSEDED:
            yield Box(BoxKind.WARNING, "已被替代", (Paragraph(_replacement(case, selection)),))
        case _:
            yield _warning(record.status.label, "只供预览，还没有审核完毕，不宜引用。")


def _replacement(case: Case, selection: Selection) -> Inlines:
    """Return which case to use instead, as far as the record names it."""
    wanted = (r.target for r in case.record.relations if r.type is RelationType.SUPERSEDED_BY)
    target = next(wanted, None)
    named = selection.reference(target) if target else words("新的一条")
    return (Text("本条保留备查，请改用"), *named, Text("。"))


def _warning(title: str, text: str) -> Box:
    return Box(BoxKind.WARNING, title, (Paragraph(line(text)),))
