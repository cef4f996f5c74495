"""A case in, what the search knows of it out: a `SearchDocument`, made from the corpus alone."""

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from anliku.addresses import case_address
from anliku.corpus import Corpus
from anliku.facts import case_facts
from anliku.model.case import Case
from anliku.model.concept import Concept
from anliku.model.facets import VOCABULARY_FACETS, Facet
from anliku.search.place_names import short_name
from anliku.taxonomy import all_keys, region_key
from anliku.vocabulary import Vocabulary

FACETS_BY_KEY: Mapping[str, Facet] = {facet.key: facet for facet in Facet}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDocument:
    """One case as it is searched and shown among results; texts are plain, never HTML."""

    id: str
    title: str
    gist: str
    summary: str
    place: tuple[str, ...]
    """Names of the first place from the province down, for showing."""
    places: tuple[str, ...]
    """Names of all places at every level, with and without their kind, and as printed."""
    topics: tuple[str, ...]
    """Preferred labels of the case's own topics."""
    problems: tuple[str, ...]
    practices: tuple[str, ...]
    terms: tuple[str, ...]
    """Preferred labels of all the case's own concepts; synonyms count by `concepts`."""
    body: str
    address: str
    evidence: int | None
    concepts: tuple[str, ...]
    """URIs of the concepts that the case itself carries."""
    broader: tuple[str, ...]
    """URIs of the concepts above those."""
    related: tuple[str, ...]
    """URIs of the concepts related to the case's own, such as the practice for a problem."""
    facets: Mapping[str, tuple[str, ...]]
    """Keys of the terms under which the case stands, by the facet's key; regions at all levels."""


def search_documents(corpus: Corpus) -> Iterator[SearchDocument]:
    """Yield the documents of all cases that are not withdrawn, in the order of every list.

    So cases have one number in the index, in the browser's and on the page «筛选», and of cases that
    answer equally well the full ones come first.
    """
    for case in corpus.listed:
        yield document_of(case, corpus.vocabulary)


def document_of(case: Case, vocabulary: Vocabulary) -> SearchDocument:
    """Return what the search knows of one case."""
    record = case.record
    own = [uri for facet in VOCABULARY_FACETS for uri in case.concepts(facet)]
    above = [concept.uri for uri in own for concept in vocabulary.ancestors(uri)]
    return SearchDocument(
        id=case.id,
        title=case.title,
        gist=record.gist or "",
        summary=record.summary,
        place=tuple(region_key(record.place[0].path).split("/")),
        places=_unique(
            name for place in record.place for name in _names(place.path, place.printed)
        ),
        topics=_labels(record.topics, vocabulary),
        problems=_labels(record.problems, vocabulary),
        practices=_labels(record.mechanisms, vocabulary),
        terms=_labels(own, vocabulary),
        body=_body(case, vocabulary),
        address=case_address(case.id),
        evidence=int(record.evidence) if record.evidence is not None else None,
        concepts=_unique(own),
        broader=_unique(uri for uri in above if uri not in own),
        related=_related(own, [*own, *above], vocabulary),
        facets={facet.key: _facet_keys(case, facet, vocabulary) for facet in Facet},
    )


def _body(case: Case, vocabulary: Vocabulary) -> str:
    """Return the text, and below it what facts say that neither it nor the terms do."""
    told = case_facts(case, vocabulary.label_of).searched
    return f"{case.text.plain}\n{told}" if told else case.text.plain


def to_json(document: SearchDocument) -> str:
    """Return the document as JSON, for storing beside the index."""
    values = {f.name: getattr(document, f.name) for f in dataclasses.fields(document)}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> SearchDocument:
    """Return the document that `to_json` wrote."""
    values = json.loads(text)
    values["facets"] = {key: tuple(keys) for key, keys in values["facets"].items()}
    tuples = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    return SearchDocument(**{**values, **tuples})


def _facet_keys(case: Case, facet: Facet, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the taxonomy's keys; of regions also those below the level that has pages."""
    keys = all_keys(case, facet, vocabulary)
    if facet is Facet.REGION:
        keys += tuple(region_key(place.path) for place in case.record.place)
    return _unique(keys)


def _related(own: Iterable[str], known: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    left_out = frozenset(known)
    found = (uri for concept in _known(own, vocabulary) for uri in concept.entry.related)
    return _unique(uri for uri in found if uri not in left_out)


def _names(path: tuple[str, ...], printed: str) -> Iterator[str]:
    for name in path:
        yield name
        yield short_name(name)
    if printed != "".join(path):
        yield printed


def _known(uris: Iterable[str], vocabulary: Vocabulary) -> list[Concept]:
    return [vocabulary.concepts[uri] for uri in dict.fromkeys(uris) if uri in vocabulary.concepts]


def _labels(uris: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(concept.label for concept in _known(uris, vocabulary))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
