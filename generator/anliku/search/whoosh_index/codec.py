"""Terms with their postings in, a segment's file of terms out, and back: a codec for Whoosh.

Whoosh keeps segments, stored documents and deletions; its own files of terms cost a call in Python
for each posting. Here the sorted terms are cut into blocks, each compressed as a whole:

- how many terms, and how many bytes their names take (two numbers);
- the names one behind the other, and for each its length, its number of postings, and how many
  bytes a distance takes in its list;
- all distances between documents, then all weights, term by term.

At the file's end stand where each block begins, its field and its first term, as JSON.
"""

import json
import zlib
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import sub
from struct import Struct, pack, unpack_from
from typing import Any, NamedTuple

from typing_extensions import override
from whoosh.codec.base import FieldWriter, TermsReader
from whoosh.codec.whoosh3 import W3Codec
from whoosh.matching import ListMatcher
from whoosh.reading import TermNotFound

Term = tuple[str, bytes, Sequence[int], bytes]
"""A field, a term of it, the numbers of its documents, and its weight in each."""

_BLOCK = 32_000
"""Bytes of a block before it is compressed: what is read for one term."""

_LEVEL = 6
_KEPT = 128
"""Blocks that stay unpacked in memory."""

_HEAD, _END = Struct("<II"), Struct("<Q")
_WIDTHS = {1: "B", 2: "H", 4: "I"}


class PackedCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's newest codec with another file of terms."""

    length_stats = False
    """Lengths are in the weights already."""

    @override
    def field_writer(self, storage: Any, segment: Any) -> "_Writer":
        return _Writer(segment.create_file(storage, self.TERMS_EXT))

    @override
    def terms_reader(self, storage: Any, segment: Any) -> "PackedTerms":
        name = segment.make_filename(self.TERMS_EXT)
        return PackedTerms(storage.open_file(name), storage.file_length(name))


class _Writer(FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes the terms of a segment, which come sorted."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._places: list[tuple[str, str, int]] = []
        self.is_closed = False

    @override
    def add_postings(self, schema: object, lengths: object, items: Iterable[Term]) -> None:
        block = _Block()
        for field, name, numbers, weights in items:
            if block.names and (block.size > _BLOCK or field != block.field):
                self._write(block)
                block = _Block()
            block.field = field
            block.add(name, numbers, weights)
        if block.names:
            self._write(block)

    def _write(self, block: "_Block") -> None:
        self._places.append((block.field, block.names[0].decode(), self._file.tell()))
        self._file.write(zlib.compress(block.packed(), _LEVEL))

    def close(self) -> None:
        """Write where the blocks are."""
        at = self._file.tell()
        self._file.write(json.dumps(self._places, ensure_ascii=False).encode())
        self._file.write(_END.pack(at))
        self._file.close()
        self.is_closed = True


class _Block:
    """Terms of one field that are being put together."""

    def __init__(self) -> None:
        self.field = ""
        self.names: list[bytes] = []
        self.size = 0
        self._counts: list[int] = []
        self._widths = bytearray()
        self._distances: list[bytes] = []
        self._weights: list[bytes] = []

    def add(self, name: bytes, numbers: Sequence[int], weights: bytes) -> None:
        """Take in a term."""
        distances = [numbers[0], *map(sub, numbers[1:], numbers)]
        most = max(distances)
        width = 1 if most < 1 << 8 else 2 if most < 1 << 16 else 4
        self.names.append(name)
        self._counts.append(len(numbers))
        self._widths.append(width)
        self._distances.append(pack(f"<{len(numbers)}{_WIDTHS[width]}", *distances))
        self._weights.append(weights)
        self.size += len(name) + (width + 1) * len(numbers)

    def packed(self) -> bytes:
        """Return the block's bytes before they are compressed."""
        names = b"".join(self.names)
        number = len(self.names)
        return b"".join(
            (
                _HEAD.pack(number, len(names)),
                names,
                pack(f"<{number}H", *map(len, self.names)),
                pack(f"<{number}I", *self._counts),
                self._widths,
                *self._distances,
                *self._weights,
            )
        )


class _Unpacked(NamedTuple):
    """A block that was read."""

    data: bytes
    names: list[bytes]
    counts: Sequence[int]
    widths: bytes
    distances: int
    """Where the distances begin."""
    weights: int
    """Where the weights begin."""

    def postings(self, at: int) -> tuple[list[int], bytes]:
        """Return the documents and weights of the term at a place."""
        before, count, width = self.counts[:at], self.counts[at], self.widths[at]
        start = self.distances + sum(n * w for n, w in zip(before, self.widths, strict=False))
        distances = unpack_from(f"<{count}{_WIDTHS[width]}", self.data, start)
        first = self.weights + sum(before)
        return list(accumulate(distances)), self.data[first : first + count]


def _unpacked(data: bytes) -> _Unpacked:
    number, size = _HEAD.unpack_from(data)
    at = _HEAD.size + size
    ends = list(accumulate(unpack_from(f"<{number}H", data, at), initial=_HEAD.size))
    names = [data[start:end] for start, end in pairwise(ends)]
    at += 2 * number
    counts = unpack_from(f"<{number}I", data, at)
    at += 4 * number
    widths = data[at : at + number]
    at += number
    return _Unpacked(data, names, counts, widths, at, len(data) - sum(counts))


class PackedTerms(TermsReader):  # type: ignore[misc]  # Whoosh has no types
    """The terms of a segment."""

    def __init__(self, file: Any, length: int) -> None:
        self._file = file
        (self._end,) = _END.unpack(file.get(length - _END.size, _END.size))
        places = json.loads(file.get(self._end, length - _END.size - self._end))
        self._firsts = [(field, name.encode()) for field, name, _ in places]
        self._starts = array("Q", [start for _, _, start in places])
        self._kept: OrderedDict[int, _Unpacked] = OrderedDict()

    def close(self) -> None:
        """Close the file."""
        self._kept.clear()
        self._file.close()

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        """Say whether a document has a term."""
        return self._find(*term) is not None

    @override
    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        number = max(0, bisect_right(self._firsts, (fieldname, prefix)) - 1)
        for at in range(number, len(self._firsts)):
            field = self._firsts[at][0]
            for name in self._block(at).names:
                if (field, name) >= (fieldname, prefix):
                    yield field, name

    @override
    def matcher(
        self, fieldname: str, text: bytes, format_: object, scorer: object = None
    ) -> ListMatcher:
        found = self._find(fieldname, text)
        if found is None:
            message = f"no term {fieldname}:{text!r}"
            raise TermNotFound(message)
        block, at = found
        numbers, weights = block.postings(at)
        return ListMatcher(numbers, weights, format=format_, scorer=scorer, term=(fieldname, text))

    def _find(self, field: str, name: bytes) -> tuple[_Unpacked, int] | None:
        number = bisect_right(self._firsts, (field, name)) - 1
        if number < 0 or self._firsts[number][0] != field:
            return None
        block = self._block(number)
        at = bisect_right(block.names, name) - 1
        return (block, at) if block.names[at] == name else None

    def _block(self, number: int) -> _Unpacked:
        if number in self._kept:
            self._kept.move_to_end(number)
            return self._kept[number]
        last = number + 1 == len(self._starts)
        start, end = self._starts[number], self._end if last else self._starts[number + 1]
        block = _unpacked(zlib.decompress(self._file.get(start, end - start)))
        self._kept[number] = block
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return block
