"""The sources and the editions of a case in, as facts out."""

from anliku.facts.interface import Fact, Part, Value, chosen
from anliku.facts.missing import NOT_FILLED
from anliku.facts.wording import checked_text, date_text, issued_text
from anliku.model.parts import Revision, Source
from anliku.model.record import Record


def source_words(source: Source) -> str:
    """Return who published what and when, as a sentence names a source."""
    return f"{source.publisher}：《{source.title}》，{issued_text(source)}"


def source_fact(record: Record) -> Fact:
    """Return the sources, each under its number."""
    return Fact(key="sources", label="来源", values=tuple(map(_source, record.sources)))


def _source(source: Source) -> Value:
    parts = [chosen("role", "", source.role)] if source.role else []
    url = source.url or NOT_FILLED
    parts.append(Part(key="url", label="网址", words=url, is_address=bool(source.url)))
    if source.accessed:
        parts.append(Part(key="accessed", words=f"{date_text(source.accessed)}查阅"))
    if source.gbt7714:
        parts.append(Part(key="entry", label="著录", words=source.gbt7714))
    parts.append(Part(key="rights", label="权利", words=checked_text(source.rights)))
    if source.sha256:
        sum_of = f"SHA-256 {source.sha256}"
        parts.append(Part(key="sha256", label="原文校验值", words=sum_of, is_detail=True))
    return Value(label=source.id, words=source_words(source), parts=tuple(parts))


def history_fact(record: Record) -> Fact:
    """Return the editions, the newest first."""
    told = sorted(record.history, key=lambda revision: revision.rev, reverse=True)
    return Fact(key="history", label="修订史", values=tuple(map(_revision, told)))


def _revision(revision: Revision) -> Value:
    by = (Part(key="by", words=revision.by),) if revision.by else ()
    label = f"第{revision.rev}版，{date_text(revision.on)}"
    return Value(label=label, words=revision.change, parts=by)
