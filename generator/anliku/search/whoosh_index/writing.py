"""Index entries in, an index on disk out: the whole of it, or what changed.

A folder holds `manifest.json` and, beside it, the folder of files that the manifest names. A new
index is written into a new folder, and becomes the index when the manifest is replaced; files that
stay as they are, are shared with the one before.
"""

import os
import shutil
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Self

from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from anliku.problems import TargetError
from anliku.search import index_folder
from anliku.search.documents import SearchDocument, to_json
from anliku.search.interface import IndexEntry
from anliku.search.manifest import FORMAT, Basis, Manifest, checksums, write_manifest
from anliku.search.whoosh_index.contents import Contents, write_contents
from anliku.search.whoosh_index.fields import ENGINE, FACET, TOKEN, schema

_BLOCK = 4096
"""Postings read at once; Whoosh's own 128 is made for skipping, which is not done here."""

_SEGMENT = 20_000
"""Documents whose postings are held in memory while writing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What is indexed: all cases, in the order of `Corpus.listed`."""

    stamp: str
    """The archive's checksum."""
    basis: Basis
    checksums: Mapping[str, str]
    """Of each case's file, by id, in the order of the list."""

    @classmethod
    def of_documents(cls, documents: Iterable[SearchDocument]) -> Self:
        """Return an archive that is only searched and never brought up to date."""
        checksums = {document.id: "" for document in documents}
        return cls(stamp="", basis=Basis(vocabulary="", averages={}), checksums=checksums)


def write_index(
    entries: Iterable[IndexEntry],
    folder: Path,
    archive: Archive,
    *,
    progress: Callable[[int], None],
    segment: int = _SEGMENT,
) -> Manifest:
    """Write a new index; the old one stays the index until the new one is whole.

    Args:
        entries: the documents in the order of `Corpus.listed`.
        folder: the index's folder, which holds nothing else.
        archive: what is indexed.
        progress: told how many documents are done.
        segment: documents whose postings are held in memory at once.

    Raises:
        TargetError: the folder holds other things, cannot be written, or is being written.
    """
    with _new_part(folder) as part:
        index = FileStorage(str(part)).create_index(schema())
        remaining = _counted(entries, progress)
        documents = 0
        while batch := _write_segment(index, islice(remaining, segment)):
            documents += batch
        inner = tuple(range(documents))
        contents = Contents(
            tuple(archive.checksums), tuple(archive.checksums.values()), inner, documents
        )
        return _publish(folder, part, contents, archive, changed=0)


def update_index(
    entries: Iterable[IndexEntry],
    folder: Path,
    archive: Archive,
    old: tuple[Manifest, Contents],
    *,
    progress: Callable[[int], None],
) -> Manifest:
    """Write the index anew where cases came, went or were edited; the rest of its files stays.

    Args:
        entries: the documents of the cases that came or were edited.
        folder: the index's folder.
        archive: what is indexed.
        old: the index that stands there, and its contents.
        progress: told how many documents are done.

    Raises:
        TargetError: the folder cannot be written, or is being written.
    """
    manifest, contents = old
    with _new_part(folder) as part:
        _share_files(folder / manifest.part, part)
        index = FileStorage(str(part)).open_index()
        first = index.doc_count_all()
        given = list(_counted(entries, progress))
        numbers = {entry.document.id: first + n for n, entry in enumerate(given)}
        gone = [
            inner
            for id_, (_, inner) in contents.by_id.items()
            if id_ in numbers or id_ not in archive.checksums
        ]
        _write_segment(index, given, gone)
        known = {id_: inner for id_, (_, inner) in contents.by_id.items()} | numbers
        inner = tuple(known[id_] for id_ in archive.checksums)
        new = Contents(
            tuple(archive.checksums), tuple(archive.checksums.values()), inner, first + len(given)
        )
        return _publish(
            folder, part, new, archive, changed=manifest.changed + max(len(given), len(gone))
        )


def _publish(
    folder: Path, part: Path, contents: Contents, archive: Archive, *, changed: int
) -> Manifest:
    write_contents(part, contents)
    manifest = Manifest(
        format=FORMAT,
        engine=ENGINE,
        archive=archive.stamp,
        documents=len(contents.ids),
        part=part.name,
        files=checksums(part),
        basis=archive.basis,
        changed=changed,
    )
    write_manifest(folder, manifest)
    return manifest


@contextmanager
def _new_part(folder: Path) -> Iterator[Path]:
    """Give the folder of a new index's files, while nobody else writes."""
    index_folder.prepare(folder)
    with _locked(folder):
        try:
            index_folder.clear_leftovers(folder)
            yield index_folder.new_part(folder)
        except OSError as err:
            raise index_folder.unwritable(folder, err) from err
        finally:
            index_folder.clear_leftovers(folder)


def _share_files(old: Path, new: Path) -> None:
    """Let a new index have the files of the old one, which are never changed in place."""
    for path in old.iterdir():
        try:
            os.link(path, new / path.name)
        except OSError:  # some file systems of USB sticks have no links
            shutil.copyfile(path, new / path.name)


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
                yield FACET, text, number, 1.0, b""
        for token in sorted(self._tokens):
            text = token.encode()
            for number, weight in zip(*self._tokens[token], strict=True):
                yield TOKEN, text, number, float(weight), b""

    def cleanup(self) -> None:
        """Do nothing: there are no files to remove."""


def _counted(
    entries: Iterable[IndexEntry], progress: Callable[[int], None]
) -> Iterator[IndexEntry]:
    for number, entry in enumerate(entries, start=1):
        yield entry
        progress(number)


def _write_segment(
    index: FileIndex, entries: Iterable[IndexEntry], gone: Collection[int] = ()
) -> int:
    """Write one segment and return the number of its documents; none is written for none.

    Args:
        index: where.
        entries: the documents.
        gone: numbers of documents that are deleted.
    """
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
    for number in gone:
        writer.delete_document(number)
    if count or gone:
        writer.commit(merge=False)
    else:
        writer.cancel()
    return count


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
