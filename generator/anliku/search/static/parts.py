"""Batches of cases in, the postings of all of them out: how an index is made by parts.

Each part is the postings of a run of cases, made anywhere; in memory, or a file of lines sorted by
token. Parts are merged in the order of their cases, in one pass that holds one line of each.
All that a part needs to know of the others is the mean length of fields, which adds up likewise,
and the number at which its cases start.
"""

from array import array
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from anliku.search.inverting import Batch, Codes, Gathered

TokenCodes = tuple[str, Codes]
"""A token and its postings."""

_SEPARATOR = b"\t"


def part_of(batches: Iterable[Batch]) -> Iterator[TokenCodes]:
    """Yield the tokens of batches in the order of code points, each with its postings."""
    gathered = Gathered()
    for batch in batches:
        gathered.add(batch)
    yield from gathered.rows()


def write_part(rows: Iterable[TokenCodes], path: Path) -> None:
    """Write a part into a file, for another program or a later step to merge."""
    with path.open("wb") as file:
        for token, codes in rows:
            file.write(token.encode() + _SEPARATOR + codes.tobytes().hex().encode() + b"\n")


def read_part(path: Path) -> Iterator[TokenCodes]:
    """Yield what `write_part` wrote, line by line."""
    with path.open("rb") as file:
        for line in file:
            token, _, digits = line.rstrip(b"\n").partition(_SEPARATOR)
            codes = array("I")
            codes.frombytes(bytes.fromhex(digits.decode()))
            yield token.decode(), codes


def merged(parts: Iterable[Iterable[TokenCodes]]) -> Iterator[TokenCodes]:
    """Yield every token with its postings from all parts, which are given in the order of cases."""
    # Equal tokens come in the order of the parts, so that numbers ascend.
    rows = merge(*parts, key=itemgetter(0))
    for token, same in groupby(rows, key=itemgetter(0)):
        codes = array("I")
        for _, found in same:
            codes.extend(found)
        yield token, codes
