"""An entry of a zip file in, its bytes out, piece by piece and never more than it said."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from anliku.media.documents.packages.zip_listing import Entry, zip_entries
from anliku.media.documents.refusing import damaged, too_much

PIECE = 1 << 20
"""Bytes at a time."""
_EMPTY = 2
"""Bytes that nothing may be packed into."""
_MOST_AT_ONCE = 64_000_000
"""Bytes of a part that is looked at as a whole."""


@dataclass(slots=True)
class Budget:
    """What a document may still ask for, the workbooks within it included."""

    unpacked: int = 130_000_000
    """Bytes."""
    elements: int = 700_000
    """Elements of XML: a second and a half of reading, a thousand pages of Word."""


@dataclass(frozen=True)
class Package:
    """A zip file whose entries are listed."""

    data: bytes
    budget: Budget = field(default_factory=Budget)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The files within by name, folders left out.

        Raises:
            DocumentRefusedError: as `zip_entries`, or there is too much in them.
        """
        found = zip_entries(self.data)
        if any(entry.size or entry.packed > _EMPTY for entry in found if entry.is_folder):
            raise damaged("文件夹里夹着内容")
        self.budget.unpacked -= sum(entry.size for entry in found)
        if self.budget.unpacked < 0:
            raise too_much("解开以后")
        return {entry.name: entry for entry in found if not entry.is_folder}

    def within(self, name: str) -> "Package":
        """Return an entry as a package of its own, on the same budget.

        Raises:
            DocumentRefusedError: as `read`.
        """
        return Package(self.read(name), self.budget)

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield the unpacked bytes of an entry; they are told from the list whole at the end.

        Raises:
            DocumentRefusedError: they are more or less than was said, or damaged.
        """
        entry = self.entries[name]
        unpacked = crc = 0
        for piece in (
            _inflated(self.data, entry) if entry.is_deflated else _stored(self.data, entry)
        ):
            unpacked += len(piece)
            if unpacked > entry.size:
                raise too_much(f"{entry.name} 解开以后")
            crc = zlib.crc32(piece, crc)
            yield piece
        if unpacked != entry.size or crc != entry.crc:
            raise damaged(f"{entry.name} 解不开")

    def read(self, name: str, most: int = _MOST_AT_ONCE) -> bytes:
        """Return the bytes of an entry.

        Raises:
            DocumentRefusedError: as `pieces`, or it is larger than `most`.
        """
        if self.entries[name].size > most:
            raise too_much(name)
        return b"".join(self.pieces(name))

    def head(self, name: str, length: int) -> bytes:
        """Return the first bytes of an entry.

        Raises:
            DocumentRefusedError: as `pieces`.
        """
        head = b""
        for piece in self.pieces(name):
            head += piece
            if len(head) >= length:
                break
        return head[:length]


def _stored(data: bytes, entry: Entry) -> Iterator[bytes]:
    for at in range(entry.start, entry.start + entry.packed, PIECE):
        yield data[at : min(at + PIECE, entry.start + entry.packed)]


def _inflated(data: bytes, entry: Entry) -> Iterator[bytes]:
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    end = entry.start + entry.packed
    at, rest = entry.start, b""
    try:
        while not inflating.eof and (rest or at < end):
            if not rest:
                rest, at = data[at : min(at + PIECE, end)], at + PIECE
            yield inflating.decompress(rest, PIECE)
            rest = inflating.unconsumed_tail
        yield inflating.flush()
    except zlib.error as err:
        raise damaged(f"{entry.name} 解不开") from err
    if not inflating.eof or inflating.unused_data or at < end:
        raise damaged(f"{entry.name} 解不开")
