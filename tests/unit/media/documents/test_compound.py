"""Old Office files pass with the streams that Word, Excel, PowerPoint and WPS write, and no other."""

import struct
from collections.abc import Callable

import pytest

from anliku.media.documents import document_fault
from tests.unit.media.documents.compound_made import (
    MAGIC,
    compound,
    doc,
    ppt,
    slide_record,
    word_text,
    xls,
)

MADE: dict[str, Callable[..., bytes]] = {".doc": doc, ".xls": xls, ".ppt": ppt}


@pytest.mark.parametrize("suffix", MADE)
def test_ordinary_streams_pass(suffix: str) -> None:
    """Properties, WPS's own streams, custom XML."""
    more = {
        "\x05DocumentSummaryInformation": b"",
        "\x01CompObj": b"",
        "WpsCustomData": b"",
        "MsoDataStore": None,
        "MsoDataStore/甲乙": None,
        "MsoDataStore/甲乙/Item": b"<a/>",
        "MsoDataStore/甲乙/Properties": b"<a/>",
    }
    assert document_fault(f"一{suffix}", MADE[suffix](more=more)) is None


def test_wps_writes_them_under_its_own_endings() -> None:
    """A .wps is a Word file, an .et a workbook, a .dps slides; nothing else."""
    for suffix, data in ((".wps", doc()), (".et", xls()), (".dps", ppt())):
        assert document_fault(f"一{suffix}", data) is None
    assert document_fault("一.et", doc()) is not None
    assert document_fault("一.docx", doc()) is not None


@pytest.mark.parametrize("suffix", MADE)
@pytest.mark.parametrize(
    "path",
    [
        *("Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA", "ObjectPool/_1", "MBD0001"),
        *("\x01Ole10Native", "Package", "EncryptedPackage", "Ctls", "XCB", "随便"),
        *("MsoDataStore/a/b", "MsoDataStore/a/Item/b", "\x03ObjInfo"),
    ],
)
def test_other_storages_and_streams_are_refused_by_name(suffix: str, path: str) -> None:
    """As storages and as streams."""
    parts = path.split("/")
    above = {"/".join(parts[:end]): None for end in range(1, len(parts))}
    fault = document_fault(f"一{suffix}", MADE[suffix](more={**above, path: b"x"}))
    assert fault is not None
    within = MADE[suffix](more={**above, path: None, f"{path}/dir": b"x"})
    assert document_fault(f"一{suffix}", within) is not None
    if path.isascii() and "/" not in path and path.isprintable() and path != "EncryptedPackage":
        assert path in fault[0]


def test_an_empty_pool_of_objects_passes() -> None:
    """Word leaves one where there were objects."""
    assert document_fault("一.doc", doc(more={"ObjectPool": None})) is None


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("\x13 PAGE \x141\x15", True),
        ('\x13 HYPERLINK "https://example.com/" \x14甲\x15', True),
        ("\x13 TOC \\o \x14\x13 PAGEREF _Toc1 \\h \x141\x15\x15", True),
        ("DDEAUTO 是什么", True),
        ('\x13 DDEAUTO c:\\\\a "/k" \x14甲\x15', False),
        ("\x13DDE a b\x15", False),
        ("\x13\x13QUOTE 68\x15AUTO a\x15", False),
        ("\x13DDEAUTO a", False),
        ('\x13 INCLUDEPICTURE "http://evil.example/a.png" \\d \x14\x15', False),
        ("\x13 LINK Excel.Sheet a \x14\x15", False),
    ],
)
def test_fields_of_word_are_found_piece_by_piece(text: str, *, passes: bool) -> None:
    """A field is found however its characters lie in the file."""
    assert passes is (document_fault("一.doc", doc(text)) is None)


def test_a_text_of_word_95_is_refused() -> None:
    """Its macros lie among the text."""
    fault = document_fault("一.doc", compound(word_text("甲", version=0x0068)))
    assert fault is not None
    assert "Word 95" in fault[0]


@pytest.mark.parametrize(
    ("data", "passes"),
    [
        (xls(), True),
        (xls((0x01AE, b"\1\0\1\4")), True),
        (xls((0x01AE, b"\1\0\1\x3a"), (0x0023, bytes(6) + b"\7\0EDATE()"[:9])), False),
        (xls((0x01AE, b"\1\0\1\x3a"), (0x0023, bytes(6) + b"\5\0EDATE")), True),
        (xls((0x01AE, b"\1\0\1\x3a"), (0x0023, bytes(6) + b"\4\0EVIL")), False),
        (xls((0x01AE, b"\0\0\3\0\0cmd")), False),
        (xls((0x002F, bytes(6))), False),
        (xls((0x01AD, bytes(6))), False),
        (xls((0x0876, bytes(6))), False),
        (xls(sheet=1), False),
        (xls(sheet=6), False),
        (xls(begins=0x40), False),
    ],
)
def test_workbooks_hold_no_macro_sheet_and_no_far_reference(data: bytes, *, passes: bool) -> None:
    """Sheets are judged by what the list says of them and by how they begin."""
    assert passes is (document_fault("一.xls", data) is None)


def _link(target: str) -> bytes:
    text = slide_record(0x0FBA, target.encode("utf-16-le"), instance=1)
    return slide_record(0x0409, slide_record(0x0FD7, text, is_container=True), is_container=True)


@pytest.mark.parametrize(
    ("within", "passes"),
    [
        (_link("https://example.com/"), True),
        (slide_record(0x0FF3, bytes(8) + b"\3" + bytes(7)), True),
        (_link("\\\\evil.example\\a"), False),
        (slide_record(0x0FF3, bytes(8) + b"\2" + bytes(7)), False),
        (slide_record(0x0FF3, bytes(8) + b"\1" + bytes(7)), False),
        (slide_record(0x1011, b"x"), False),
        (slide_record(0x03FF, slide_record(0x0400, b"\1\0\0\0\1\0\0\0"), is_container=True), False),
        (
            slide_record(0x0409, slide_record(0x0FCC, b"", is_container=True), is_container=True),
            False,
        ),
        (
            slide_record(0x0409, slide_record(0x1005, b"", is_container=True), is_container=True),
            False,
        ),
        (struct.pack("<HHL", 0, 1, 0xFFFFFFF0), True),
    ],
)
def test_slides_hold_no_object_and_start_nothing(within: bytes, *, passes: bool) -> None:
    """Records are judged wherever they stand."""
    assert passes is (document_fault("一.ppt", ppt(within)) is None)


def test_a_damaged_directory_is_refused() -> None:
    """Chains that never end, entries in two places."""
    good = doc()
    assert document_fault("一.doc", good[:600]) is not None
    assert document_fault("一.doc", MAGIC + bytes(600)) is not None
    at = good.index("Root Entry".encode("utf-16-le"))
    looped = good[: at + 128 + 72] + struct.pack("<L", 1) + good[at + 128 + 76 :]
    assert document_fault("一.doc", looped) is not None
