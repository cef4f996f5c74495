"""Index entries in, an index on disk out: the whole of it, or what changed.

A folder holds `manifest.json` and, beside it, the folder of files that the manifest names. A new
index is written into a new folder, and becomes the index when the manifest is replaced; files that
stay as they are, are shared with the one before.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Self

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from anliku.problems import TargetError
from anliku.search import index_folder
from anliku.search.documents import SearchDocument, to_json
from anliku.search.inverting import Batch, Gathered, numbers_of, weights_of
from anliku.search.manifest import FORMAT, Basis, Manifest, checksums, sync_files, write_manifest
from anliku.search.whoosh_index.codec import PackedCodec, Term
from anliku.search.whoosh_index.contents import Contents, write_contents
from anliku.search.whoosh_index.fields import ENGINE, FACET, TOKEN, schema

_SEGMENT = 20_000
"""Documents whose postings are held in memory while writing."""


def _nothing() -> None:
    """Stand for nothing to do before an index becomes the index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What is indexed: all cases, in the order of `Corpus.listed`."""

    stamp: str
    """The archive's checksum."""
    basis: Basis
    checksums: Mapping[str, str]
    """Of each case's file, by id, in the order of the list."""
    read_at: int = 0
    """When it began to be read, in nanoseconds since 1970; 0 where nobody minds."""

    @classmethod
    def of_documents(cls, documents: Iterable[SearchDocument]) -> Self:
        """Return an archive that is only searched and never brought up to date."""
        checksums = {document.id: "" for document in documents}
        return cls(stamp="", basis=Basis(vocabulary="", averages={}), checksums=checksums)


def write_index(
    batches: Iterable[Batch],
    folder: Path,
    archive: Archive,
    *,
    progress: Callable[[int], None],
    before: Callable[[], None] = _nothing,
    segment: int = _SEGMENT,
) -> Manifest:
    """Write a new index; the old one stays the index until the new one is whole.

    Args:
        batches: the documents in the order of `Corpus.listed`, numbered from 0.
        folder: the index's folder, which holds nothing else.
        archive: what is indexed.
        progress: told how many documents are done.
        before: called when all is written, right before it becomes the index.
        segment: documents whose postings are held in memory at once.

    Raises:
        TargetError: the folder holds other things, cannot be written, or is being written.
    """
    with _new_part(folder) as part:
        index = FileStorage(str(part)).create_index(schema())
        remaining = iter(batches)
        documents = 0
        while batch := next(remaining, None):
            some = chain([batch], _some(remaining, segment - len(batch.documents)))
            documents += _write_segment(index, some, progress, first=documents)
        inner = tuple(range(documents))
        contents = Contents(
            tuple(archive.checksums), tuple(archive.checksums.values()), inner, documents
        )
        return _publish(folder, part, contents, archive, changed=0, before=before)


def update_index(
    batches: Iterable[Batch],
    folder: Path,
    archive: Archive,
    old: tuple[Manifest, Contents],
    *,
    progress: Callable[[int], None],
    before: Callable[[], None] = _nothing,
) -> Manifest:
    """Write the index anew where cases came, went or were edited; the rest of its files stays.

    Args:
        batches: the documents of the cases that came or were edited, numbered from 0.
        folder: the index's folder.
        archive: what is indexed.
        old: the index that stands there, and its contents.
        progress: told how many documents are done.
        before: called when all is written, right before it becomes the index.

    Raises:
        TargetError: the folder cannot be written, or is being written.
    """
    manifest, contents = old
    with _new_part(folder) as part:
        _share_files(folder / manifest.part, part)
        index = FileStorage(str(part)).open_index()
        first = index.doc_count_all()
        given = tuple(batches)
        came = [document.id for batch in given for document in batch.documents]
        numbers = {id_: first + n for n, id_ in enumerate(came)}
        gone = [
            inner
            for id_, (_, inner) in contents.by_id.items()
            if id_ in numbers or id_ not in archive.checksums
        ]
        _write_segment(index, given, progress, gone=gone)
        known = {id_: inner for id_, (_, inner) in contents.by_id.items()} | numbers
        inner = tuple(known[id_] for id_ in archive.checksums)
        new = Contents(
            tuple(archive.checksums), tuple(archive.checksums.values()), inner, first + len(came)
        )
        return _publish(
            folder,
            part,
            new,
            archive,
            changed=manifest.changed + max(len(came), len(gone)),
            before=before,
        )


def _publish(
    folder: Path,
    part: Path,
    contents: Contents,
    archive: Archive,
    *,
    changed: int,
    before: Callable[[], None],
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
    sync_files(part)
    before()
    write_manifest(folder, manifest, archive.read_at)
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
    """Postings of one segment, in place of Whoosh's pool that sorts them on disk."""

    def __init__(self, first: int) -> None:
        """Prepare for documents of which the first has the number given; in the segment it is 0."""
        self._first = first
        self._tokens = Gathered()
        self._facets: dict[str, list[int]] = defaultdict(list)

    def add(self, number: int, batch: Batch) -> None:
        """Take in the terms of a batch, whose first document has a number in the segment."""
        self._tokens.add(batch)
        for at, document in enumerate(batch.documents, start=number):
            for key, values in document.facets.items():
                for value in dict.fromkeys(values):
                    self._facets[f"{key}={value}"].append(at)

    def iter_postings(self) -> Iterator[Term]:
        """Yield all terms in order."""
        for term in sorted(self._facets):
            numbers = self._facets[term]
            yield FACET, term.encode(), numbers, b"\1" * len(numbers)
        for token, codes in self._tokens.rows():
            numbers = [number - self._first for number in numbers_of(codes)]
            yield TOKEN, token.encode(), numbers, weights_of(codes)

    def cleanup(self) -> None:
        """Do nothing: there are no files to remove."""


def _some(batches: Iterator[Batch], most: int) -> Iterator[Batch]:
    """Yield batches until they have as many documents as a segment holds."""
    count = 0
    while count < most and (batch := next(batches, None)):
        yield batch
        count += len(batch.documents)


def _write_segment(
    index: FileIndex,
    batches: Iterable[Batch],
    progress: Callable[[int], None],
    *,
    first: int = 0,
    gone: Collection[int] = (),
) -> int:
    """Write one segment and return the number of its documents; none is written for none.

    Args:
        index: where.
        batches: the documents with their postings.
        progress: told how many documents are done, those before counted.
        first: number of the first document in the batches.
        gone: the engine's numbers of documents that are deleted.
    """
    writer = SegmentWriter(index, codec=PackedCodec())
    writer.pool.cleanup()
    writer.pool = inverted = _Inverted(first)
    for batch in batches:
        inverted.add(writer.doc_count(), batch)
        for document in batch.documents:
            writer.add_document(document=to_json(document))
            progress(first + writer.doc_count())
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
