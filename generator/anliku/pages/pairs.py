"""A problem and a practice that cases name together: which cases, and where a reader finds them."""

from collections.abc import Iterable
from dataclasses import dataclass

from anliku import addresses
from anliku.model.case import Case
from anliku.model.enums import Kind
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import Facet
from anliku.taxonomy import Term, own_keys

_SHOWN = 3
"""Most cases named beside a pair."""
_KINDS = (Kind.FULL, Kind.COMPOSITE, Kind.BRIEF, Kind.PHOTO_LEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A term of one of the two facets, one of the other, and the cases that name both."""

    here: Term
    there: Term
    cases: tuple[Case, ...]
    """The weightiest first."""

    @property
    def best(self) -> EvidenceLevel | None:
        """The highest level of evidence among the cases, None where none is rated."""
        levels = [case.record.evidence for case in self.cases if case.record.evidence is not None]
        return max(levels, default=None)

    @property
    def examples(self) -> tuple[Case, ...]:
        """The cases that are named beside the pair."""
        return self.cases[:_SHOWN]

    @property
    def has_more(self) -> bool:
        """Whether there are more cases than are named."""
        return len(self.cases) > _SHOWN

    @property
    def address(self) -> str:
        """Where the pair's cases are: the case itself, the pair's own list, or the other term's."""
        if len(self.cases) == 1:
            return addresses.case_address(self.cases[0].id)
        has_list = all(
            term.key in own_keys(case, term.facet)
            for case in self.cases
            for term in (self.here, self.there)
        )
        return pair_address(self.here, self.there) if has_list else self.there.address


def counterpart(facet: Facet) -> Facet:
    """Return practices for problems, and problems for practices."""
    return Facet.PROBLEM if facet is Facet.MECHANISM else Facet.MECHANISM


def pair_address(one: Term, other: Term) -> str:
    """Return the address of the list of the cases that name both a problem and a practice."""
    problem, practice = sorted((one, other), key=lambda term: term.facet is Facet.MECHANISM)
    return pair_address_of(problem.name, practice.name)


def pair_address_of(problem: str, practice: str) -> str:
    """Return the same from what stands for the two in addresses."""
    return f"matrix/{problem}--{practice}.html"


def in_order_of_weight(cases: Iterable[Case]) -> list[Case]:
    """Return cases by evidence, then by how much they tell, then by id."""
    return sorted(
        cases,
        key=lambda case: (
            case.is_lead,
            -(case.record.evidence if case.record.evidence is not None else -1),
            _KINDS.index(case.record.kind),
            case.id,
        ),
    )
