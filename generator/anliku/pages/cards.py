"""A case in, what a list shows of it out: its place and the terms a reader may go on to."""

from collections.abc import Iterable
from dataclasses import dataclass

from anliku.facts import card_place
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.taxonomy import Taxonomy, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCard:
    """One case as an entry of a list."""

    case: Case
    place: str
    """Where it happened, as cards show it."""
    problems: tuple[Term, ...]
    mechanisms: tuple[Term, ...]
    topics: tuple[Term, ...]


def card_of(case: Case, taxonomy: Taxonomy) -> CaseCard:
    """Return the card of a case."""
    return CaseCard(
        case=case,
        place=card_place(case.record),
        problems=taxonomy.of_case(case, Facet.PROBLEM),
        mechanisms=taxonomy.of_case(case, Facet.MECHANISM),
        topics=taxonomy.of_case(case, Facet.TOPIC),
    )


def cards_of(cases: Iterable[Case], taxonomy: Taxonomy) -> list[CaseCard]:
    """Return the cards of cases, in their order."""
    return [card_of(case, taxonomy) for case in cases]
