"""The bytes of a GIF in, the same picture or animation without comments and programs' notes out."""

from collections.abc import Iterator

from anliku.media.pictures.pieces import BrokenFormError, bounded

_HEADER = 13
_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_LOOP_NOTE = 19
"""Bytes of the extension that says how often an animation runs."""


def stripped_gif(data: bytes) -> bytes:
    """Return header, palette, images with their timing, and how often they run; nothing more.

    Raises:
        BrokenFormError: a block is cut off.
    """
    start = _HEADER + _palette(data, 10)
    blocks = b"".join(block for block in bounded(_blocks(data, start)) if _is_kept(block))
    return data[:start] + blocks + bytes([_END])


def _blocks(data: bytes, position: int) -> Iterator[bytes]:
    while position < len(data) and data[position] != _END:
        kind = data[position]
        if kind == _EXTENSION:
            end = _after_blocks(data, position + 2)
        elif kind == _IMAGE:
            # Descriptor, its palette, one byte of code size, then the data.
            end = _after_blocks(data, position + 10 + _palette(data, position + 9) + 1)
        else:
            raise BrokenFormError
        yield data[position:end]
        position = end
    if position >= len(data):
        raise BrokenFormError


def _after_blocks(data: bytes, position: int) -> int:
    """Return where a chain of blocks ends, each of which begins with its length."""
    while position < len(data):
        length = data[position]
        position += 1 + length
        if length == 0:
            return position
    raise BrokenFormError


def _palette(data: bytes, at: int) -> int:
    """Return the bytes of the palette that the flags at a place tell of."""
    if at >= len(data):
        raise BrokenFormError
    return 3 * 2 ** ((data[at] & 7) + 1) if data[at] & 0x80 else 0


def _is_kept(block: bytes) -> bool:
    if block[0] == _IMAGE or block[1] == _CONTROL:
        return True
    # An XMP note runs on like a loop's: only one of the right length is a loop's.
    return block[1] == _APPLICATION and block[3:14] in _LOOPS and len(block) == _LOOP_NOTE
