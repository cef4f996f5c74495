"""Index entries in, an index on disk out, and the index on disk opened: the door to Whoosh.

Analysis, ranking and queries are ours; Whoosh's query parser is never used.
"""

from anliku.search.whoosh_index.contents import Contents, read_contents
from anliku.search.whoosh_index.reading import WhooshIndex, open_index
from anliku.search.whoosh_index.writing import Archive, update_index, write_index

__all__ = [
    "Archive",
    "Contents",
    "WhooshIndex",
    "open_index",
    "read_contents",
    "update_index",
    "write_index",
]
