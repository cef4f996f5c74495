"""A practice or a problem in, what its cases say together out, each sentence with its case.

Nothing is merged into a finding: conditions and steps stand as the cases tell them, side by side.
What a page shows is bounded, as a term may have thousands of cases.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from anliku.facts import need_facts
from anliku.model.case import Case
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import Facet
from anliku.pages.pairs import Pair, counterpart, in_order_of_weight
from anliku.taxonomy import Taxonomy, Term, all_keys
from anliku.text.projections.steps import Step, told_steps
from anliku.vocabulary import Vocabulary

TOLD = 12
"""Most cases whose conditions and steps stand on one page."""
_KIN = 12
"""Most related practices."""

Marked = tuple[str, str]
"""A sentence, and on whose word it stands; empty of what no source reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One kind of thing to know before doing the same, as cases tell it."""

    label: str
    points: tuple[tuple[str, str, tuple[Case, ...]], ...]
    """Each sentence, on whose word it stands, and the cases that have it so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How one case tells what was done."""

    case: Case
    steps: tuple[Step, ...]
    others: tuple[Term, ...]
    """Its other practices: its steps may belong to those."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """A related term, with why it is related."""

    term: Term
    is_in_vocabulary: bool
    """Whether the vocabulary names it."""
    shared: int
    """How many cases have both."""
    examples: tuple[Case, ...]


def library_of(term: Term, taxonomy: Taxonomy, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """Return what the first page of a practice or of a problem shows besides its list of cases."""
    cases = in_order_of_weight(term.cases)
    told = [case for case in cases if not case.is_lead][:TOLD]
    return {
        "pairs": _pairs(term, cases, taxonomy),
        "levels": _levels(cases),
        "regions": _tallies(cases, Facet.REGION, taxonomy, vocabulary, is_top_only=True),
        "contexts": _tallies(cases, Facet.CONTEXT, taxonomy, vocabulary, is_top_only=False),
        "needs": _needs(told),
        "accounts": [_account(case, term, taxonomy) for case in told],
        "kin": _kin(term, taxonomy, vocabulary),
        "told": len(told),
        "full_count": sum(not case.is_lead for case in cases),
    }


def _pairs(term: Term, cases: Iterable[Case], taxonomy: Taxonomy) -> list[Pair]:
    """Return the term with each counterpart that its cases name, the commonest first."""
    found: dict[str, list[Case]] = {}
    other = counterpart(term.facet)
    for case in cases:
        for opposite in taxonomy.of_case(case, other):
            found.setdefault(opposite.key, []).append(case)
    pairs = [
        Pair(here=term, there=taxonomy.terms[other][key], cases=tuple(shared))
        for key, shared in found.items()
    ]
    return sorted(pairs, key=lambda pair: -len(pair.cases))


def _levels(cases: Iterable[Case]) -> list[tuple[EvidenceLevel | None, int]]:
    """Return how many cases stand on each level of evidence, the highest first, unrated last."""
    counts: dict[EvidenceLevel | None, int] = {}
    for case in cases:
        counts[case.record.evidence] = counts.get(case.record.evidence, 0) + 1
    return sorted(counts.items(), key=lambda item: -1 if item[0] is None else item[0], reverse=True)


def _tallies(
    cases: Iterable[Case],
    facet: Facet,
    taxonomy: Taxonomy,
    vocabulary: Vocabulary,
    *,
    is_top_only: bool,
) -> list[tuple[Term, int]]:
    """Return the facet's terms that the cases stand under, with how many of the cases each."""
    counts: dict[str, int] = {}
    for case in cases:
        keys = (
            all_keys(case, facet, vocabulary)
            if is_top_only
            else [term.key for term in taxonomy.of_case(case, facet)]
        )
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
    return [
        (term, counts[term.key])
        for term in taxonomy.of_facet(facet)
        if term.key in counts and not (is_top_only and term.broader)
    ]


def _needs(cases: Iterable[Case]) -> list[Need]:
    gathered: dict[str, dict[Marked, list[Case]]] = {}
    for case in cases:
        for fact in need_facts(case.record.transfer):
            points = gathered.setdefault(fact.label, {})
            for value in fact.values:
                points.setdefault((value.words, value.grounds), []).append(case)
    return [
        Need(label=label, points=tuple((*point, tuple(owners)) for point, owners in points.items()))
        for label, points in gathered.items()
        if points
    ]


def _account(case: Case, term: Term, taxonomy: Taxonomy) -> Account:
    others = tuple(
        other for other in taxonomy.of_case(case, Facet.MECHANISM) if other.key != term.key
    )
    return Account(case=case, steps=told_steps(case.text.tree), others=others)


def _kin(term: Term, taxonomy: Taxonomy, vocabulary: Vocabulary) -> list[Kin]:
    """Return related terms of the same facet: named by the vocabulary, or met in the same cases."""
    own_line = {above.key for above in taxonomy.above(term)}
    own_line |= {term.key, *_all_below(term, taxonomy)}
    shared: dict[str, list[Case]] = {}
    for case in term.cases:
        for other in taxonomy.of_case(case, term.facet):
            if other.key not in own_line:
                shared.setdefault(other.key, []).append(case)
    named = set(vocabulary.relating_to(term.key))
    named |= set(term.concept.entry.related if term.concept else ())
    kin = [
        Kin(
            term=other,
            is_in_vocabulary=other.key in named,
            shared=len(shared.get(other.key, ())),
            examples=tuple(in_order_of_weight(shared.get(other.key, ()))[:2]),
        )
        for other in taxonomy.of_facet(term.facet)
        if (other.key in named and other.key not in own_line) or other.key in shared
    ]
    return sorted(kin, key=lambda one: (-one.shared, not one.is_in_vocabulary))[:_KIN]


def _all_below(term: Term, taxonomy: Taxonomy) -> set[str]:
    found: set[str] = set()
    for narrower in taxonomy.below(term):
        found |= {narrower.key} | _all_below(narrower, taxonomy)
    return found
