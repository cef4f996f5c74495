"""A zip file is read from its first byte to its last, by one list that nothing contradicts."""

import io
import struct
import tracemalloc
import zipfile

import pytest
from typing_extensions import override

from anliku.media.documents import document_fault
from tests.unit.media.documents.packages_made import office, office_files, zipped

GOOD = office("docx")


def _described_behind() -> bytes:
    """Return a document as programs write it that cannot go back: sizes stand behind the data."""

    class OneWay(io.RawIOBase):
        def __init__(self) -> None:
            self.written = bytearray()

        @override
        def writable(self) -> bool:
            return True

        @override
        def write(self, data: object) -> int:
            self.written += bytes(data)  # type: ignore[call-overload]
            return len(bytes(data))  # type: ignore[call-overload]

    target = OneWay()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in office_files("docx").items():
            archive.writestr(name, content)
    return bytes(target.written)


@pytest.mark.parametrize(
    "data",
    [GOOD, _described_behind(), zipped(office_files("docx"), zipfile.ZIP_STORED)],
    ids=["deflated", "described behind", "stored"],
)
def test_what_programs_write_passes(data: bytes) -> None:
    """Packed or not, with sizes before the data or behind."""
    assert document_fault("一.docx", data) is None


def _with_entry(name: str) -> bytes:
    return zipped({**office_files("docx"), name: "x"})


def _encrypted() -> bytes:
    at = GOOD.index(b"PK\x01\x02")
    return GOOD[: at + 8] + b"\x01" + GOOD[at + 9 :]


def _local_name_differs() -> bytes:
    at = GOOD.index(b"word/document.xml")
    return GOOD[:at] + b"word/documenu.xml" + GOOD[at + 17 :]


def _local_size_differs() -> bytes:
    return GOOD[:22] + struct.pack("<L", 5) + GOOD[26:]


def _gap() -> bytes:
    """Put bytes between the last entry and the list, and mend the end record for it."""
    begin = GOOD.index(b"PK\x01\x02")
    return GOOD[:begin] + b"MZ hidden" + GOOD[begin:-6] + struct.pack("<LH", begin + 9, 0)


@pytest.mark.parametrize(
    "data",
    [
        b"MZ" + GOOD,
        GOOD + b"x",
        GOOD[:-2] + b"\x05\0words",
        GOOD[:-1],
        GOOD[:200],
        b"PK\x03\x04",
        _with_entry("../a.xml"),
        _with_entry("/a.xml"),
        _with_entry("word/../a.xml"),
        _with_entry("C:/a.xml"),
        _with_entry("a\u202eb.xml"),
        _with_entry("WORD/DOCUMENT.XML"),
        _encrypted(),
        _local_name_differs(),
        _local_size_differs(),
        _gap(),
        zipped(office_files("docx"), zipfile.ZIP_LZMA),
        GOOD[:60] + b"\xff\xff" + GOOD[62:],
    ],
)
def test_what_could_be_two_archives_is_refused(data: bytes) -> None:
    """Something before, behind or between, names that lead out, lists that differ."""
    fault = document_fault("一.docx", data)
    assert fault is not None
    assert all(fault)


def test_many_entries_are_counted_before_they_are_listed() -> None:
    """A list of two hundred thousand names costs nothing."""
    row = struct.pack(
        "<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0
    )
    listed = (row + b"a") * 200_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65_535, 65_535, len(listed), 4, 0)
    data = b"PK\x03\x04" + listed + end
    tracemalloc.start()
    try:
        fault = document_fault("一.docx", data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert fault is not None
    assert "65535 个文件" in fault[0]
    assert peak < 1_000_000


def test_a_list_longer_than_it_says_is_refused() -> None:
    """The count in the end record is not believed."""
    at = len(GOOD) - 22
    said = struct.unpack_from("<4s4H2LH", GOOD, at)
    fewer = struct.pack("<4s4H2LH", *said[:3], 1, 1, *said[5:])
    assert document_fault("一.docx", GOOD[:at] + fewer) is not None


def _saying(data: bytes, name: bytes, size: int) -> bytes:
    """Return a zip file that says of an entry, at both places, how large it is."""
    for at in (data.index(name) - 8, data.rindex(name) - 22):
        data = data[:at] + struct.pack("<L", size) + data[at + 4 :]
    return data


def test_a_bomb_is_refused_without_being_unpacked() -> None:
    """What says that it is large is not unpacked; what does not say so is stopped."""
    kind = "application/xml"
    bomb = office("docx", {"word/a.xml": (kind, b"<a/>" + bytes(30_000_000))})
    tracemalloc.start()
    try:
        large = document_fault("一.docx", _saying(bomb, b"word/a.xml", 400_000_000))
        lying = document_fault("一.docx", _saying(bomb, b"word/a.xml", 9))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert [True, True] == ["大得处理不了" in (fault or ("",))[0] for fault in (large, lying)]
    assert peak < 10_000_000
