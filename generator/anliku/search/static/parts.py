"""Runs of cases in, the postings of all of them out: how an index is made on several machines.

Each machine turns its run of cases into a `Part`; the parts are merged in the order of the cases.
All that a part needs to know of the others is the mean length of fields, which adds up likewise,
and the number at which its cases start. Sorted as they are, parts of any size merge in one pass.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby

from anliku.search.interface import IndexEntry, Postings

TokenPostings = tuple[str, Postings]


@dataclass(frozen=True, slots=True)
class Part:
    """The tokens of a run of cases, sorted, each with its postings."""

    tokens: tuple[TokenPostings, ...]


def part_of(entries: Iterable[IndexEntry], first: int) -> Part:
    """Return the part of a run of cases, of which the first has the number given."""
    found: dict[str, tuple[array[int], array[int]]] = {}
    for number, entry in enumerate(entries, start=first):
        for token, weight in entry.weights.items():
            if token not in found:
                found[token] = (array("I"), array("B"))
            numbers, weights = found[token]
            numbers.append(number)
            weights.append(weight)
    return Part(tuple((token, Postings(*found[token])) for token in sorted(found)))


def merged(parts: Iterable[Part]) -> Iterator[TokenPostings]:
    """Yield every token with its postings from all parts, which are given in the order of cases."""
    # Equal tokens come in the order of the parts, so that numbers ascend.
    rows = merge(*(part.tokens for part in parts), key=lambda row: row[0])
    for token, same in groupby(rows, key=lambda row: row[0]):
        numbers, weights = array("I"), array("B")
        for _, postings in same:
            numbers.extend(postings.documents)
            weights.extend(map(int, postings.weights))
        yield token, Postings(numbers, weights)
