"""Index entries in, an index on disk out, and the index on disk opened: the door to Whoosh.

Whoosh keeps two kinds of term: tokens, whose weight stands where it keeps frequencies, and facet
terms `key=value`. Analysis, ranking and queries are ours; its query parser is never used.
A folder holds `manifest.json` and, beside it, the folder of files that the manifest names. A new
index is written into a new folder, and becomes the index when the manifest is replaced.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import whoosh
from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher
from whoosh.fields import ID, STORED, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound
from whoosh.writing import SegmentWriter

from anliku.model.facets import Facet
from anliku.problems import IndexUnusableError, TargetError
from anliku.search import index_folder
from anliku.search.documents import SearchDocument, from_json, to_json
from anliku.search.interface import NO_POSTINGS, IndexEntry, Numbers, Postings
from anliku.search.manifest import (
    FORMAT,
    Manifest,
    check_files,
    checksums,
    read_manifest,
    unusable,
    write_manifest,
)

ENGINE = "whoosh " + ".".join(map(str, whoosh.__version__))

_TOKEN, _FACET, _DOCUMENT = "token", "facet", "document"
_SCHEMA = {_TOKEN: ID(), _FACET: ID(), _DOCUMENT: STORED()}
_BLOCK = 4096
"""Postings read at once; Whoosh's own 128 is made for skipping, which is not done here."""

_SEGMENT = 20_000
"""Documents whose postings are held in memory while writing."""

_TRIES = 5
"""How often opening is tried anew when another index took the place of the one being opened."""


def write_index(
    entries: Iterable[IndexEntry],
    folder: Path,
    *,
    stamp: str,
    progress: Callable[[int], None],
    segment: int = _SEGMENT,
) -> Manifest:
    """Write a new index; the old one stays the index until the new one is whole.

    Args:
        entries: the documents in the order of `Corpus.listed`.
        folder: the index's folder, which holds nothing else.
        stamp: the archive's checksum.
        progress: told how many documents are done.
        segment: documents whose postings are held in memory at once.

    Raises:
        TargetError: the folder holds other things, cannot be written, or is being written.
    """
    index_folder.prepare(folder)
    with _locked(folder):
        try:
            index_folder.clear_leftovers(folder)
            part = index_folder.new_part(folder)
            documents = _write_files(entries, part, progress, segment)
            manifest = Manifest(
                format=FORMAT,
                engine=ENGINE,
                archive=stamp,
                documents=documents,
                part=part.name,
                files=checksums(part),
            )
            write_manifest(folder, manifest)
        except OSError as err:
            raise index_folder.unwritable(folder, err) from err
        finally:
            index_folder.clear_leftovers(folder)
    return manifest


def open_index(folder: Path) -> "WhooshIndex":
    """Open the index in a folder; it stays readable while a new one is written.

    Raises:
        IndexUnusableError: there is no index, or not one that this program can read.
    """
    manifest = read_manifest(folder)
    if manifest.engine != ENGINE:
        raise unusable(f"检索文件是用 {manifest.engine} 建的，现在装的是 {ENGINE}")
    for _ in range(_TRIES):
        try:
            return WhooshIndex(check_files(folder, manifest), manifest)
        except IndexUnusableError:
            before, manifest = manifest, read_manifest(folder)
            if manifest.part == before.part:
                raise
    raise unusable("检索文件正在更新")


class WhooshIndex:
    """An open index; implements `SearchIndex` and closes its files at the end of a `with`."""

    def __init__(self, part: Path, manifest: Manifest) -> None:
        """Open the files of a folder that the manifest vouches for."""
        self.manifest = manifest
        self._facet_keys: dict[Facet, tuple[str, ...]] = {}
        with _readable():
            index = FileIndex(FileStorage(str(part), readonly=True))
            self._reader = index.reader()
            self._leaves: list[tuple[Any, int]] = list(self._reader.leaf_readers())
        self._starts = [start for _, start in self._leaves]
        self._is_open = True

    def __enter__(self) -> Self:
        """Return the index."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the files."""
        self.close()

    def close(self) -> None:
        """Close the files; what is closed already stays so."""
        if self._is_open:
            self._is_open = False
            self._reader.close()

    @property
    def size(self) -> int:
        """How many documents there are."""
        return self.manifest.documents

    def postings(self, token: str) -> Postings:
        """Return the documents with a token, and its weight in each."""
        return self._postings(_TOKEN, token)

    def tokens_from(self, start: str) -> Iterator[str]:
        """Yield the tokens that begin with a text, in the order of their code points."""
        return self._terms_from(_TOKEN, start)

    def documents_under(self, facet: Facet, key: str) -> Numbers:
        """Return the documents that stand under a facet's term."""
        return self._postings(_FACET, _facet_term(facet, key)).documents

    def facet_keys(self, facet: Facet) -> Sequence[str]:
        """Return the keys of the facet's terms that have a document, in order."""
        if facet not in self._facet_keys:
            start = _facet_term(facet, "")
            terms = self._terms_from(_FACET, start)
            self._facet_keys[facet] = tuple(term.removeprefix(start) for term in terms)
        return self._facet_keys[facet]

    def document(self, number: int) -> SearchDocument:
        """Return a document."""
        leaf, start = self._leaves[bisect_right(self._starts, number) - 1]
        with _readable():
            return from_json(leaf.stored_fields(number - start)[_DOCUMENT])

    def _postings(self, field: str, term: str) -> Postings:
        documents, weights = array("I"), array("f")
        with _readable():
            for leaf, start in self._leaves:
                try:
                    matcher = leaf.postings(field, term)
                except TermNotFound:
                    continue
                for ids, values in _blocks(matcher):
                    documents.extend([start + id_ for id_ in ids] if start else ids)
                    weights.extend(values)
        return Postings(documents, weights) if documents else NO_POSTINGS

    def _terms_from(self, field: str, start: str) -> Iterator[str]:
        with _readable():
            terms = {
                term.decode()
                for leaf, _ in self._leaves
                for term in leaf.expand_prefix(field, start.encode())
            }
        yield from sorted(terms)


