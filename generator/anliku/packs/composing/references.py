"""A case in, how to cite it, where it comes from and how far it was checked out."""

from collections.abc import Iterator

from anliku.citation import citations, source_entry
from anliku.facts import (
    NOT_FILLED,
    date_text,
    review_text,
    revision_text,
    source_marks,
    verified_on_text,
)
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
from anliku.packs.composing.wording import line
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
    accessed = "" if is_said else f"（{date_text(source.accessed)}查阅）"
    marks = "；".join(source_marks(source))
    return (*line(entry), *url, *line(accessed + (f"［{marks}］" if marks else "")))


def _review(case: Case) -> Iterator[tuple[str, Inlines]]:
    record, review = case.record, case.record.review
    yield "最后核实", words(verified_on_text(record))
    yield "审核进度", line(review_text(review))
    last = max(record.history, key=lambda revision: revision.rev, default=None)
    changed = f"，{date_text(last.on)}：{last.change}" if last else ""
    yield "版本", line((revision_text(record) or NOT_FILLED) + changed)
    if case.entered_on:
        yield "入库日期", words(date_text(case.entered_on))
    if case.changed_on:
        yield "更新日期", words(date_text(case.changed_on))
    yield "人工智能使用", line(record.ai_use or NOT_FILLED)
    yield "文字权利", line((record.rights and record.rights.text) or NOT_FILLED)
