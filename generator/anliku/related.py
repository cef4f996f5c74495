"""A corpus and its taxonomy in, the cases related to each case out, each with the reasons; pure.

What an editor confirmed comes first. The rest is found by what cases share: the problem, the
practice, the place, and, weakest, the topic. A case is never compared with all others: of each
term that it carries only the cases nearest to it are looked at (`_WINDOW`), so that ten thousand
cases take ten thousand times a bounded effort.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.enums import RelationType
from anliku.model.facets import Facet
from anliku.taxonomy import Taxonomy, Term

MOST = 6
"""Most related cases of a case, unless its own record confirms more."""
_WINDOW = 60
"""Most cases of one term that are looked at, half before and half after the case itself."""

_SEEN_FROM_THE_OTHER = {
    RelationType.FOLLOW_UP: "前情",
    RelationType.ADAPTED_FROM: "被改编为",
    RelationType.SUPERSEDES: "被替代",
    RelationType.SUPERSEDED_BY: "替代",
    RelationType.PART_OF: "包含",
}
"""What a relation is called on the page of the case it leads to; the others are mutual."""


class Ground(Enum):
    """Why two cases are related: the words shown, and how much it counts."""

    CONFIRMED = ("编者所列", 1000)
    PROBLEM = ("同一问题", 30)
    MECHANISM = ("同类做法", 20)
    TOWN = ("同一乡镇、街道", 16)
    COUNTY = ("同一县区", 12)
    CITY = ("同一市", 8)
    TOPIC = ("同一主题", 5)
    PROVINCE = ("同一省份", 2)

    def __init__(self, label: str, weight: int) -> None:
        self.label = label
        self.weight = weight


_BY_FACET = {
    Facet.PROBLEM: Ground.PROBLEM,
    Facet.MECHANISM: Ground.MECHANISM,
    Facet.TOPIC: Ground.TOPIC,
}
_BY_DEPTH = (Ground.PROVINCE, Ground.CITY, Ground.COUNTY, Ground.TOWN)
"""What sharing a region counts, by its level."""
_BY_DEPTH_OF_MUNICIPALITIES = (Ground.CITY, Ground.COUNTY, Ground.TOWN)
"""The same below 北京, 上海, 天津 and 重庆, whose districts come right below them."""
_REGIONAL = frozenset(_BY_DEPTH)


_Grounds: TypeAlias = tuple[tuple[Ground, Term], ...]
"""Every term on which a case may be related to another, with what sharing it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason why a case is related."""

    ground: Ground
    label: str
    """What it is called to a reader: the ground's words, or the confirmed relation's."""
    terms: tuple[Term, ...] = ()
    """The terms shared, where the ground is one of terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A related case with the reasons, the strongest first."""

    case: Case
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> int:
        """How strongly it is related."""
        return sum(r.ground.weight * max(1, len(r.terms)) for r in self.reasons)


@dataclass(frozen=True, slots=True)
class RelatedCases:
    """Answers which cases are related to a case; make one for a corpus, it keeps what it counted."""

    corpus: Corpus
    taxonomy: Taxonomy
    _members: dict[str, frozenset[str]] = field(default_factory=dict)
    _confirmed: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for case in self.corpus.cases:
            for relation in case.record.relations:
                label = _SEEN_FROM_THE_OTHER.get(relation.type, relation.type.label)
                self._confirmed.setdefault(relation.target, []).append((case.id, label))

    def of_case(self, case: Case) -> tuple[Related, ...]:
        """Return the cases related to one, the strongest first; withdrawn ones are left out."""
        confirmed = self._confirmed_by_editors(case)
        grounds = self._grounds(case)
        candidates = {near for _, term in grounds for near in _nearest(case, term)}
        candidates |= confirmed.keys()
        candidates.discard(case.id)
        scores = self._scores(candidates, grounds)
        for identifier, reasons in confirmed.items():
            scores[identifier] += sum(reason.ground.weight for reason in reasons)
        own = {relation.target for relation in case.record.relations}
        most = max(MOST, len(own & confirmed.keys()))
        return tuple(
            Related(
                case=other,
                reasons=(*confirmed.get(other.id, ()), *self._shared(other.id, grounds)),
            )
            for other in self._first(scores, most)
        )

    def _scores(self, candidates: set[str], grounds: _Grounds) -> Counter[str]:
        """Return how strongly each candidate is related by what it shares."""
        scores: Counter[str] = Counter()
        regional: dict[str, int] = {}
        for ground in reversed(Ground):
            shared = Counter(
                identifier
                for of_term, term in grounds
                if of_term is ground
                for identifier in candidates & self._ids(term)
            )
            weighed = {identifier: ground.weight * n for identifier, n in shared.items()}
            if ground in _REGIONAL:
                # The narrowest region comes last and says it all.
                regional |= weighed
            else:
                scores.update(weighed)
        scores.update(regional)
        return scores

    def _first(self, scores: Counter[str], most: int) -> list[Case]:
        """Return the cases with the highest scores, where these are equal what tells more."""
        strongest = scores.most_common(most)
        least = strongest[-1][1] if strongest else 0
        found = [self.corpus.by_id[i] for i, score in scores.items() if score >= least]
        return sorted(found, key=lambda case: (-scores[case.id], *_rank(case)))[:most]

    def _confirmed_by_editors(self, case: Case) -> Mapping[str, tuple[Reason, ...]]:
        pairs = [(relation.target, relation.type.label) for relation in case.record.relations]
        named = {target for target, _ in pairs}
        pairs += [pair for pair in self._confirmed.get(case.id, ()) if pair[0] not in named]
        reasons: dict[str, tuple[Reason, ...]] = {}
        for identifier, label in pairs:
            other = self.corpus.by_id.get(identifier)
            if other is None or other is case or other.is_withdrawn:
                continue
            reason = Reason(ground=Ground.CONFIRMED, label=label)
            reasons[identifier] = (*reasons.get(identifier, ()), reason)
        return reasons

    def _grounds(self, case: Case) -> _Grounds:
        """Return every term on which the case may be related to another, the strongest first."""
        found = [
            (ground, term)
            for facet, ground in _BY_FACET.items()
            for term in self.taxonomy.of_case(case, facet)
        ]
        regions: dict[str, tuple[Ground, Term]] = {}
        for term in self.taxonomy.of_case(case, Facet.REGION):
            line = (*self.taxonomy.above(term), term)
            is_municipality = line[0].label.endswith("市")
            levels = _BY_DEPTH_OF_MUNICIPALITIES if is_municipality else _BY_DEPTH
            regions |= {part.key: (level, part) for level, part in zip(levels, line, strict=False)}
        found += regions.values()
        return tuple(sorted(found, key=lambda pair: -pair[0].weight))

    def _shared(self, other: str, grounds: _Grounds) -> Iterator[Reason]:
        """Yield the reasons two cases share; of regions only the narrowest, which says it all."""
        shared: dict[Ground, list[Term]] = {}
        has_region = False
        for ground, term in grounds:
            if other not in self._ids(term):
                continue
            if ground in _REGIONAL:
                if has_region and ground not in shared:
                    continue
                has_region = True
            shared.setdefault(ground, []).append(term)
        for ground, terms in shared.items():
            yield Reason(ground=ground, label=ground.label, terms=tuple(terms))

    def _ids(self, term: Term) -> frozenset[str]:
        if term.key not in self._members:
            self._members[term.key] = frozenset(case.id for case in term.cases)
        return self._members[term.key]


def _nearest(case: Case, term: Term) -> Iterator[str]:
    """Yield the ids of a term's cases, or of those around the case where there are many."""
    cases = term.cases
    if len(cases) > _WINDOW:
        place = bisect_left(cases, case.id, key=lambda member: member.id)
        start = max(0, min(place - _WINDOW // 2, len(cases) - _WINDOW))
        cases = cases[start : start + _WINDOW]
    for member in cases:
        yield member.id


def _rank(case: Case) -> tuple[bool, int, str]:
    """Sort by what tells more: no lead, better evidence; last by id."""
    level = case.record.evidence
    return case.is_lead, -(int(level) if level is not None else -1), case.id
