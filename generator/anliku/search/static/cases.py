"""A case in, what its hit shows and what its phrases are looked for in out."""

from collections.abc import Mapping, Sequence

from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.model.labelled import LabelledEnum
from anliku.search.documents import SearchDocument
from anliku.taxonomy import Taxonomy

_SHOWN = (Facet.PROBLEM, Facet.MECHANISM, Facet.TOPIC)
"""Facets whose terms a hit shows."""


def case_file(case: Case, document: SearchDocument, taxonomy: Taxonomy) -> Mapping[str, object]:
    """Return what a browser needs to show a case as a hit; texts are plain, never HTML."""
    places = "；".join(" · ".join(place.names) for place in case.record.place)
    labels = (*document.topics, *document.problems, *document.practices, *document.terms)
    return {
        "id": document.id,
        "address": document.address,
        "title": document.title,
        "place": places,
        "kind": _named(case.record.kind),
        "status": _named(case.record.status),
        "evidence": document.evidence,
        "terms": {facet.key: _terms(case, facet, taxonomy) for facet in _SHOWN},
        "gist": document.gist,
        "summary": document.summary,
        "body": document.body,
        "places": document.places,
        "labels": tuple(dict.fromkeys(labels)),
    }


def _named(member: LabelledEnum) -> tuple[str, str]:
    return member.value, member.label


def _terms(case: Case, facet: Facet, taxonomy: Taxonomy) -> Sequence[tuple[str, str]]:
    return [(term.label, term.address) for term in taxonomy.of_case(case, facet)]
