"""An entry of a zip file in, its bytes out, none of them before its two records have been compared."""

import bz2
import lzma
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from anliku.verifying.places import CHUNK, DamagedError
from anliku.verifying.zip_directory import DESCRIBED_BEHIND, ENCRYPTED, UTF8, Entry

_LOCAL = struct.Struct("<4s5H3L2H")
_IN_ZIP64 = 0xFFFFFFFF
_STORED, _DEFLATED, _BZIP2, _LZMA = 0, 8, 12, 14
_LZMA_HEAD = struct.Struct("<2HBL")
"""Version, length of the properties, then those: a byte of three numbers, the dictionary's size."""
_LZMA_NUMBERS = 9 * 5 * 5
_LARGEST_DICTIONARY = 256 * 1024 * 1024
_BROKEN = "压缩的数据坏了，解不开"


class _Unpacker(Protocol):
    """What the decompressors of bz2 and lzma have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    def decompress(self, data: bytes, max_length: int) -> bytes: ...


def start_of(stream: BinaryIO, entry: Entry) -> int:
    """Return where an entry's packed bytes begin.

    Raises:
        DamagedError: the record before them is not there or says something else than the directory.
    """
    stream.seek(entry.offset)
    record = stream.read(_LOCAL.size)
    if len(record) < _LOCAL.size or record[:4] != b"PK\x03\x04":
        raise DamagedError("压缩包里没有它的数据，或位置对不上")
    _, _, flags, method, _, _, crc, packed, size, named, extra = _LOCAL.unpack(record)
    left_open = (0, _IN_ZIP64) if flags & DESCRIBED_BEHIND else (_IN_ZIP64,)
    told = ((crc, entry.crc), (packed, entry.packed), (size, entry.size))
    is_same = stream.read(named) == entry.written and method == entry.method
    is_same &= not (flags ^ entry.flags) & (ENCRYPTED | DESCRIBED_BEHIND | UTF8)
    if not is_same or any(one not in (true, *left_open) for one, true in told):
        raise DamagedError("压缩包里的两处记录（目录和数据前面）不一样")
    return int(entry.offset + _LOCAL.size + named + extra)


def unpacked(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Yield an entry's bytes, never more than the directory says.

    Raises:
        DamagedError: they are not what the directory says, or packed in a way that is not known.
    """
    packed = _packed(stream, start_of(stream, entry), entry.packed)
    crc = length = 0
    try:
        for chunk in _by_method(packed, entry):
            length += len(chunk)
            crc = zlib.crc32(chunk, crc)
            if length > entry.size:
                raise DamagedError(f"解开来不止目录里写的 {entry.size} 字节")
            yield chunk
    except (zlib.error, lzma.LZMAError, EOFError, OSError, ValueError) as err:
        # bz2 tells of damage by an OSError without a number.
        if isinstance(err, OSError) and err.errno is not None:
            raise
        raise DamagedError(_BROKEN) from err
    if length < entry.size:
        raise DamagedError(f"解开来只有 {length} 字节，目录里写的是 {entry.size} 字节")
    if crc != entry.crc:
        raise DamagedError("内容与压缩包里记的 CRC 不一致，坏了")


def _packed(stream: BinaryIO, at: int, length: int) -> Iterator[bytes]:
    while length > 0:
        stream.seek(at)
        chunk = stream.read(min(CHUNK, length))
        if not chunk:
            raise DamagedError("压缩包里的数据不完整")
        at += len(chunk)
        length -= len(chunk)
        yield chunk


def _by_method(packed: Iterator[bytes], entry: Entry) -> Iterator[bytes]:
    if entry.method == _STORED:
        return packed
    if entry.method == _DEFLATED:
        return _inflated(packed)
    if entry.method == _BZIP2:
        return _decompressed(packed, bz2.BZ2Decompressor(), b"")
    if entry.method == _LZMA:
        return _from_lzma(packed)
    raise DamagedError(f"压缩的方法（{entry.method}）不认识")


def _inflated(packed: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for piece in packed:
        rest = piece
        while rest and not unpacker.eof:
            yield unpacker.decompress(rest, CHUNK)
            rest = unpacker.unconsumed_tail
        if unpacker.eof and unpacker.unused_data:
            raise DamagedError(_BROKEN)
    while not unpacker.eof:
        # Empty input brings out what is still within; where nothing comes, the data were cut.
        chunk = unpacker.decompress(b"", CHUNK)
        if not chunk and not unpacker.eof:
            raise DamagedError("压缩的数据不完整")
        yield chunk


def _from_lzma(packed: Iterator[bytes]) -> Iterator[bytes]:
    first = next(packed, b"")
    if len(first) < _LZMA_HEAD.size:
        raise DamagedError(_BROKEN)
    _, length, numbers, dictionary = _LZMA_HEAD.unpack_from(first)
    if length != 5 or numbers >= _LZMA_NUMBERS or dictionary > _LARGEST_DICTIONARY:
        raise DamagedError(_BROKEN)
    filters = {
        "id": lzma.FILTER_LZMA1,
        "dict_size": dictionary,
        "lc": numbers % 9,
        "lp": numbers // 9 % 5,
        "pb": numbers // 45,
    }
    unpacker = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[filters])
    return _decompressed(packed, unpacker, first[_LZMA_HEAD.size :])


def _decompressed(packed: Iterator[bytes], unpacker: _Unpacker, first: bytes) -> Iterator[bytes]:
    piece: bytes | None = first
    while piece is not None and not unpacker.eof:
        yield unpacker.decompress(piece, CHUNK)
        piece = b"" if not unpacker.needs_input else next(packed, None)
