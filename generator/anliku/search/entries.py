"""Documents in, index entries out: each with the weight of every token it is found by."""

from collections.abc import Iterator, Sequence

from anliku.search.documents import SearchDocument
from anliku.search.interface import IndexEntry
from anliku.search.labels import Labels
from anliku.search.text import Analyzer
from anliku.search.weighting import average_lengths, token_weights
from anliku.vocabulary import Vocabulary


def index_entries(
    documents: Sequence[SearchDocument], vocabulary: Vocabulary
) -> Iterator[IndexEntry]:
    """Yield the entries in the order of the documents."""
    analyzer = Analyzer(Labels(vocabulary))
    averages = average_lengths(documents)
    for document in documents:
        yield IndexEntry(document=document, weights=token_weights(document, analyzer, averages))
