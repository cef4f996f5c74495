"""What a case tells outside its text in, as lines of Markdown lists out; what is missing is said."""

from collections.abc import Iterator
from dataclasses import replace

from anliku.export.markdown_words import inline, line_start, web_link
from anliku.facts import CaseFacts, Fact, Value
from anliku.model.record import Record


def fact_lines(told: CaseFacts, record: Record) -> Iterator[str]:
    """Yield one list item for each fact at the head of the case."""
    if record.gist:
        yield f"- 案例要旨：{inline(record.gist)}"
    yield from (_line(fact) for fact in told.card if fact.is_told)


def review_lines(told: CaseFacts) -> Iterator[str]:
    """Yield one list item for each thing that editors have said of their own work."""
    yield from (_line(fact) for fact in told.review if fact.is_told)


def ground_lines(told: CaseFacts) -> Iterator[str]:
    """Yield the sections below the text, each with its heading and a blank line at its end."""
    for fact in told.grounds:
        if fact.values:
            yield f"## {fact.label}"
            yield ""
            yield from list_lines(fact)
            yield ""


def list_lines(fact: Fact) -> Iterator[str]:
    """Yield one list item for each value of a fact, and how to read them; or who is silent."""
    if not fact.values:
        yield f"- {fact.missing}"
    for value in fact.values:
        yield f"- {_value(value)}"
    if fact.values and fact.note:
        yield ""
        yield inline(fact.note)


def _line(fact: Fact) -> str:
    return f"- {fact.label}：{inline(fact.sentence)}"


def _value(value: Value) -> str:
    """Return a value's sentence; an address on the web stands behind it as a link."""
    linked = [part for part in value.parts if part.is_address]
    others = tuple(part for part in value.parts if part not in linked)
    said = line_start(replace(value, parts=others).sentence)
    return said + "".join(f"，{web_link(part.words)}" for part in linked)
