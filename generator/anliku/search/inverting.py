"""Documents in, postings out: for each token the documents that have it, and its weight in each.

A posting is one number, the document's above the weight's byte, so that a list of postings is an
array that sorts, grows and crosses from process to process as a whole.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from anliku.search.documents import SearchDocument

Codes: TypeAlias = "array[int]"
"""Postings."""

_WEIGHT_BITS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Documents that follow each other, with the postings of all their tokens."""

    documents: tuple[SearchDocument, ...]
    tokens: list[str]
    """Sorted by code points."""
    counts: Codes
    """How many postings each token has."""
    codes: Codes
    """The postings of all tokens, one list behind the other."""

    def rows(self) -> Iterator[tuple[str, Codes]]:
        """Yield each token with its postings."""
        at = 0
        for token, count in zip(self.tokens, self.counts, strict=True):
            yield token, self.codes[at : at + count]
            at += count


def batch_of(
    documents: tuple[SearchDocument, ...], weights: Iterable[Mapping[str, int]], first: int
) -> Batch:
    """Return a batch.

    Args:
        documents: which.
        weights: the weight of every token of each.
        first: number of the first document in the index.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for number, of_document in enumerate(weights, start=first):
        base = code_of(number, 0)
        for token, weight in of_document.items():
            found[token].append(base | weight)
    tokens = sorted(found)
    lists = [found[token] for token in tokens]
    counts, codes = array("I", map(len, lists)), array("I", chain.from_iterable(lists))
    return Batch(documents=documents, tokens=tokens, counts=counts, codes=codes)


class Gathered:
    """The postings of many batches, which are given in the order of their documents."""

    def __init__(self) -> None:
        self._codes: dict[str, Codes] = {}

    def add(self, batch: Batch) -> None:
        """Take in a batch."""
        known = self._codes
        for token, codes in batch.rows():
            if token in known:
                known[token].extend(codes)
            else:
                known[token] = codes

    def rows(self) -> Iterator[tuple[str, Codes]]:
        """Yield each token with its postings, in the order of code points."""
        for token in sorted(self._codes):
            yield token, self._codes[token]


def code_of(number: int, weight: int) -> int:
    """Return the posting of a document's number and a token's weight in it."""
    return number << _WEIGHT_BITS | weight


def numbers_of(codes: Codes) -> list[int]:
    """Return the documents of postings."""
    return [code >> _WEIGHT_BITS for code in codes]


def weights_of(codes: Codes) -> bytes:
    """Return the weights of postings."""
    return bytes([code & 0xFF for code in codes])
