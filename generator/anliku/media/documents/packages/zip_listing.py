"""A zip file in, its entries out: read from the end record, with nothing before, between or behind.

PKWARE, «.ZIP File Format Specification» (APPNOTE 6.3), sections 4.3 to 4.5. Counted before anything
is listed. Where two programs could read two different archives out of one file, it is refused.
"""

import struct
from dataclasses import dataclass

from anliku.media.documents.refusing import DocumentRefusedError, damaged, encrypted, too_much

MOST_ENTRIES = 5_000
"""Far more than any office program writes; a name takes a dozen objects here."""
_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_DESCRIBED_BEHIND = 0x0008
_UTF8 = 0x0800
_DESCRIPTORS = (12, 16, 20, 24)
"""Bytes of a record behind the data: with or without its mark, sizes of four bytes or eight."""
_LONGEST_NAME = 512
_IN_ZIP64 = 0xFFFFFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file within."""

    name: str
    """With forward slashes."""
    start: int
    """Offset of the packed bytes."""
    packed: int
    size: int
    """Bytes when unpacked, as the archive says."""
    crc: int
    is_deflated: bool

    @property
    def is_folder(self) -> bool:
        """Whether it is but a folder's name."""
        return self.name.endswith("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Central:
    name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int


def zip_entries(data: bytes) -> tuple[Entry, ...]:
    """Return all entries in the order of the list at the end; how large they say to be is not judged.

    Raises:
        DocumentRefusedError: it is no zip file from its first byte to its last, or one that asks
            for too much, or whose lists contradict each other.
    """
    count, begin, end = _end_record(data)
    if count > MOST_ENTRIES:
        raise too_much(f"压缩包里有 {count} 个文件")
    listed = _listed(data, count, begin, end)
    _refuse_gaps(data, listed, begin)
    entries = tuple(_entry(data, one) for one in listed)
    names = {entry.name.casefold().rstrip("/") for entry in entries}
    if len(names) < len(entries):
        raise damaged("压缩包里有重名的文件")
    return entries


def _end_record(data: bytes) -> tuple[int, int, int]:
    """Return how many entries there are, and where their list begins and ends."""
    at = len(data) - _END.size
    if at < 0 or data[at : at + 4] != b"PK\x05\x06":
        raise damaged("压缩包后面多了或少了东西")
    _, disk, list_disk, here, count, size, begin, comment = _END.unpack_from(data, at)
    if disk or list_disk or comment or here != count or begin + size != at:
        raise damaged("压缩包的目录对不上")
    return count, begin, at


def _listed(data: bytes, count: int, begin: int, end: int) -> list[_Central]:
    listed: list[_Central] = []
    at = begin
    while at < end:
        if at + _CENTRAL.size > end or len(listed) == count or data[at : at + 4] != b"PK\x01\x02":
            raise damaged("压缩包的目录对不上")
        found = _CENTRAL.unpack_from(data, at)
        _, _, _, flags, method, _, _, crc, packed, size, named, extra, comment = found[:13]
        name = data[at + _CENTRAL.size : at + _CENTRAL.size + named]
        at += _CENTRAL.size + named + extra + comment
        if at > end or not 0 < named <= _LONGEST_NAME or _IN_ZIP64 in (packed, size, found[-1]):
            raise damaged("压缩包的目录对不上")
        listed.append(
            _Central(
                name=name,
                flags=flags,
                method=method,
                crc=crc,
                packed=packed,
                size=size,
                offset=found[-1],
            )
        )
    if len(listed) != count:
        raise damaged("压缩包的目录对不上")
    return listed


def _entry(data: bytes, one: _Central) -> Entry:
    """Return an entry whose record before the data says the same as the list at the end."""
    if one.flags & _ENCRYPTED:
        raise encrypted()
    _, _, flags, method, _, _, crc, packed, size, _, _ = _LOCAL.unpack_from(data, one.offset)
    start = _start(data, one)
    name_at = one.offset + _LOCAL.size
    is_same = one.name == data[name_at : name_at + len(one.name)] and one.method == method
    left_open = (0, _IN_ZIP64) if flags & _DESCRIBED_BEHIND else (_IN_ZIP64,)
    told = ((crc, one.crc), (packed, one.packed), (size, one.size))
    is_same &= all(said in (true, *left_open) for said, true in told)
    meant_alike = _ENCRYPTED | _DESCRIBED_BEHIND | (0 if one.name.isascii() else _UTF8)
    if not is_same or (flags ^ one.flags) & meant_alike:
        raise damaged("压缩包里的记录前后不一")
    if one.method not in (_STORED, _DEFLATED) or (one.method == _STORED and one.packed != one.size):
        raise damaged("压缩的方法不常见")
    return Entry(
        name=_name(one.name),
        start=start,
        packed=one.packed,
        size=one.size,
        crc=one.crc,
        is_deflated=one.method == _DEFLATED,
    )


def _start(data: bytes, one: _Central) -> int:
    named, extra = _LOCAL.unpack_from(data, one.offset)[-2:]
    if named != len(one.name):
        raise damaged("压缩包里的记录前后不一")
    return int(one.offset + _LOCAL.size + named + extra)


def _refuse_gaps(data: bytes, listed: list[_Central], begin: int) -> None:
    """Refuse bytes that belong to no entry, and bytes that belong to two."""
    at = 0
    for one in sorted(listed, key=lambda one: one.offset):
        if (
            one.offset != at
            or one.offset + _LOCAL.size > begin
            or data[at : at + 4] != b"PK\x03\x04"
        ):
            raise damaged("压缩包里夹着别的东西")
        at = _start(data, one) + one.packed
        if one.flags & _DESCRIBED_BEHIND:
            at += _descriptor(data, at, begin, one)
    if at != begin:
        raise damaged("压缩包里夹着别的东西")


def _descriptor(data: bytes, at: int, begin: int, one: _Central) -> int:
    """Return how many bytes the record behind the data takes: up to the next record's mark."""
    crc = one.crc.to_bytes(4, "little")
    for length in _DESCRIPTORS:
        is_marked = length in (16, 24)
        is_here = (
            data[at : at + 8] == b"PK\x07\x08" + crc if is_marked else data[at : at + 4] == crc
        )
        ends = at + length == begin or data[at + length : at + length + 4] == b"PK\x03\x04"
        if is_here and ends:
            return length
    raise damaged("压缩包里夹着别的东西")


def _name(written: bytes) -> str:
    """Return a name that stays below the archive's own folder."""
    try:
        name = written.decode("utf-8")
    except UnicodeDecodeError:
        name = written.decode("gb18030", "replace")
    name = name.replace("\\", "/")  # as some programs under Windows write it
    parts = name.removesuffix("/").split("/")
    if ":" in name or not name.isprintable() or {"", ".", ".."} & {*parts}:
        raise DocumentRefusedError("里有路径不对的文件", "打开后重新另存一次，或另存为 PDF")
    return name
