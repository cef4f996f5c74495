"""A compound file of old Office in, its storages and streams out, within bounds.

[MS-CFB], «Compound File Binary File Format», 2.2 to 2.6.
"""

import struct
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from anliku.media.documents.refusing import damaged, too_much

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = struct.Struct("<8s16s5H6s9L")
_ENTRY = struct.Struct("<64sHBBLLL16s4x8x8xLQ")
_LAST = 0xFFFFFFFA
"""Sectors from here on are marks: the end of a chain, a free sector."""
_NONE = 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_SHIFTS = {3: 9, 4: 12}
_MOST_ENTRIES = 4_000
"""More than a thousand pictures' worth; a document of many pages has about twenty."""
_SMALL_SHIFT = 6
_IN_HEADER = 109
_LONGEST_NAME = 64
"""Bytes, its end included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OleEntry:
    """A storage or a stream."""

    path: tuple[str, ...]
    """Names from the root on, without the root's."""
    is_storage: bool
    start: int
    size: int


class CompoundFile:
    """A compound file whose directory is read.

    Raises:
        DocumentRefusedError: it contradicts itself, or asks for too much.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        if len(data) < _HEADER.size or not data.startswith(MAGIC):
            raise damaged("不是复合文档")
        head = _HEADER.unpack_from(data)
        self._shift = head[5]
        if _SHIFTS.get(head[3]) != self._shift or head[4] != 0xFFFE or head[6] != _SMALL_SHIFT:
            raise damaged("复合文档的开头不对")
        directory, self._least, self._small_fat_at = head[10], head[12], head[13]
        self._fat = self._table(self._fat_sectors(head[15], head[16]))
        raw = self._chained(directory, _MOST_ENTRIES * 128)
        if len(raw) > _MOST_ENTRIES * 128:
            raise too_much("复合文档的目录")
        rows = [_ENTRY.unpack_from(raw, at) for at in range(0, len(raw) - 127, 128)]
        if not rows or rows[0][2] != _ROOT:
            raise damaged("复合文档的目录不对")
        self._small = self._chained(rows[0][8], len(data))
        self._small_fat = self._table(list(self._chain(self._small_fat_at)))
        self.entries = tuple(_walked(rows))
        """All storages and streams; none is left out."""

    def read(self, entry: OleEntry) -> bytes:
        """Return a stream's bytes.

        Raises:
            DocumentRefusedError: its chain is broken.
        """
        if entry.size >= self._least:
            found = self._chained(entry.start, entry.size)
        else:
            found = self._in_small(entry)
        if len(found) < entry.size:
            raise damaged(f"{entry.path[-1]} 读不全")
        return found[: entry.size]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) << self._shift
        return self._data[at : at + (1 << self._shift)]

    def _table(self, sectors: list[int]) -> "array[int]":
        table = array(
            "I", b"".join(self._sector(n).ljust(1 << self._shift, b"\xff") for n in sectors)
        )
        if sys.byteorder == "big":
            table.byteswap()
        return table

    def _fat_sectors(self, more: int, blocks: int) -> list[int]:
        first = struct.unpack_from(f"<{_IN_HEADER}L", self._data.ljust(512, b"\xff"), 76)
        sectors = [number for number in first if number < _LAST]
        most = (len(self._data) >> self._shift) + 1
        for _ in range(min(blocks, most)):
            if more >= _LAST:
                break
            block = array("I", self._sector(more).ljust(1 << self._shift, b"\xff"))
            if sys.byteorder == "big":
                block.byteswap()
            sectors += [number for number in block[:-1] if number < _LAST]
            more = block[-1]
        if len(sectors) > most or any(number >= most for number in sectors):
            raise damaged("复合文档的表不对")
        return sectors

    def _chain(self, start: int) -> Iterator[int]:
        """Yield the sectors of a chain; one that never ends, or leads out, is refused."""
        number, left = start, len(self._fat)
        while number < _LAST:
            if number >= len(self._fat) or left == 0:
                raise damaged("复合文档的链不对")
            yield number
            number, left = self._fat[number], left - 1

    def _chained(self, start: int, most: int) -> bytes:
        """Return the bytes of a chain, a sector more than `most` at the utmost."""
        pieces: list[bytes] = []
        length = 0
        for number in self._chain(start):
            pieces.append(self._sector(number))
            length += len(pieces[-1])
            if length > most:
                break
        return b"".join(pieces)

    def _in_small(self, entry: OleEntry) -> bytes:
        pieces: list[bytes] = []
        number = entry.start
        for _ in range(-(-entry.size // 64)):
            if number >= len(self._small_fat):
                raise damaged("复合文档的链不对")
            pieces.append(self._small[number * 64 : number * 64 + 64])
            number = self._small_fat[number]
        return b"".join(pieces)


def _walked(rows: list[tuple[Any, ...]]) -> Iterator[OleEntry]:
    """Yield what the tree holds; an entry in two places, or in none, is refused."""
    seen = {0}
    waiting: list[tuple[int, tuple[str, ...]]] = [(rows[0][6], ())]
    while waiting:
        number, above = waiting.pop()
        if number == _NONE:
            continue
        if number >= len(rows) or number in seen:
            raise damaged("复合文档的目录绕成一圈")
        seen.add(number)
        written, length, kind, _, left, right, child, _, start, size = rows[number]
        if kind not in (_STORAGE, _STREAM) or not 2 <= length <= _LONGEST_NAME:
            raise damaged("复合文档的目录不对")
        path = (*above, written[: length - 2].decode("utf-16-le", "replace"))
        is_storage = kind == _STORAGE
        yield OleEntry(path=path, is_storage=is_storage, start=start, size=size & 0xFFFFFFFF)
        waiting += [(left, above), (right, above)]
        if is_storage:
            waiting.append((child, path))
    if any(row[2] for number, row in enumerate(rows) if number not in seen):
        raise damaged("复合文档里有不在目录中的东西")
