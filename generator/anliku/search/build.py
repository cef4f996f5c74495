"""A corpus in, the search index of its cases on disk out; and that index opened for searching."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from anliku.corpus import Corpus
from anliku.search.documents import search_documents
from anliku.search.engine import CaseSearch
from anliku.search.entries import index_entries
from anliku.search.index_folder import bytes_of
from anliku.search.whoosh_index import open_index, write_index
from anliku.settings import Settings
from anliku.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """What was indexed."""

    documents: int
    seconds: float
    bytes: int


def build_index(
    corpus: Corpus, settings: Settings, progress: Callable[[int, int], None]
) -> IndexReport:
    """Write the index of all cases that are not withdrawn; the old one stays until it is whole.

    Args:
        corpus: the cases to be found, and the vocabulary.
        settings: say where the index is.
        progress: told the documents done and all documents.

    Raises:
        TargetError: the index cannot be written there.
    """
    start = time.monotonic()
    documents = tuple(search_documents(corpus))
    manifest = write_index(
        index_entries(documents, corpus.vocabulary),
        settings.index_dir,
        stamp=corpus.checksum,
        progress=lambda done: progress(done, len(documents)),
    )
    return IndexReport(
        documents=manifest.documents,
        seconds=time.monotonic() - start,
        bytes=bytes_of(settings.index_dir / manifest.part),
    )


def open_search(settings: Settings, vocabulary: Vocabulary) -> CaseSearch:
    """Open the archive's index for searching; close it, or use it in a `with`.

    Args:
        settings: say where the index is.
        vocabulary: gives filters their values and queries their synonyms.

    Raises:
        IndexUnusableError: there is no index, or it is damaged or of another version.
    """
    return CaseSearch(open_index(settings.index_dir), vocabulary)
