"""A vocabulary in, SKOS (W3C, 2009) as Turtle (RDF 1.1, W3C, 2014) out.

Concepts are named by tag URIs (RFC 4151): they need no server, and stay while `site_url` does.
"""

import re
from collections.abc import Iterable, Iterator

from anliku.export.formats.interface import GUIDE, NamedFile
from anliku.export.interface import Archive
from anliku.export.locations import absolute, tag_uri
from anliku.export.one_line import one_line
from anliku.model.concept import Concept
from anliku.model.facets import VOCABULARY_FACETS, Facet

VOCABULARY_FILE = "vocabulary.ttl"
_PREFIXES = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}
"""Datatypes by the length of what is written."""
_GUIDE = f"""# 案例库词表（SKOS）

`{VOCABULARY_FILE}` 是全部词表：每个分面一个 `skos:ConceptScheme`，每个词一个 `skos:Concept`，
有首选词、同义词、常见错字（`skos:hiddenLabel`）、上下位词、相关词、定义（`skos:definition`，照法律
下的定义另有 `dcterms:source`）和范围说明。停用的词标着 `owl:deprecated`，改用什么见
`dcterms:isReplacedBy`。VocBench、Skosmos、Protégé、OpenRefine 都能读。
"""

Statement = tuple[str, str]
"""Predicate and object of one statement, as Turtle."""


def skos_files(archive: Archive) -> Iterator[NamedFile]:
    """Yield the vocabulary and what to do with it."""
    yield VOCABULARY_FILE, skos_turtle(archive).encode()
    yield GUIDE, _GUIDE.encode()


def skos_turtle(archive: Archive) -> str:
    """Return all concepts of the archive, deprecated ones too, in the order of their files."""
    vocabulary = archive.corpus.vocabulary
    blocks = [
        _block(_scheme(facet, archive), _of_scheme(facet, archive)) for facet in _used(archive)
    ]
    blocks += [
        _block(_iri(concept.uri, archive), _of_concept(concept, archive))
        for concept in vocabulary.concepts.values()
    ]
    return "\n".join([_PREFIXES, *blocks])


def _used(archive: Archive) -> list[Facet]:
    return [one for one in VOCABULARY_FACETS if archive.corpus.vocabulary.of_facet(one)]


def _of_scheme(facet: Facet, archive: Archive) -> Iterator[Statement]:
    yield "a", "skos:ConceptScheme"
    yield "dcterms:title", _words(facet.label)
    yield "dcterms:publisher", _words(archive.settings.site_name)
    if archive.settings.licence:
        yield "dcterms:license", f"<{archive.settings.licence.url}>"
    for concept in archive.corpus.vocabulary.top(facet):
        yield "skos:hasTopConcept", _iri(concept.uri, archive)


def _of_concept(concept: Concept, archive: Archive) -> Iterator[Statement]:
    yield "a", "skos:Concept"
    yield "skos:inScheme", _scheme(concept.facet, archive)
    yield "skos:notation", _text(concept.uri)
    yield from _labels(concept)
    yield from _relations(concept, archive)
    yield from _notes(concept, archive)


def _labels(concept: Concept) -> Iterator[Statement]:
    """Yield the labels; each is of one kind alone (SKOS Reference, S13)."""
    entry = concept.entry
    yield "skos:prefLabel", _words(entry.pref)
    met = {entry.pref}
    for predicate, words in (("skos:altLabel", entry.alt), ("skos:hiddenLabel", entry.hidden)):
        for word in dict.fromkeys(words):
            if word not in met:
                yield predicate, _words(word)
        met.update(words)


def _relations(concept: Concept, archive: Archive) -> Iterator[Statement]:
    entry, vocabulary = concept.entry, archive.corpus.vocabulary
    if concept in vocabulary.top(concept.facet):
        yield "skos:topConceptOf", _scheme(concept.facet, archive)
    related = dict.fromkeys([*entry.related, *vocabulary.relating_to(concept.uri)])
    for predicate, uris in (
        ("skos:broader", [entry.broader]),
        ("skos:narrower", [below.uri for below in vocabulary.narrower(concept.uri)]),
        ("skos:related", related),
        ("dcterms:isReplacedBy", [entry.replaced_by]),
    ):
        for uri in uris:
            if uri is not None and uri in vocabulary.concepts:
                yield predicate, _iri(uri, archive)


def _notes(concept: Concept, archive: Archive) -> Iterator[Statement]:
    entry = concept.entry
    if entry.definition:
        yield "skos:definition", _words(entry.definition)
    if entry.definition_source:
        yield "dcterms:source", _words(entry.definition_source)
    if entry.scope:
        yield "skos:scopeNote", _words(entry.scope)
    if entry.since:
        yield "dcterms:issued", _date(entry.since)
    if entry.deprecated:
        yield "owl:deprecated", "true"
    term = archive.taxonomy.term(concept.facet, concept.uri)
    if term is not None and (page := absolute(term.address, archive.settings)):
        yield "foaf:page", f"<{page}>"


def _block(subject: str, statements: Iterable[Statement]) -> str:
    lines = [f"  {predicate} {value}" for predicate, value in statements]
    return f"{subject}\n" + " ;\n".join(lines) + " .\n"


def _iri(uri: str, archive: Archive) -> str:
    return f"<{tag_uri(f'concepts/{uri}', archive.settings)}>"


def _scheme(facet: Facet, archive: Archive) -> str:
    return f"<{tag_uri(f'concepts/{facet.scheme}', archive.settings)}>"


def _words(text: str) -> str:
    return f"{_text(one_line(text))}@zh-Hans"


def _text(text: str) -> str:
    return '"' + _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04X}", text) + '"'


def _date(edtf: str) -> str:
    kind = _DATES.get(len(edtf)) if edtf.replace("-", "").isdigit() else None
    return f"{_text(edtf)}^^xsd:{kind}" if kind else _text(edtf)
