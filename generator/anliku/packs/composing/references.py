"""A case in, how to cite it, where it comes from and how far it was checked out."""

from collections.abc import Iterator

from anliku.citation import citations, source_entry
from anliku.model.case import Case
from anliku.model.parts import Source
from anliku.packs.blocks import (
    Block,
    Facts,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Text,
    paragraph,
    words,
)
from anliku.packs.composing.wording import date_words, line
from anliku.settings import Settings


def reference_blocks(case: Case, settings: Settings) -> Iterator[Block]:
    """Yield the citation, the sources and the state of review, each under its heading."""
    yield Heading(2, words("怎样引用"))
    if case.record.id:
        yield Paragraph(line(citations(case, settings).gbt7714))
        yield paragraph(
            "以上是 GB/T 7714—2025 的格式；把“引用日期”换成您查阅的日期。引用事实和原话，请同时注明来源。"
        )
    else:
        yield paragraph("投稿还没有入库编号，不能引用。")
    yield Heading(2, words("来源"))
    yield Facts(tuple((source.id, _source(source)) for source in case.record.sources))
    yield Heading(2, words("审核与版本"))
    yield Facts(tuple(_review(case)))


def _source(source: Source) -> Inlines:
    url: Inlines = (Text(" "), Link(words(source.url), source.url), Text(".")) if source.url else ()
    entry = source_entry(source)
    is_said = not source.accessed or source.accessed.isoformat() in entry
    accessed = "" if is_said else f"（{date_words(source.accessed)}查阅）"
    rights = f"{accessed}［{source.role.label}；权利：{source.rights.label}］"
    return (*line(entry), *url, *line(rights))


def _review(case: Case) -> Iterator[tuple[str, Inlines]]:
    record, review = case.record, case.record.review
    by = f"（{'、'.join(review.by)}）" if review.by else ""
    yield "最后核实", words(date_words(review.on, "未核实"))
    yield "审核进度", line(f"{review.state.label}{by}")
    last = max(record.history, key=lambda revision: revision.rev, default=None)
    changed = f"，{date_words(last.on)}：{last.change}" if last else ""
    yield "版本", line(f"第{record.revision}版{changed}")
    yield "人工智能使用", line(record.ai_use or "未注明")
    yield "文字权利", line((record.rights and record.rights.text) or "未注明")
