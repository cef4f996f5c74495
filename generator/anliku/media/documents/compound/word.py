"""The streams of an old Word document in, whether a field of its text fetches or runs something out.

[MS-DOC] 2.5.1 (Fib), 2.8.35 (PlcPcd), 2.9.73 (FcCompressed), 2.8.25 (fields).
"""

import re
import struct
from collections.abc import Iterator

from anliku.media.documents.field_codes import FieldCodes
from anliku.media.documents.refusing import DocumentRefusedError, damaged, encrypted, too_much

_MAGIC = b"\xec\xa5"
_WORD97 = 0x00C1
_FLAGS_AT, _ENCRYPTED, _IN_TABLE1 = 0x0A, 0x0100, 0x0200
_COUNTS = ((0x20, 14), (0x3E, 22))
"""Where two counts stand, and what they are in every file since Word 97."""
_PIECES_AT = 0x01A2
_PROPERTIES, _PIECES = 1, 2
_AFTER_LAST = 4
"""Bytes of the one place more than there are pieces."""
_EIGHT_BIT = 0x40000000
_MOST_TEXT = 60_000_000
"""Characters of all pieces."""
_MOST_PIECES = 400_000
_MOST_MARKS = 500_000
"""Three make a field."""
_MARK = re.compile("([\x13\x14\x15])")


def refuse_active_text(document: bytes, tables: list[bytes | None]) -> None:
    """Refuse a text with a field that is on no list.

    Args:
        document: the stream WordDocument.
        tables: the streams 0Table and 1Table, None where there is none.

    Raises:
        DocumentRefusedError: there is such a field, the text cannot be found, or is encrypted.
    """
    if len(document) < _PIECES_AT + 8 or document[1:2] != b"\xa5":
        raise damaged("不是 Word 文档")
    (version,) = struct.unpack_from("<H", document, 2)
    if document[:2] != _MAGIC or version < _WORD97:
        # Word 6 and 95 keep macros in this very stream
        raise DocumentRefusedError("是 Word 95 或更早的格式", "用新的软件打开，另存为 docx 或 PDF")
    (flags,) = struct.unpack_from("<H", document, _FLAGS_AT)
    if flags & _ENCRYPTED:
        raise encrypted()
    if any(struct.unpack_from("<H", document, at) != (count,) for at, count in _COUNTS):
        raise damaged("Word 文档的开头不对")
    table = tables[1 if flags & _IN_TABLE1 else 0]
    if table is None:
        raise damaged("Word 文档缺一部分")
    _judge(_texts(document, _piece_table(document, table)))


def _judge(texts: Iterator[str]) -> None:
    codes = FieldCodes()
    marks = 0
    for text in texts:
        marks += sum(map(text.count, "\x13\x14\x15"))
        if marks > _MOST_MARKS:
            raise too_much("Word 文档的域")
        if codes.is_open or "\x13" in text:
            _follow(codes, text)
    codes.finish()


def _follow(codes: FieldCodes, text: str) -> None:
    for part in _MARK.split(text):
        if part == "\x13":
            codes.begin()
        elif part == "\x14":
            codes.separate()
        elif part == "\x15":
            codes.end()
        else:
            codes.words(part)


def _piece_table(document: bytes, table: bytes) -> bytes:
    """Return the list of pieces, what comes before it skipped."""
    at, length = struct.unpack_from("<LL", document, _PIECES_AT)
    listed = table[at : at + length]
    where = 0
    while listed[where : where + 1] == bytes([_PROPERTIES]) and where + 3 <= len(listed):
        where += 3 + struct.unpack_from("<H", listed, where + 1)[0]
    if listed[where : where + 1] != bytes([_PIECES]) or where + 5 > len(listed):
        raise damaged("Word 文档的文字找不到")
    (size,) = struct.unpack_from("<L", listed, where + 1)
    pieces = listed[where + 5 : where + 5 + size]
    if len(pieces) != size or size % 12 != _AFTER_LAST:
        raise damaged("Word 文档的文字找不到")
    return pieces


def _texts(document: bytes, pieces: bytes) -> Iterator[str]:
    count = (len(pieces) - 4) // 12
    if count > _MOST_PIECES:
        raise too_much("Word 文档的文字")
    places = struct.unpack_from(f"<{count + 1}L", pieces)
    total = 0
    for number in range(count):
        (where,) = struct.unpack_from("<L", pieces, 4 * (count + 1) + 8 * number + 2)
        length = places[number + 1] - places[number]
        total += max(0, length)
        if length < 0 or total > _MOST_TEXT:
            raise too_much("Word 文档的文字")
        if where & _EIGHT_BIT:
            start = (where & ~_EIGHT_BIT & 0xFFFFFFFF) // 2
            yield document[start : start + length].decode("latin-1")
        else:
            start = where & 0x3FFFFFFF
            yield document[start : start + 2 * length].decode("utf-16-le", "replace")
