"""Search: cases in, an index on disk out; a typed query in, ranked cases out.

`build_index` writes, `open_search` opens, `CaseSearch.find` (or `parse_query` and `search`) asks.
"""

from anliku.search.build import IndexReport, archive_stamp, build_index, open_search
from anliku.search.documents import SearchDocument, search_documents
from anliku.search.engine import PAGE_SIZE, CaseSearch, search
from anliku.search.explaining import Reason
from anliku.search.filters import Filter, facet_named
from anliku.search.index_folder import refuse_index_folder
from anliku.search.query import Query, parse_query
from anliku.search.results import FacetCount, Hit, Piece, SearchResults
from anliku.search.similar import Similar
from anliku.search.staleness import STALE, is_stale

__all__ = [
    "PAGE_SIZE",
    "STALE",
    "CaseSearch",
    "FacetCount",
    "Filter",
    "Hit",
    "IndexReport",
    "Piece",
    "Query",
    "Reason",
    "SearchDocument",
    "SearchResults",
    "Similar",
    "archive_stamp",
    "build_index",
    "facet_named",
    "is_stale",
    "open_search",
    "parse_query",
    "refuse_index_folder",
    "search",
    "search_documents",
]
