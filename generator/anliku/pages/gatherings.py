"""The corpus's collections in, each with the cases it shows out."""

from dataclasses import dataclass
from functools import cached_property

from anliku import addresses
from anliku.collected import collected_cases
from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.collection import Collection


@dataclass(frozen=True, kw_only=True)
class Gathering:
    """A collection with the cases it shows."""

    collection: Collection
    cases: tuple[Case, ...]

    @property
    def address(self) -> str:
        """Address of its page."""
        return addresses.collection_address(self.collection.slug)

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(case.id for case in self.cases)

    def has(self, case: Case) -> bool:
        """Whether the collection shows the case."""
        return case.id in self._ids

    @property
    def count(self) -> int:
        """How many cases it shows."""
        return len(self.cases)

    @property
    def leads(self) -> int:
        """How many of them are only leads."""
        return sum(case.is_lead for case in self.cases)


def gatherings_of(corpus: Corpus) -> tuple[Gathering, ...]:
    """Return the corpus's collections with their cases."""
    return tuple(
        Gathering(collection=collection, cases=collected_cases(collection, corpus))
        for collection in corpus.collections
    )
