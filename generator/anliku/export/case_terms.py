"""A case in, its terms with labels and addresses out, those that no vocabulary knows included."""

from collections.abc import Iterable
from dataclasses import dataclass

from anliku.export.interface import Archive
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.taxonomy import own_keys

SUBJECTS = (Facet.TOPIC, Facet.PROBLEM, Facet.MECHANISM, Facet.CONTEXT)
"""The facets that say what a case is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTerm:
    """One term that a case carries."""

    facet: Facet
    key: str
    """Concept URI, region path, year or evidence level."""
    label: str
    address: str | None
    """Address of the term's page; None for a concept that has none."""


def terms_of(case: Case, facets: Iterable[Facet], archive: Archive) -> tuple[CaseTerm, ...]:
    """Return the terms of the given facets that the case itself carries, in their order.

    A concept without a page (deprecated, or in no vocabulary) keeps its place, under its label or
    under the name in its URI.
    """
    return tuple(_term(facet, key, archive) for facet in facets for key in own_keys(case, facet))


def _term(facet: Facet, key: str, archive: Archive) -> CaseTerm:
    term = archive.taxonomy.term(facet, key)
    if term is not None:
        return CaseTerm(facet=facet, key=key, label=term.label, address=term.address)
    label_of = archive.corpus.vocabulary.label_of
    label = label_of(key) if facet.has_vocabulary else key.rpartition("/")[2]
    return CaseTerm(facet=facet, key=key, label=label, address=None)
