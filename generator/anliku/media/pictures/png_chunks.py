"""The bytes of a PNG in, the same picture without texts, EXIF, dates and profiles out.

Kept are the chunks that a decoder needs to show picture and animation alike (W3C PNG, third
edition); whatever follows the end is gone.
"""

from collections.abc import Iterator

from anliku.media.pictures.pieces import BrokenFormError, bounded

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    [
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"acTL", b"fcTL", b"fdAT"),
        *(b"sRGB", b"gAMA", b"cHRM"),
    ]
)


def stripped_png(data: bytes) -> bytes:
    """Return the picture alone.

    Raises:
        BrokenFormError: a chunk is cut off.
    """
    return _SIGNATURE + b"".join(chunk for name, chunk in bounded(_chunks(data)) if name in _KEPT)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and bytes of each chunk up to the picture's end."""
    position, name = len(_SIGNATURE), b""
    while name != b"IEND":
        name = data[position + 4 : position + 8]
        end = position + 12 + int.from_bytes(data[position : position + 4], "big")
        if len(name) < len(b"IEND") or end > len(data):
            raise BrokenFormError
        yield name, data[position:end]
        position = end
