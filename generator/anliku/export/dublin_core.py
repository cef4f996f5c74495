"""A case in, its Dublin Core as names and contents of `<meta>` out.

DCMI Metadata Terms (DCMI, 2020-01-20; ISO 15836-2:2019), written as «Expressing Dublin Core
metadata using HTML/XHTML meta and link elements» (DCMI, 2008-08-04) says: `DCTERMS.title` and so
on, with a `<link rel="schema.DCTERMS">` that names the terms.
"""

from collections.abc import Iterator

from anliku.citation import gbt7714_without_day
from anliku.export.case_terms import SUBJECTS, terms_of
from anliku.export.dates import iso_8601
from anliku.export.interface import Archive
from anliku.export.one_line import one_line
from anliku.model.case import Case
from anliku.model.enums import RelationType

NAMESPACE = "http://purl.org/dc/terms/"
"""What `<link rel="schema.DCTERMS">` leads to."""

Meta = tuple[str, str]
"""Name and content of one `<meta>`, not yet escaped."""


def dublin_core(case: Case, archive: Archive) -> tuple[Meta, ...]:
    """Return the pairs of a case's page in a fixed order; of a withdrawn one only its number."""
    return tuple((f"DCTERMS.{term}", content) for term, content in dublin_core_terms(case, archive))


def dublin_core_terms(case: Case, archive: Archive) -> tuple[tuple[str, str], ...]:
    """Return names of DCMI Metadata Terms and what a case says under each, in a fixed order."""
    pairs = _tombstone(case) if case.is_withdrawn else _pairs(case, archive)
    return tuple((term, one_line(content)) for term, content in pairs)


def _tombstone(case: Case) -> Iterator[Meta]:
    yield "title", f"已撤回：{case.id}"
    yield "identifier", case.id
    if case.record.tombstone and case.record.tombstone.replaced_by:
        yield "isReplacedBy", case.record.tombstone.replaced_by


def _pairs(case: Case, archive: Archive) -> Iterator[Meta]:
    record = case.record
    yield "title", case.title
    yield "identifier", case.id
    yield "creator", archive.settings.site_name
    yield "publisher", archive.settings.site_name
    yield "type", "Text"
    yield "format", "text/html"
    if record.lang:
        yield "language", record.lang
    yield "abstract", record.summary
    for term in terms_of(case, SUBJECTS, archive):
        yield "subject", term.label
    for place in record.place:
        yield "spatial", " ".join(place.names)
    if record.as_of:
        yield "temporal", iso_8601(record.as_of)
    if case.entered_on:
        yield "issued", case.entered_on.isoformat()
    if case.changed_on:
        yield "modified", case.changed_on.isoformat()
    yield from _related(case)
    yield from _rights(case, archive)
    yield "bibliographicCitation", gbt7714_without_day(case, archive.settings)


def _rights(case: Case, archive: Archive) -> Iterator[Meta]:
    if archive.settings.licence:
        yield "license", archive.settings.licence.url
    if case.record.rights and case.record.rights.text:
        yield "rights", case.record.rights.text


def _related(case: Case) -> Iterator[Meta]:
    for source in case.record.sources:
        yield "source", source.gbt7714 or f"{source.publisher}. {source.title}"
    for work in dict.fromkeys(quoted.work for quoted in case.record.policy_basis):
        yield "references", work
    for relation in case.record.relations:
        if relation.type is RelationType.SUPERSEDED_BY:
            yield "isReplacedBy", relation.target
        elif relation.type is RelationType.SUPERSEDES:
            yield "replaces", relation.target
