"""A zip file in, the entries that its directory lists out, damaged ones with what is wrong with them.

PKWARE, «.ZIP File Format Specification» (APPNOTE 6.3), sections 4.3 to 4.5. Read here and not by
`zipfile`, since that refuses a whole file for one name, and since what it raises says nothing of where.
"""

import stat
import struct
from dataclasses import dataclass
from typing import BinaryIO

from anliku.verifying.places import DamagedError

_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_BIG_END = struct.Struct("<4sQ2H2L4Q")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_FIELD = struct.Struct("<2H")
_LONGEST_COMMENT = 0xFFFF
_IN_ZIP64, _ID_OF_ZIP64 = 0xFFFFFFFF, 1
_MOST = 1024**3
"""Bytes of a directory that are read: of millions of files."""
ENCRYPTED, DESCRIBED_BEHIND, UTF8 = 0x0001 | 0x0040 | 0x2000, 0x0008, 0x0800
_UNIX = 3
_PATCH = 0x0020
_NEWEST = 63
"""The specification's version, 6.3; who unpacks refuses what asks for more."""
_INCOMPLETE = "压缩包不完整：末尾的目录没有或读不出，多半没有拷完"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file within, as the directory has it."""

    name: str
    written: bytes
    """The name as it stands there."""
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    """Bytes when unpacked, as the archive says."""
    offset: int
    """Where its record before the data begins."""
    fault: str
    """What is wrong with it already, in Chinese."""

    @property
    def is_folder(self) -> bool:
        """Whether it is but a folder's name."""
        return self.name.endswith("/")


@dataclass(frozen=True, slots=True)
class Directory:
    """What a zip file says of itself at its end."""

    entries: tuple[Entry, ...]
    begin: int
    """Where the directory begins: the data of entries end before it."""
    faults: tuple[str, ...]


def directory_of(stream: BinaryIO, length: int) -> Directory:
    """Return the directory of a zip file.

    Args:
        stream: the file.
        length: its bytes.

    Raises:
        DamagedError: it is none, or it has no end.
    """
    count, size, told, end, faults = _end(stream, length)
    begin = end - size
    shift = begin - told
    if begin < 0 or shift < 0 or size > _MOST:
        raise DamagedError("压缩包的目录与文件的长短对不上，多半损坏了")
    if shift:
        faults.append(f"压缩包开头多出 {shift} 字节")
    data = _read(stream, begin, size)
    entries: list[Entry] = []
    at = 0
    while at + _CENTRAL.size <= len(data) and data[at : at + 4] == b"PK\x01\x02":
        entry, at = _entry(data, at, shift)
        entries.append(entry)
    if at != len(data) or len(entries) != count:
        faults.append(f"压缩包的目录坏了：应有 {count} 项，读出 {len(entries)} 项")
    return Directory(tuple(entries), begin, tuple(faults))


def _end(stream: BinaryIO, length: int) -> tuple[int, int, int, int, list[str]]:
    """Return count of entries, size of the directory, its told beginning, its end, and what is wrong."""
    tail_at = max(0, length - _END.size - _LONGEST_COMMENT)
    tail = _read(stream, tail_at, length - tail_at)
    at = tail.rfind(b"PK\x05\x06", 0, max(0, len(tail) - _END.size + 4))
    if at < 0:
        head = _read(stream, 0, 4)
        is_begun = head in (b"PK\x03\x04", b"PK\x05\x06")
        raise DamagedError(_INCOMPLETE if is_begun else "不是文件夹，也不是压缩包")
    _, disk, list_disk, here, count, size, begin, comment = _END.unpack_from(tail, at)
    faults = []
    if disk != list_disk or here != count:
        faults.append("压缩包是分卷的一部分，或目录坏了")
    if at + _END.size + comment != len(tail):
        faults.append("压缩包末尾多了或少了东西")
    end = tail_at + at
    if count == 0xFFFF or _IN_ZIP64 in (size, begin):
        return (*_big_end(stream, end), faults)
    return count, size, begin, end, faults


def _big_end(stream: BinaryIO, end: int) -> tuple[int, int, int, int]:
    """Return the same of a file that is too large or has too many entries for the old record."""
    located = _read(stream, end - _LOCATOR.size, _LOCATOR.size)
    if located[:4] != b"PK\x06\x07":
        raise DamagedError(_INCOMPLETE)
    found = _read(stream, end - _LOCATOR.size - _BIG_END.size, _BIG_END.size)
    if found[:4] != b"PK\x06\x06":
        raise DamagedError(_INCOMPLETE)
    count, size, begin = _BIG_END.unpack(found)[-3:]
    return count, size, begin, end - _LOCATOR.size - _BIG_END.size


def _entry(data: bytes, at: int, shift: int) -> tuple[Entry, int]:
    """Return the entry at an offset of the directory, and where the next begins."""
    found = _CENTRAL.unpack_from(data, at)
    made_by, flags, method, crc = found[1], found[3], found[4], found[7]
    name_length, extra_length, comment_length = found[10:13]
    name_at = at + _CENTRAL.size
    extra_at = name_at + name_length
    end = extra_at + extra_length + comment_length
    written = data[name_at:extra_at]
    name, fault = _name(written, is_utf8=bool(flags & UTF8))
    told = (found[9], found[8], found[16])
    size, packed, offset = _large(told, data[extra_at : extra_at + extra_length])
    if _IN_ZIP64 in (size, packed, offset):
        fault = fault or "压缩包的目录里没有它的长短"
    kind = stat.S_IFMT(found[15] >> 16) if made_by >> 8 == _UNIX else 0
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        fault = "是链接，不是文件" if kind == stat.S_IFLNK else "是设备一类的东西，不是文件"
    if found[2] & 0xFF > _NEWEST:
        fault = "要用更新的解压程序，或目录坏了"
    if flags & _PATCH:
        fault = "是补丁，不是文件，解不开"
    if flags & ENCRYPTED:
        fault = "加了密，读不了"
    return Entry(
        name=name,
        written=written,
        flags=flags,
        method=method,
        crc=crc,
        packed=packed,
        size=size,
        offset=offset + shift,
        fault=fault,
    ), end


def _large(told: tuple[int, ...], extra: bytes) -> tuple[int, ...]:
    """Return size, packed size and offset, those that are too large for their fields from the field behind."""
    at = 0
    while at + _FIELD.size <= len(extra):
        kind, length = _FIELD.unpack_from(extra, at)
        at += _FIELD.size
        if kind == _ID_OF_ZIP64:
            field = extra[at : at + length]
            numbers = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
            return tuple(next(numbers, one) if one == _IN_ZIP64 else one for one in told)
        at += length
    return told


def _name(written: bytes, *, is_utf8: bool) -> tuple[str, str]:
    """Return a name and what is wrong with it; programs write what they like where they do not say UTF-8."""
    for encoding in ("utf-8",) if is_utf8 else ("utf-8", "gb18030", "cp437"):
        try:
            return written.decode(encoding), ""
        except UnicodeDecodeError:
            continue
    return written.decode("utf-8", "replace"), "名字不是 UTF-8，坏了"


def _read(stream: BinaryIO, at: int, length: int) -> bytes:
    if at < 0:
        return b""
    stream.seek(at)
    return stream.read(length)
