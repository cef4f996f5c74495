"""What a search gives back: values for the command line and for others to show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from anliku.model.facets import Facet
from anliku.search.explaining import Reason
from anliku.search.query import Query


class Piece(NamedTuple):
    """A part of a snippet: plain text, never HTML."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One case that was found."""

    id: str
    title: str
    place: tuple[str, ...]
    """Names from the province down."""
    topics: tuple[str, ...]
    address: str
    """Path of the case's page below the site's root."""
    score: float
    """How well it answers; only comparable within one query. 0 if nothing was to be weighed."""
    snippet: tuple[Piece, ...]
    evidence: int | None
    reasons: tuple[Reason, ...] = ()
    """Why it was found, where that was asked for."""


class FacetCount(NamedTuple):
    """How many of all cases found stand under a facet's term."""

    key: str
    label: str
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """One page of what was found, with the counts of the whole."""

    query: Query
    total: int
    page: int
    page_size: int
    hits: tuple[Hit, ...]
    facets: Mapping[Facet, tuple[FacetCount, ...]]
    """The terms with a case among those found, the most frequent first."""
    notes: tuple[str, ...]
    """What the user should know, in Chinese."""

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.total // self.page_size)
