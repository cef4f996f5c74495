"""A case in, the blocks at its head out: how far to trust it, and its facts in one box."""

from collections.abc import Iterator

from anliku.addresses import case_address
from anliku.citation import page_url
from anliku.facts import CaseFacts, Caveat, Leads, caveats_of
from anliku.model.case import Case
from anliku.model.enums import RelationType, SourceRole
from anliku.packs.blocks import (
    Block,
    Box,
    BoxKind,
    Facts,
    Inlines,
    Paragraph,
    QrCode,
    Strong,
    words,
)
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.wording import line

_SHOWN_SOURCES = 2
_AT_THE_END = ("entered", "changed")
"""Facts that stand with the state of review, at the end of a case."""


def summary_blocks(case: Case, told: CaseFacts, selection: Selection) -> Iterator[Block]:
    """Yield the warnings, the box of facts, the code that leads to the case's page, its gist."""
    for caveat in caveats_of(case.record):
        said = Paragraph(_caveat(caveat, case, selection))
        yield Box(BoxKind.WARNING, caveat.title, (said,))
    yield Box(BoxKind.SUMMARY, "案例速览", (Facts(tuple(_facts(case, told))),))
    url = page_url(case_address(case.id), selection.settings)
    if url:
        yield QrCode(url)
    if case.record.gist:
        yield Paragraph((Strong(words("案例要旨：")), *line(case.record.gist)))
    yield Paragraph((Strong(words("内容提要：")), *line(case.record.summary)))


def _facts(case: Case, told: CaseFacts) -> Iterator[tuple[str, Inlines]]:
    for fact in told.card:
        if fact.is_told and fact.key not in _AT_THE_END:
            yield fact.label, line(fact.sentence)
    yield told.sources.label, line(_source_words(case, told))
    verified = told.fact("verified")
    yield verified.label, line(verified.sentence)


def _source_words(case: Case, told: CaseFacts) -> str:
    origins = [s.id for s in case.record.sources if s.role is SourceRole.ORIGIN]
    values = told.sources.values
    shown = ([one for one in values if one.label in origins] or values)[:_SHOWN_SOURCES]
    rest = len(values) - len(shown)
    more = [f"另有{rest}条，见“{told.sources.label}”"] if rest else []
    return "；".join([*(value.words for value in shown), *more])


def _caveat(caveat: Caveat, case: Case, selection: Selection) -> Inlines:
    """Return the words of a caveat; a replacement is named, as far as the record does."""
    said: Inlines = ()
    for part in caveat.words:
        named = _replacement(case, selection) if part.leads is Leads.TO_REPLACEMENT else ()
        said += named or line(part.text)
    return said


def _replacement(case: Case, selection: Selection) -> Inlines:
    wanted = (r.target for r in case.record.relations if r.type is RelationType.SUPERSEDED_BY)
    target = next(wanted, None)
    return selection.reference(target) if target else ()
