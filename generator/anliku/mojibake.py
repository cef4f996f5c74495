"""Text in, the spots where an earlier program read its characters in a wrong encoding out."""

import re
from collections.abc import Iterator

_LOST = re.compile("\ufffd+|锟斤拷|锟解|(?:烫){3,}|(?:屯){3,}")
"""What stands where the characters themselves are gone for good."""
_LATIN = re.compile("[\u0080-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3,}")
_HAN_RUN = re.compile("[\u3400-\u9fff\ue000-\uf8ff\u20ac]{4,}")
_HAN = re.compile("[\u4e00-\u9fff]")
_UTF8_OF_HAN = re.compile(rb"(?:[\xe4-\xe9][\x80-\xbf]{2}){4,}")
"""Chinese characters in UTF-8; in the bytes of real GB 18030 text four in a row do not happen."""
_COMMON_GBK = re.compile(rb"[\xb0-\xf7][\xa1-\xfe]|[\xa1\xa3][\xa1-\xfe]")
"""One character of GB 2312's Chinese or of its signs."""
_LEAST_GBK = 6
_HAN_BYTES = 3


def mojibake(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield position, the spoilt words, and what they were where that can be told."""
    for found in _LOST.finditer(text):
        yield found.start(), found[0], ""
    if text.isascii():
        return
    for found in _LATIN.finditer(text):
        meant = _from_latin(found[0])
        if meant:
            yield found.start(), found[0], meant
    if not _UTF8_OF_HAN.search(text.encode("gb18030", "replace")):
        return
    for found in _HAN_RUN.finditer(text):
        yield from _from_gbk(found[0], found.start())


def _from_latin(text: str) -> str:
    """Return the Chinese words that were UTF-8 before they were read as a western encoding."""
    try:
        data = b"".join(map(_western_byte, text))
    except UnicodeEncodeError:
        return ""
    as_gbk = _two_bytes_each(data)
    if as_gbk:
        return as_gbk
    # A byte or two may be lost: programs drop those that show nothing.
    meant = data.decode("utf-8", "ignore")
    is_most = len(_HAN.findall(meant)) * _HAN_BYTES * 2 > len(data)
    return meant if is_most else ""


def _two_bytes_each(data: bytes) -> str:
    """Return the common characters that GBK bytes are, as Í©ÏªÉçÇø was 桐溪社区; or nothing."""
    pairs = [data[at : at + 2] for at in range(0, len(data), 2)]
    is_gbk = len(data) >= _LEAST_GBK and all(map(_COMMON_GBK.fullmatch, pairs))
    return data.decode("gbk", "ignore") if is_gbk else ""


def _western_byte(char: str) -> bytes:
    # Python's cp1252 leaves five bytes open, which every other program reads as they are.
    return bytes([ord(char)]) if "\x80" <= char <= "\x9f" else char.encode("cp1252")


def _from_gbk(text: str, at: int) -> Iterator[tuple[int, str, str]]:
    """Yield where UTF-8 was read as GBK, as 老人食堂 becomes 鑰佷汉椋熷爞."""
    data = text.encode("gb18030", "replace")
    for found in _UTF8_OF_HAN.finditer(data):
        start, end = found.start() // 2, (found.end() + 1) // 2
        yield at + start, text[start:end], found[0].decode("utf-8")