def _facet_term(facet: Facet, key: str) -> str:
    return f"{facet.key}={key}"


def _blocks(matcher: Any) -> Iterator[tuple[Sequence[int], Sequence[float]]]:
    """Yield ids and weights by whole blocks, which `next()` gives only one by one."""
    if not isinstance(matcher, W3LeafMatcher):
        message = f"unexpected matcher {type(matcher).__name__}"
        raise TypeError(message)
    while matcher.is_active():
        # Asking for the values of the first posting decodes those of the block.
        matcher.id()
        matcher.weight()
        yield matcher._ids, matcher._weights
        matcher._next_block()


class _Inverted:
    """Postings of one segment by term, in place of Whoosh's pool that sorts them on disk."""

    def __init__(self) -> None:
        self._tokens: dict[str, tuple[array[int], array[int]]] = {}
        self._facets: dict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, number: int, entry: IndexEntry) -> None:
        """Take in the terms of a document; documents come in the order of their numbers."""
        tokens = self._tokens
        for token, weight in entry.weights.items():
            if token not in tokens:
                tokens[token] = (array("I"), array("B"))
            numbers, weights = tokens[token]
            numbers.append(number)
            weights.append(weight)
        for key, values in entry.document.facets.items():
            for value in values:
                self._facets[f"{key}={value}"].append(number)

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """Yield all postings in the order in which Whoosh writes them."""
        for term in sorted(self._facets):
            text = term.encode()
            for number in self._facets[term]:
                yield _FACET, text, number, 1.0, b""
        for token in sorted(self._tokens):
            text = token.encode()
            for number, weight in zip(*self._tokens[token], strict=True):
                yield _TOKEN, text, number, float(weight), b""

    def cleanup(self) -> None:
        """Do nothing: there are no files to remove."""


def _write_files(
    entries: Iterable[IndexEntry], part: Path, progress: Callable[[int], None], segment: int
) -> int:
    """Write the engine's files and return the number of documents."""
    index = FileStorage(str(part)).create_index(Schema(**_SCHEMA))
    remaining = _counted(entries, progress)
    documents = 0
    while batch := _write_segment(index, islice(remaining, segment)):
        documents += batch
    return documents


def _counted(
    entries: Iterable[IndexEntry], progress: Callable[[int], None]
) -> Iterator[IndexEntry]:
    for number, entry in enumerate(entries, start=1):
        yield entry
        progress(number)


def _write_segment(index: FileIndex, entries: Iterable[IndexEntry]) -> int:
    """Write one segment and return the number of its documents; none are written for none."""
    codec = W3Codec(blocklimit=_BLOCK)
    # Lengths are in the weights already; else each posting costs a look-up.
    codec.length_stats = False
    writer = SegmentWriter(index, codec=codec)
    writer.pool.cleanup()
    writer.pool = inverted = _Inverted()
    for number, entry in enumerate(entries):
        writer.add_document(document=to_json(entry.document))
        inverted.add(number, entry)
    count: int = writer.doc_count()
    if count:
        writer.commit(merge=False)
    else:
        writer.cancel()
    return count


@contextmanager
def _readable() -> Iterator[None]:
    """Turn whatever Whoosh raises over files it cannot read into the one error that says so."""
    try:
        yield
    except IndexUnusableError:
        raise
    except Exception as err:  # Whoosh raises bare Exception, EOFError, struct.error
        raise unusable("检索文件读不出来") from err


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    lock = FileStorage(str(folder)).lock(index_folder.LOCK)
    try:
        is_ours = lock.acquire(blocking=False)
    except OSError as err:
        raise index_folder.unwritable(folder, err) from err
    if not is_ours:
        message = f"另一个程序正在写“{folder.name}”里的检索"
        raise TargetError(message, "等它写完再试")
    try:
        yield
    finally:
        lock.release()
