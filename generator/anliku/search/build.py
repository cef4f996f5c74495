"""A corpus in, the search index of its cases on disk out; and that index opened for searching."""

import dataclasses
import hashlib
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.problems import IndexUnusableError
from anliku.search.documents import SearchDocument, document_of, search_documents
from anliku.search.engine import CaseSearch
from anliku.search.entries import index_batches
from anliku.search.index_folder import bytes_of
from anliku.search.manifest import Basis, Manifest
from anliku.search.weighting import AverageLengths, average_lengths
from anliku.search.whoosh_index import (
    Archive,
    Contents,
    open_index,
    update_index,
    write_index,
)
from anliku.settings import Settings
from anliku.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """What was indexed."""

    documents: int
    indexed: int
    """Cases that were read anew; the others were taken over from the index before."""
    seconds: float
    bytes: int


_LOG = logging.getLogger(__name__)
_MOST_CHANGED = 0.1
"""Part of the cases that may change before the whole index is built anew: the mean lengths of fields
are then no longer those of the archive, and replaced texts take up room."""


def build_index(
    corpus: Corpus,
    settings: Settings,
    progress: Callable[[int, int], None],
    known: Sequence[SearchDocument] | None = None,
    before: Callable[[], None] = lambda: None,
) -> IndexReport:
    """Write the index of all cases that are not withdrawn; the old one stays until it is whole.

    Where only few cases changed since, only those are read anew.

    Args:
        corpus: the cases to be found, and the vocabulary.
        settings: say where the index is.
        progress: told the documents done and all documents.
        known: what the search knows of all cases, where that has been made already.
        before: called when all is written, right before it becomes the index.

    Raises:
        TargetError: the index cannot be written there.
    """
    start = time.monotonic()
    old = _old_index(settings.index_dir)
    changed = _changed(corpus, *old) if old else None
    if old and changed is not None:
        _LOG.info("检索沿用原来的，只重做有改动的 %d 个案例", len(changed))
        documents = _documents_of(changed, corpus, known)
        averages = AverageLengths(old[0].basis.averages)
        manifest = update_index(
            index_batches(documents, corpus.vocabulary, averages),
            settings.index_dir,
            _archive(corpus, averages),
            old,
            progress=lambda done: progress(done, len(documents)),
            before=before,
        )
    else:
        _LOG.info("检索全部重做（没有能沿用的，或改动太多）")
        documents = tuple(search_documents(corpus)) if known is None else tuple(known)
        averages = average_lengths(documents)
        manifest = write_index(
            index_batches(documents, corpus.vocabulary, averages),
            settings.index_dir,
            _archive(corpus, averages),
            progress=lambda done: progress(done, len(documents)),
            before=before,
        )
    return IndexReport(
        documents=manifest.documents,
        indexed=len(documents),
        seconds=time.monotonic() - start,
        bytes=bytes_of(settings.index_dir / manifest.part),
    )


def _documents_of(
    cases: Sequence[Case], corpus: Corpus, known: Sequence[SearchDocument] | None
) -> tuple[SearchDocument, ...]:
    if known is None:
        return tuple(document_of(case, corpus.vocabulary) for case in cases)
    by_id = {document.id: document for document in known}
    return tuple(by_id[case.id] for case in cases)


def archive_stamp(corpus: Corpus) -> str:
    """Return the checksum of all that an index is made from."""
    parts = (corpus.checksum, _vocabulary_checksum(corpus.vocabulary))
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()


def _archive(corpus: Corpus, averages: AverageLengths) -> Archive:
    return Archive(
        stamp=archive_stamp(corpus),
        basis=Basis(vocabulary=_vocabulary_checksum(corpus.vocabulary), averages=averages.by_field),
        checksums={case.id: _checksum(case) for case in corpus.listed},
        read_at=corpus.read_at,
    )


def _checksum(case: Case) -> str:
    """Return what changes when the case's file does, or what is shown of it."""
    return hashlib.sha256(f"{case.checksum} {case.record.status.value}".encode()).hexdigest()


def _vocabulary_checksum(vocabulary: Vocabulary) -> str:
    concepts = [dataclasses.asdict(concept.entry) for concept in vocabulary.concepts.values()]
    text = repr((list(vocabulary.concepts), concepts, vocabulary.synonyms))
    return hashlib.sha256(text.encode()).hexdigest()


def _old_index(folder: Path) -> tuple[Manifest, Contents] | None:
    """Return the index in a folder, if there is one that is whole and can be built upon."""
    try:
        with open_index(folder) as index:
            return index.manifest, index.contents
    except IndexUnusableError:
        return None


def _changed(corpus: Corpus, manifest: Manifest, contents: Contents) -> list[Case] | None:
    """Return the cases to read anew, or None where the whole index must be built."""
    if manifest.basis.vocabulary != _vocabulary_checksum(corpus.vocabulary):
        return None
    known = {id_: checksum for id_, (checksum, _) in contents.by_id.items()}
    changed = [case for case in corpus.listed if known.get(case.id) != _checksum(case)]
    gone = known.keys() - {case.id for case in corpus.listed}
    total = manifest.changed + len(changed) + len(gone)
    return changed if total <= _MOST_CHANGED * len(corpus.listed) else None


def open_search(settings: Settings, vocabulary: Vocabulary) -> CaseSearch:
    """Open the archive's index for searching; close it, or use it in a `with`.

    Args:
        settings: say where the index is.
        vocabulary: gives filters their values and queries their synonyms.

    Raises:
        IndexUnusableError: there is no index, or it is damaged or of another version.
    """
    return CaseSearch(open_index(settings.index_dir), vocabulary)
