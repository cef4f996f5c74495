"""Text in, the spots where an earlier program read its characters in a wrong encoding out."""

import re
from collections.abc import Iterator

_LOST = re.compile("\ufffd+|锟斤拷|锟解|(?:烫){3,}|(?:屯){3,}")
"""What stands where the characters themselves are gone for good."""
_LATIN = re.compile("[\u0080-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3,}")
_HAN_RUN = re.compile("[\u3400-\u9fff\ue000-\uf8ff\u20ac]{4,}")
_HAN = re.compile("[\u4e00-\u9fff]")
_READABLE = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff00-\uffefA-Za-z0-9\\s“”‘’—…·]+")


def mojibake(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield position, the spoilt words, and what they were where that can be told."""
    for found in _LOST.finditer(text):
        yield found.start(), found[0], ""
    if not text.isascii():
        for found in _LATIN.finditer(text):
            meant = _decoded(found[0], "cp1252") or _decoded(found[0], "latin-1")
            if meant:
                yield found.start(), found[0], meant
        for found in _HAN_RUN.finditer(text):
            meant = _decoded(found[0], "gb18030")
            if meant and _READABLE.fullmatch(meant):
                yield found.start(), found[0], meant


def _decoded(text: str, encoding: str) -> str:
    """Return the Chinese words that were UTF-8 before they were read in another encoding."""
    try:
        data = b"".join(_bytes(char, encoding) for char in text)
        meant = data.decode("utf-8")
    except UnicodeError:
        return ""
    return meant if _HAN.search(meant) else ""


def _bytes(char: str, encoding: str) -> bytes:
    # Python's cp1252 leaves five bytes open, which every other program reads as they are.
    return bytes([ord(char)]) if "\x80" <= char <= "\x9f" else char.encode(encoding)
