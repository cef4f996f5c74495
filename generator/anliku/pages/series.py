"""A case in, its neighbours in the case list, in each term's list and in each collection out.

A reader who opened a case from a term's page goes on to the next one of the same term, without any
script: the link leads to `cases/<id>.html#in-<term>`, the case's page holds one small block for
each term it stands under, and the stylesheet shows the one that the address names.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from anliku import addresses
from anliku.corpus import Corpus, in_list_order
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.pages.gatherings import Gathering
from anliku.taxonomy import Taxonomy, all_keys


def series_anchor(address: str) -> str:
    """Return the id of the block that stands for the list whose first page has the address."""
    return "in-" + address.removesuffix(".html").replace("/", "_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Where a case stands in one list."""

    label: str
    """What the list is called."""
    address: str
    anchor: str
    number: int
    """The case's place, from 1."""
    total: int
    previous: Case | None
    next: Case | None


@dataclass(frozen=True, slots=True)
class Series:
    """Answers where cases stand in the lists of a corpus; make one, it keeps what it sorted."""

    corpus: Corpus
    taxonomy: Taxonomy
    gatherings: tuple[Gathering, ...] = ()
    _sorted: dict[str, tuple[Sequence[Case], dict[str, int]]] = field(default_factory=dict)

    def in_case_list(self, case: Case) -> Neighbours:
        """Return the case's neighbours in the list of all cases."""
        shown = (other for other in self.corpus.cases if not other.is_withdrawn)
        return self._neighbours(case, "全部案例", addresses.CASE_LIST, shown)

    def in_terms(self, case: Case) -> tuple[Neighbours, ...]:
        """Return the case's neighbours under each term it stands under, broader ones included."""
        return tuple(
            self._neighbours(case, term.label, term.address, term.cases)
            for facet in Facet
            for key in all_keys(case, facet, self.corpus.vocabulary)
            if (term := self.taxonomy.term(facet, key)) is not None
        )

    def in_collections(self, case: Case) -> tuple[Neighbours, ...]:
        """Return the case's neighbours in each collection that shows it, in its editor's order."""
        return tuple(
            self._neighbours(
                case, gathering.collection.title, gathering.address, gathering.cases, is_sorted=True
            )
            for gathering in self.gatherings
            if gathering.has(case)
        )

    def _neighbours(
        self,
        case: Case,
        label: str,
        address: str,
        cases: Iterable[Case],
        *,
        is_sorted: bool = False,
    ) -> Neighbours:
        if address not in self._sorted:
            in_order = list(cases) if is_sorted else in_list_order(cases)
            self._sorted[address] = in_order, {other.id: n for n, other in enumerate(in_order)}
        order, places = self._sorted[address]
        place = places[case.id]
        return Neighbours(
            label=label,
            address=address,
            anchor=series_anchor(address),
            number=place + 1,
            total=len(order),
            previous=order[place - 1] if place > 0 else None,
            next=order[place + 1] if place + 1 < len(order) else None,
        )
