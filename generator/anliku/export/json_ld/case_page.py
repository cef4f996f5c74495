"""A case in, the JSON-LD of its page out; of a withdrawn one only its number and that it is gone."""

from collections.abc import Iterator

from anliku import addresses
from anliku.export.case_terms import SUBJECTS, terms_of
from anliku.export.dates import iso_8601
from anliku.export.interface import Archive, Json
from anliku.export.json_ld.parts import (
    Node,
    defined_term,
    organisation,
    place,
    policy_works,
    property_value,
    source,
    source_uri,
)
from anliku.export.locations import absolute, case_uri, link, mirror_address
from anliku.facts import revision_of
from anliku.model.case import Case
from anliku.model.enums import SourceRole
from anliku.model.parts import Teaching
from anliku.script_data import for_script

_CONTEXT = "https://schema.org"


def case_json_ld(case: Case, archive: Archive) -> str:
    """Return the JSON-LD of a case's page, safe inside `<script type="application/ld+json">`."""
    if case.is_withdrawn:
        return for_script(_tombstone(case, archive))
    node = _identity(case, archive) | {
        "@type": ["Article", "LearningResource"] if case.record.teaching else "Article",
        "headline": case.title,
        "name": case.title,
    }
    node |= dict(_text(case, archive))
    node |= dict(_subject(case, archive))
    node |= dict(_grounds(case, archive))
    if notes := case.record.teaching:
        shown = notes if archive.settings.teacher_edition else notes.for_students
        node |= dict(_teaching(shown))
    return for_script(node)


def _identity(case: Case, archive: Archive) -> Node:
    address = addresses.case_address(case.id)
    url = absolute(address, archive.settings)
    node: Node = {
        "@context": _CONTEXT,
        "@id": case_uri(case, archive.settings),
        "identifier": property_value("入库编号", case.id),
        "creativeWorkStatus": case.record.status.value,
    }
    return node | {"url": url, "mainEntityOfPage": url} if url else node


def _tombstone(case: Case, archive: Archive) -> Node:
    return _identity(case, archive) | {
        "@type": "CreativeWork",
        "name": f"已撤回：{case.id}",
    }


def _text(case: Case, archive: Archive) -> Iterator[tuple[str, Json]]:
    record = case.record
    yield "description", record.summary
    if record.gist:
        yield "abstract", record.gist
    if record.lang:
        yield "inLanguage", record.lang
    if number := revision_of(record):
        yield "version", str(number)
    first, last = case.entered_on, case.changed_on
    if first:
        yield "datePublished", first.isoformat()
    if last:
        yield "dateModified", last.isoformat()
    yield "author", organisation(archive.settings)
    yield "publisher", organisation(archive.settings)
    if archive.settings.licence:
        yield "license", archive.settings.licence.url
    yield "isAccessibleForFree", True
    mirror = link(mirror_address(case.id), addresses.case_address(case.id), archive.settings)
    yield (
        "encoding",
        {"@type": "MediaObject", "encodingFormat": "text/markdown", "contentUrl": mirror},
    )


def _subject(case: Case, archive: Archive) -> Iterator[tuple[str, Json]]:
    address = addresses.case_address(case.id)
    yield "about", [place(found) for found in case.record.place]
    if case.record.as_of:
        yield "temporalCoverage", iso_8601(case.record.as_of)
    terms = terms_of(case, SUBJECTS, archive)
    yield "keywords", [defined_term(term, address, archive.settings) for term in terms]


def _grounds(case: Case, archive: Archive) -> Iterator[tuple[str, Json]]:
    """Yield what the case cites, and of that what it is made from."""
    uri = case_uri(case, archive.settings)
    sources = case.record.sources
    works = policy_works(case.record.policy_basis)
    yield "citation", [*(source(found, uri) for found in sources), *works]
    origins = [found for found in sources if found.role is SourceRole.ORIGIN]
    if origins:
        yield "isBasedOn", [{"@id": source_uri(found, uri)} for found in origins]


def _teaching(teaching: Teaching) -> Iterator[tuple[str, Json]]:
    """Yield what a trainer looks for; how the class is held stays out even of a teachers' site."""
    yield "learningResourceType", "案例"
    yield "educationalUse", ["案例教学", *(["结构化研讨"] if teaching.structured else [])]
    if teaching.goals:
        yield "teaches", list(teaching.goals)
    if teaching.minutes:
        yield "timeRequired", f"PT{teaching.minutes}M"
    if teaching.audience:
        yield (
            "audience",
            [{"@type": "EducationalAudience", "educationalRole": who} for who in teaching.audience],
        )
