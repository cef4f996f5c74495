"""A corpus in, its facets with their terms and the cases under each out; pure.

A case stands under each concept it carries and under all broader ones, and under every region its
places lie in. Withdrawn cases stand under none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from anliku import addresses
from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.concept import Concept
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import VOCABULARY_FACETS, Facet, facet_of_uri
from anliku.model.provinces import distinct_names, province_rank
from anliku.region_names import region_slug
from anliku.vocabulary import Vocabulary
from anliku.vocabulary.slugs import concept_slug

RegionPath = tuple[str, ...]

REGION_DEPTH = 4
"""Regions are terms down to the town; a village's page would repeat the page of its case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One value of a facet: what it is called, where its page is, which cases are under it."""

    facet: Facet
    key: str
    """Concept URI, region path joined by `/`, year, or evidence level."""
    label: str
    address: str
    cases: tuple[Case, ...]
    """Cases under the term itself or anything narrower, in the order of their ids."""
    broader: str | None = None
    """Key of the term above, if there is one."""
    narrower: tuple[str, ...] = ()
    """Keys of the terms directly below."""
    concept: Concept | None = None
    """The concept of the vocabulary, for facets that have one."""
    former: tuple[Concept, ...] = ()
    """Deprecated concepts that it stands for now."""

    @property
    def name(self) -> str:
        """What stands for the term in addresses, such as `he-nan-sheng/xin-xiang-shi`."""
        return self.address.removeprefix(f"{self.facet.folder}/").removesuffix(".html")

    @property
    def count(self) -> int:
        """How many cases stand under the term."""
        return len(self.cases)


@dataclass(frozen=True)
class Taxonomy:
    """All terms by facet and key, in the order in which they are shown."""

    terms: Mapping[Facet, Mapping[str, Term]]

    def of_facet(self, facet: Facet) -> tuple[Term, ...]:
        """Return a facet's terms in order."""
        return tuple(self.terms[facet].values())

    def top(self, facet: Facet) -> tuple[Term, ...]:
        """Return a facet's terms that have nothing above them."""
        return tuple(term for term in self.of_facet(facet) if term.broader is None)

    def term(self, facet: Facet, key: str) -> Term | None:
        """Return one term, or None where the facet has no such value."""
        return self.terms[facet].get(key)

    def of_key(self, key: str) -> Term | None:
        """Return the term of a concept's URI, whatever its facet."""
        facet = facet_of_uri(key)
        return None if facet is None else self.term(facet, key)

    def below(self, term: Term) -> tuple[Term, ...]:
        """Return the terms directly below one."""
        return tuple(self.terms[term.facet][key] for key in term.narrower)

    def above(self, term: Term) -> tuple[Term, ...]:
        """Return the terms above one, from the top down."""
        chain: list[Term] = []
        key = term.broader
        while key is not None:
            found = self.terms[term.facet][key]
            chain.append(found)
            key = found.broader
        return tuple(reversed(chain))

    def of_case(self, case: Case, facet: Facet) -> tuple[Term, ...]:
        """Return the terms that the case itself carries, without the broader ones."""
        found = (self.term(facet, key) for key in own_keys(case, facet))
        return tuple(term for term in found if term is not None)


def region_key(path: RegionPath) -> str:
    """Return a region's key; the municipality's name, printed twice in a path, counts once."""
    return "/".join(distinct_names(path))


def own_keys(case: Case, facet: Facet) -> tuple[str, ...]:
    """Return the keys of the facet's terms that a case itself carries."""
    if facet is Facet.REGION:
        paths = (place.path[:REGION_DEPTH] for place in case.record.place)
        return tuple(dict.fromkeys(map(region_key, paths)))
    if facet is Facet.YEAR:
        return (str(case.year),) if case.year else ()
    if facet is Facet.EVIDENCE:
        level = case.record.evidence
        return (str(int(level)),) if level is not None else ()
    return tuple(dict.fromkeys(case.concepts(facet)))


