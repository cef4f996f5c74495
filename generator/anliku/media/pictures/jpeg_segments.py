"""The bytes of a JPEG in, the same picture without what cameras and programs note in it out.

Nothing is decoded, so nothing is lost. Kept are the tables and the scans, and of the application
segments the two that say how colours are meant: JFIF's (written anew, without its thumbnail) and
Adobe's. Gone are EXIF, XMP, ICC, IPTC, comments, and whatever follows the picture's end.
ITU-T T.81, annex B.
"""

import re
from collections.abc import Iterator

from anliku.media.pictures.pieces import BrokenFormError, bounded

_START, _END, _SCAN = b"\xff\xd8", b"\xff\xd9", 0xDA
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""In a scan's data 0xFF is followed by 0 or a restart mark; anything else ends it."""
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
_ADOBE_LENGTH = 14
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_ALONE = (0x01, *range(0xD0, 0xD8))
"""Markers without a length."""


def stripped_jpeg(data: bytes) -> bytes:
    """Return the picture alone.

    Raises:
        BrokenFormError: a segment is cut off or missing.
    """
    kept = (_kept(marker, segment) for marker, segment in bounded(_segments(data)))
    return b"".join((_START, *kept, _END))


def scans_of(data: bytes) -> int:
    """Return how often a decoder has to go over the picture.

    Raises:
        BrokenFormError: a segment is cut off or missing.
    """
    return sum(marker == _SCAN for marker, _ in bounded(_segments(data)))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and bytes of each segment, a scan with its data, up to the picture's end."""
    position = len(_START)
    while data[position : position + 2] != _END:
        marker, start = _marker(data, position)
        length = 0 if marker in _ALONE else int.from_bytes(data[start : start + 2], "big")
        end = start + length
        if end > len(data) or (marker not in _ALONE and length < 2):
            raise BrokenFormError
        if marker == _SCAN:
            found = _NEXT_MARKER.search(data, end)
            if found is None:
                raise BrokenFormError
            end = found.start()
        yield marker, data[start - 2 : end]
        position = end


def _marker(data: bytes, position: int) -> tuple[int, int]:
    """Return the marker at a position, and where its segment's length stands."""
    if data[position : position + 1] != b"\xff":
        raise BrokenFormError
    while data[position + 1 : position + 2] == b"\xff":  # fill bytes
        position += 1
    if position + 1 >= len(data):
        raise BrokenFormError
    return data[position + 1], position + 2


def _kept(marker: int, segment: bytes) -> bytes:
    """Return what is written of a segment; empty for one that is left out."""
    if segment[4:9] == b"JFIF\x00" and marker == _APPLICATION[0]:
        return _JFIF
    if segment[4:9] == b"Adobe" and marker == _APPLICATION[14]:
        return b"\xff\xee" + _ADOBE_LENGTH.to_bytes(2, "big") + segment[4:16]
    return b"" if marker in _APPLICATION or marker == _COMMENT else segment
