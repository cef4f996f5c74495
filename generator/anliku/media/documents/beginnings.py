"""The first bytes of a part within a document in, whether they are of a picture, font, sound or film out."""

import re

from anliku.media.kinds import picture_kind

HEAD = 512
"""Bytes that are enough to judge by."""
_BEGINNINGS = (
    *(b"BM", b"II*\0", b"MM\0*", b"II\xbc", b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0", b"\x02\0\x09\0"),
    *(b"\0\0\x01\0", b"\x1f\x8b", b"\x01\0\0\0", b"\0\0\0\x0cjP  ", b"\0\0\0\x0cJXL ", b"VCLMTF"),
    b"\xc5\xd0\xd3\xc6",
)
"""BMP, TIFF, JPEG XR, WMF, icons, packed EMF and WMF, EMF, JPEG 2000, JPEG XL, OpenOffice's own."""
_FONTS = (
    *(b"\0\x01\0\0", b"OTTO", b"true", b"ttcf", b"\x01\0\x04", b"\x80\x01"),
    b"%!PS-AdobeFont",
)
"""TrueType, OpenType, collections of them, CFF, Type 1."""
_MEDIA = re.compile(
    rb"....ftyp|ID3|\xff[\xe0-\xff]|RIFF....WAVE|\0\0\0.(?:moov|mdat|wide|free)", re.DOTALL
)


def is_picture(head: bytes) -> bool:
    """Whether bytes begin as a picture that office programs draw."""
    return picture_kind(head) is not None or head.startswith(_BEGINNINGS)


def is_font(head: bytes) -> bool:
    """Whether bytes begin as a font."""
    return head.startswith(_FONTS)


def is_sound_or_film(head: bytes) -> bool:
    """Whether bytes begin as MP3, WAV, MP4 or QuickTime, none of which holds a program."""
    return _MEDIA.match(head) is not None