def all_keys(case: Case, facet: Facet, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the keys of all the facet's terms under which a case stands, broader ones included."""
    keys: dict[str, None] = {}
    for key in own_keys(case, facet):
        keys[key] = None
        if facet is Facet.REGION:
            parts = key.split("/")
            keys.update(dict.fromkeys("/".join(parts[:n]) for n in range(1, len(parts))))
        elif facet.has_vocabulary:
            keys.update(dict.fromkeys(above.uri for above in vocabulary.ancestors(key)))
    return tuple(keys)


def taxonomy_of(corpus: Corpus) -> Taxonomy:
    """Return the corpus's taxonomy: every term that a case stands under, and no other."""
    members: dict[Facet, dict[str, list[Case]]] = {facet: {} for facet in Facet}
    for case in corpus.cases:
        if case.is_withdrawn:
            continue
        for facet in Facet:
            for key in all_keys(case, facet, corpus.vocabulary):
                members[facet].setdefault(key, []).append(case)
    terms: dict[Facet, Mapping[str, Term]] = {
        facet: dict(_concept_terms(facet, corpus.vocabulary, members[facet]))
        for facet in VOCABULARY_FACETS
    }
    terms[Facet.REGION] = dict(_region_terms(members[Facet.REGION]))
    terms[Facet.YEAR] = dict(_year_terms(members[Facet.YEAR]))
    terms[Facet.EVIDENCE] = dict(_evidence_terms(members[Facet.EVIDENCE]))
    return Taxonomy(terms)


Members = Mapping[str, list[Case]]


def _concept_terms(
    facet: Facet, vocabulary: Vocabulary, members: Members
) -> Iterator[tuple[str, Term]]:
    found = (concept for concept in vocabulary.of_facet(facet) if members.get(concept.uri))
    shown = [concept for concept in found if not concept.entry.deprecated]
    broader = {concept.uri: _shown_above(concept, vocabulary) for concept in shown}
    below: dict[str, list[str]] = {}
    for uri, above in broader.items():
        below.setdefault(above or "", []).append(uri)
    for concept in shown:
        yield (
            concept.uri,
            Term(
                facet=facet,
                key=concept.uri,
                label=concept.label,
                address=addresses.term_address(facet, concept_slug(concept)),
                cases=tuple(members[concept.uri]),
                broader=broader[concept.uri],
                narrower=tuple(below.get(concept.uri, ())),
                concept=concept,
                former=vocabulary.replaced_with(concept.uri),
            ),
        )


def _shown_above(concept: Concept, vocabulary: Vocabulary) -> str | None:
    """Return the nearest concept above that has a page; a deprecated one has none."""
    above = (c.uri for c in vocabulary.ancestors(concept.uri) if not c.entry.deprecated)
    return next(above, None)


def _region_terms(members: Members) -> Iterator[tuple[str, Term]]:
    children: dict[str, list[str]] = {}
    for key in sorted(members):
        children.setdefault(key.rpartition("/")[0], []).append(key)
    for key in sorted(members, key=_in_standard_order):
        parent, _, name = key.rpartition("/")
        yield (
            key,
            Term(
                facet=Facet.REGION,
                key=key,
                label=name,
                address=_region_address(key),
                cases=tuple(members[key]),
                broader=parent or None,
                narrower=tuple(children.get(key, ())),
            ),
        )


def _region_address(key: str) -> str:
    """Return the address of a region's page; what else the archive holds has no say in it."""
    return addresses.term_address(Facet.REGION, "/".join(map(region_slug, key.split("/"))))


def _in_standard_order(key: str) -> tuple[int, str]:
    """Sort provinces as GB/T 2260 does, and what lies in them by name."""
    return province_rank(key.partition("/")[0]), key


def _year_terms(members: Members) -> Iterator[tuple[str, Term]]:
    for key in sorted(members, reverse=True):
        yield (
            key,
            Term(
                facet=Facet.YEAR,
                key=key,
                label=f"{key}年",
                address=addresses.term_address(Facet.YEAR, key),
                cases=tuple(members[key]),
            ),
        )


def _evidence_terms(members: Members) -> Iterator[tuple[str, Term]]:
    for level in reversed(EvidenceLevel):
        key = str(int(level))
        yield (
            key,
            Term(
                facet=Facet.EVIDENCE,
                key=key,
                label=f"{key}级：{level.label}",
                address=addresses.term_address(Facet.EVIDENCE, key),
                cases=tuple(members.get(key, ())),
            ),
        )
