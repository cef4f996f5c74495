"""Compound files of old Office made for one test."""

import struct
from collections.abc import Mapping

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END, _FREE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
_SMALLEST = 4096


def compound(streams: Mapping[str, bytes | None]) -> bytes:
    """Return a compound file.

    Args:
        streams: path with slashes → bytes, None for a storage; storages come before what is in them.
    """
    body = bytearray()
    fat: list[int] = []
    rows: list[list[object]] = [["Root Entry", 5, _NONE, _NONE, _END, 0]]
    numbers = {"": 0}
    last: dict[str, int] = {}
    for path, content in streams.items():
        above, _, name = path.rpartition("/")
        start, size = _END, 0
        if content is not None:
            padded = content.ljust(_SMALLEST, b"\0")
            start, size = len(fat), len(padded)
            count = -(-size // 512)
            body += padded.ljust(count * 512, b"\0")
            fat += [*range(start + 1, start + count), _END]
        number = len(rows)
        numbers[path] = number
        rows.append([name, 1 if content is None else 2, _NONE, _NONE, start, size])
        if above in last:
            rows[last[above]][2] = number
        else:
            rows[numbers[above]][3] = number
        last[above] = number
    directory = b"".join(map(_row, rows)).ljust(-(-len(rows) // 4) * 512, b"\0")
    first = len(fat)
    fat += [*range(first + 1, first + len(directory) // 512), _END]
    body += directory
    sectors = 1
    while sectors * 128 < len(fat) + sectors:
        sectors += 1
    at = len(fat)
    fat += [0xFFFFFFFD] * sectors
    body += struct.pack(f"<{sectors * 128}L", *fat, *[_FREE] * (sectors * 128 - len(fat)))
    head = struct.pack("<8s16s5H6x", MAGIC, b"", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9L", 0, sectors, first, 0, _SMALLEST, _END, 0, _END, 0)
    head += struct.pack("<109L", *range(at, at + sectors), *[_FREE] * (109 - sectors))
    return head + bytes(body)


def _row(row: list[object]) -> bytes:
    name, kind, right, child, start, size = row
    written = str(name).encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBLLL16s4x8x8xLQ",
        written,
        len(written),
        kind,
        1,
        _NONE,
        right,
        child,
        b"",
        start,
        size,
    )


def word_text(text: str, version: int = 0x00C1) -> dict[str, bytes | None]:
    """Return the streams of a Word document, its text in pieces of one character each two bytes wide."""
    head = bytearray(1024)
    struct.pack_into("<2sH", head, 0, b"\xec\xa5", version)
    struct.pack_into("<H", head, 0x0A, 0x0200)
    struct.pack_into("<H", head, 0x20, 14)
    struct.pack_into("<H", head, 0x3E, 22)
    count = len(text)
    pieces = struct.pack(f"<{count + 1}L", *range(count + 1))
    pieces += b"".join(struct.pack("<HLH", 0, 1024 + 2 * number, 0) for number in range(count))
    listed = b"\x02" + struct.pack("<L", len(pieces)) + pieces
    struct.pack_into("<LL", head, 0x01A2, 0, len(listed))
    return {"WordDocument": bytes(head) + text.encode("utf-16-le"), "1Table": listed}


def doc(text: str = "甲村食堂", more: Mapping[str, bytes | None] | None = None) -> bytes:
    """Return an old Word document."""
    return compound({**word_text(text), "\x05SummaryInformation": b"", **(more or {})})


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def xls(
    *records: tuple[int, bytes],
    sheet: int = 0,
    begins: int = 0x10,
    more: Mapping[str, bytes | None] | None = None,
) -> bytes:
    """Return an old Excel workbook with a sheet and some records besides."""
    before = _record(0x0809, struct.pack("<HH4x", 0x0600, 5))
    others = b"".join(_record(kind, data) for kind, data in records)
    length = len(before) + len(others) + 4 + 8 + 4
    bound = _record(0x0085, struct.pack("<LBB", length, 0, sheet) + b"\1\0")
    after = _record(0x0809, struct.pack("<HH4x", 0x0600, begins)) + _record(0x000A, b"")
    return compound(
        {"Workbook": before + others + bound + _record(0x000A, b"") + after, **(more or {})}
    )


def slide_record(kind: int, data: bytes, *, is_container: bool = False, instance: int = 0) -> bytes:
    """Return a record of PowerPoint."""
    return (
        struct.pack("<HHL", (instance << 4) | (0xF if is_container else 0), kind, len(data)) + data
    )


def ppt(within: bytes = b"", more: Mapping[str, bytes | None] | None = None) -> bytes:
    """Return old slides with some records in the document's own."""
    document = slide_record(0x03E8, within, is_container=True)
    places = slide_record(0x1772, struct.pack("<LL", (1 << 20) | 1, 0))
    return compound({"PowerPoint Document": document + places, "Current User": b"", **(more or {})})
