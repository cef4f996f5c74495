"""A case in, how to cite it, where it comes from and how far it was checked out."""

from collections.abc import Iterator

from anliku.citation import citations, source_entry
from anliku.facts import NOT_FILLED, CaseFacts, Fact, Value, date_text, revision_text
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


def reference_blocks(case: Case, told: CaseFacts, settings: Settings) -> Iterator[Block]:
    """Yield the citation, the sources and the state of review, each under its heading."""
    yield Heading(2, words("怎样引用"))
    if case.record.id:
        yield Paragraph(line(citations(case, settings).gbt7714))
        yield paragraph(
            "以上是 GB/T 7714—2025 的格式；把“引用日期”换成您查阅的日期。引用事实和原话，请同时注明来源。"
        )
    else:
        yield paragraph("投稿还没有入库编号，不能引用。")
    yield Heading(2, words(told.sources.label))
    pairs = zip(case.record.sources, told.sources.values, strict=True)
    yield Facts(tuple((value.label, _source(source, value)) for source, value in pairs))
    yield Heading(2, words("审核与版本"))
    shown = (fact for fact in _review(case, told) if fact.is_told)
    yield Facts(tuple((fact.label, line(fact.sentence)) for fact in shown))


def _source(source: Source, value: Value) -> Inlines:
    url: Inlines = (Text(" "), Link(words(source.url), source.url), Text(".")) if source.url else ()
    entry = source_entry(source)
    is_said = not source.accessed or source.accessed.isoformat() in entry
    accessed = "" if is_said else f"（{value.said('accessed')}）"
    terms = [part.sentence for part in map(value.part, ("role", "rights")) if part and part.is_said]
    return (*line(entry), *url, *line(accessed + (f"［{'；'.join(terms)}］" if terms else "")))


def _review(case: Case, told: CaseFacts) -> Iterator[Fact]:
    """Yield what editors say of their own work, the edition and the archive's days among it."""
    last = max(case.record.history, key=lambda revision: revision.rev, default=None)
    changed = f"，{date_text(last.on)}：{last.change}" if last else ""
    edition = (revision_text(case.record) or NOT_FILLED) + changed
    for fact in told.review:
        yield fact
        if fact.key == "progress":
            yield Fact(key="edition", label="版本", values=(Value(words=edition),))
            yield from (told.fact("entered"), told.fact("changed"))
