"""The bytes of a WebP in, the same picture without EXIF, XMP and profile out (RFC 9649)."""

from collections.abc import Iterator

from anliku.media.pictures.pieces import BrokenFormError, bounded

_HEADER = 12
_KEPT = frozenset([b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"])
_ICC, _EXIF, _XMP = 0x20, 0x08, 0x04
"""Flags of the header VP8X."""


def stripped_webp(data: bytes) -> bytes:
    """Return the picture alone; the header no longer speaks of what is gone.

    Raises:
        BrokenFormError: a chunk is cut off.
    """
    kept = b"".join(_silent(chunk) for chunk in bounded(_chunks(data)) if chunk[:4] in _KEPT)
    return b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + kept


def _chunks(data: bytes) -> Iterator[bytes]:
    position = _HEADER
    last = min(len(data), int.from_bytes(data[4:8], "little") + 8)
    while position + 8 <= last:
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        end = position + 8 + length
        if end > len(data):
            raise BrokenFormError
        yield data[position:end] + b"\0" * (length % 2)
        position = end + length % 2


def _silent(chunk: bytes) -> bytes:
    if chunk[:4] != b"VP8X" or len(chunk) < _HEADER:
        return chunk
    flags = chunk[8] & ~(_ICC | _EXIF | _XMP)
    return chunk[:8] + bytes([flags]) + chunk[9:]
