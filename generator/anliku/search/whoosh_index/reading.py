"""The index on disk opened: postings, terms and documents by the numbers of `Corpus.listed`."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.matching import FilterMatcher, ListMatcher
from whoosh.reading import TermNotFound

from anliku.model.facets import Facet
from anliku.problems import IndexUnusableError
from anliku.search.documents import SearchDocument, from_json
from anliku.search.interface import NO_POSTINGS, Numbers, Postings
from anliku.search.manifest import Manifest, check_files, read_manifest, unusable
from anliku.search.whoosh_index.contents import read_contents
from anliku.search.whoosh_index.fields import DOCUMENT, ENGINE, FACET, TOKEN, facet_term

_TRIES = 5
"""How often opening is tried anew when another index took the place of the one being opened."""


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
            self.contents = read_contents(part)
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
        return self._postings(TOKEN, token)

    def tokens_from(self, start: str) -> Iterator[str]:
        """Yield the tokens that begin with a text, in the order of their code points."""
        return self._terms_from(TOKEN, start)

    def documents_under(self, facet: Facet, key: str) -> Numbers:
        """Return the documents that stand under a facet's term."""
        return self._postings(FACET, facet_term(facet, key)).documents

    def facet_keys(self, facet: Facet) -> Sequence[str]:
        """Return the keys of the facet's terms that have a document, in order."""
        if facet not in self._facet_keys:
            start = facet_term(facet, "")
            terms = self._terms_from(FACET, start)
            self._facet_keys[facet] = tuple(term.removeprefix(start) for term in terms)
        return self._facet_keys[facet]

    def document(self, number: int) -> SearchDocument:
        """Return a document."""
        inner = self.contents.inner[number]
        leaf, start = self._leaves[bisect_right(self._starts, inner) - 1]
        with _readable():
            return from_json(leaf.stored_fields(inner - start)[DOCUMENT])

    def _postings(self, field: str, term: str) -> Postings:
        found = []
        with _readable():
            for leaf, start in self._leaves:
                try:
                    matcher = leaf.postings(field, term)
                except TermNotFound:
                    continue
                found.append((start, *_all(matcher)))
        if not found:
            return NO_POSTINGS
        numbers, weights = _joined(found)
        if not self.contents.is_plain:
            numbers, weights = self._as_listed(numbers, weights)
        return Postings(numbers, weights) if numbers else NO_POSTINGS

    def _as_listed(
        self, numbers: Sequence[int], weights: Sequence[int]
    ) -> tuple[Sequence[int], Sequence[int]]:
        """Return postings by the numbers of the list; those of replaced cases are left out."""
        outer = self.contents.outer
        by_list = ((outer[n], weight) for n, weight in zip(numbers, weights, strict=True))
        listed = sorted((number, weight) for number, weight in by_list if number >= 0)
        return [number for number, _ in listed], [weight for _, weight in listed]

    def _terms_from(self, field: str, start: str) -> Iterator[str]:
        """Yield the terms that some document has; those of replaced cases alone are left out."""
        with _readable():
            terms = {
                term.decode()
                for leaf, _ in self._leaves
                for term in leaf.expand_prefix(field, start.encode())
            }
        for term in sorted(terms):
            if self.contents.is_plain or self._postings(field, term).documents:
                yield term


def _all(matcher: Any) -> tuple[Sequence[int], bytes]:
    """Return all documents and weights at once, which `next()` gives only one by one.

    Those of replaced cases are among them: what the index holds of cases is for its contents to say.
    """
    if isinstance(matcher, FilterMatcher):
        matcher = matcher.child
    if not isinstance(matcher, ListMatcher):
        message = f"unexpected matcher {type(matcher).__name__}"
        raise TypeError(message)
    return matcher._ids, matcher._weights


def _joined(
    found: Sequence[tuple[int, Sequence[int], bytes]],
) -> tuple[Sequence[int], Sequence[int]]:
    """Return the postings of all segments, each of which begins at a number."""
    if len(found) == 1 and not found[0][0]:
        return found[0][1:]
    numbers = [start + number for start, own, _ in found for number in own]
    return numbers, b"".join(weights for _, _, weights in found)


@contextmanager
def _readable() -> Iterator[None]:
    """Turn whatever Whoosh raises over files it cannot read into the one error that says so."""
    try:
        yield
    except IndexUnusableError:
        raise
    except Exception as err:  # Whoosh raises bare Exception, EOFError, struct.error
        raise unusable("检索文件读不出来") from err
