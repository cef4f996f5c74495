"""What an engine must be able to do: keep tokens with weights, and give them back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from anliku.model.facets import Facet
from anliku.search.documents import SearchDocument

Numbers = Sequence[int]
"""Documents by their number, ascending; numbers follow the order of `Corpus.listed`."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents that have a token, and its weight (1 to `weighting.FULL`) in each."""

    documents: Numbers
    weights: Sequence[float]


NO_POSTINGS = Postings((), ())


class SearchIndex(Protocol):
    """An index that can be searched; it does not change while it is open."""

    @property
    def size(self) -> int:
        """How many documents there are."""

    def postings(self, token: str) -> Postings:
        """Return the documents with a token."""

    def tokens_from(self, start: str) -> Iterator[str]:
        """Yield the tokens that begin with a text, in the order of their code points."""

    def documents_under(self, facet: Facet, key: str) -> Numbers:
        """Return the documents that stand under a facet's term."""

    def facet_keys(self, facet: Facet) -> Sequence[str]:
        """Return the keys of the facet's terms that have a document, in order."""

    def document(self, number: int) -> SearchDocument:
        """Return a document."""
