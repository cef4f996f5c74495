"""PDF files pass whose actions turn pages or open web pages, and which carry no file along."""

import io
import zlib
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from anliku.media.documents import document_fault
from tests.unit.media.documents.packages_made import office
from tests.unit.media.documents.pdf_made import a_pdf, linked, pdf, saved

GOOD = pdf()


def _action(kind: str, **more: Any) -> Dictionary:
    return Dictionary(S=Name(f"/{kind}"), **more)


@pytest.mark.parametrize(
    ("action", "passes"),
    [
        (_action("URI", URI=String("https://example.com/")), True),
        (_action("URI", URI=String("mailto:a@example.com")), True),
        (_action("URI", URI=String("www.example.com")), True),
        (_action("GoTo", D=Array([0, Name.Fit])), True),
        (_action("Named", N=Name.NextPage), True),
        (
            _action("GoTo", D=String("a"), Next=_action("URI", URI=String("https://example.com/"))),
            True,
        ),
        (_action("Named", N=Name.Print), False),
        (_action("URI", URI=String("javascript:alert(1)")), False),
        (_action("URI", URI=String("file://evil.example/a")), False),
        (_action("URI", URI=String("\\\\evil.example\\a")), False),
        (_action("JavaScript", JS=String("app.alert(1)")), False),
        (_action("Launch", F=String("calc.exe")), False),
        (_action("GoToR", F=String("\\\\evil.example\\a.pdf")), False),
        (_action("GoToR", F=String("a.pdf")), False),
        (_action("GoToE", T=Dictionary()), False),
        (_action("SubmitForm", F=String("https://evil.example/")), False),
        (_action("ImportData", F=String("a.fdf")), False),
        (_action("Rendition"), False),
        (_action("Unheard"), False),
        (_action("GoTo", D=String("a"), Next=_action("Launch", F=String("a"))), False),
        (_action("GoTo", D=String("a"), Next=Array([_action("Hide")])), False),
        (_action("GoTo", D=String("a"), Next=_action("GoTo", Next=_action("Launch"))), False),
    ],
)
def test_actions_are_judged_by_name(action: Dictionary, *, passes: bool) -> None:
    """Those that are allowed are named; each in a chain is judged."""
    assert passes is (document_fault("一.pdf", linked(action)) is None)


@pytest.mark.parametrize(
    ("key", "value", "passes"),
    [
        ("OpenAction", Array([0, Name.Fit]), True),
        ("OpenAction", Dictionary(S=Name.GoTo, D=Array([0, Name.Fit])), True),
        ("AcroForm", Dictionary(Fields=Array([])), True),
        ("OpenAction", Dictionary(S=Name.JavaScript, JS=String("a")), False),
        ("AA", Dictionary(WC=Dictionary(S=Name.GoTo)), False),
        ("AcroForm", Dictionary(Fields=Array([]), XFA=String("a")), False),
        ("Names", Dictionary(JavaScript=Dictionary(Names=Array([]))), False),
        ("Names", Dictionary(EmbeddedFiles=Dictionary(Names=Array([]))), False),
        ("Collection", Dictionary(View=Name.D), False),
        ("AF", Array([Dictionary(Type=Name.Filespec, EF=Dictionary())]), False),
        ("URI", Dictionary(Base=String("file://evil.example/")), False),
        ("Unheard", Array([Dictionary(S=Name.Launch)]), False),
    ],
)
def test_the_catalogue_starts_nothing(key: str, value: pikepdf.Object, *, passes: bool) -> None:
    """Nothing runs on opening, no file is carried along."""
    assert passes is (document_fault("一.pdf", pdf(**{key: value})) is None)


@pytest.mark.parametrize("kind", ["RichMedia", "Screen", "Movie", "Sound", "FileAttachment", "3D"])
def test_annotations_with_media_are_refused(kind: str) -> None:
    """They play or carry a file."""
    made = a_pdf()
    made.pages[0].Annots = Array([Dictionary(Subtype=Name(f"/{kind}"), Rect=Array([0, 0, 9, 9]))])
    assert document_fault("一.pdf", saved(made)) is not None


def test_objects_that_no_page_reaches_are_judged() -> None:
    """An object in the file's list is judged, packed with others or not."""
    mode = pikepdf.ObjectStreamMode.generate
    made = a_pdf(Unheard=Array([]))
    made.Root.Unheard.append(made.make_indirect(Dictionary(A=Dictionary(S=Name.Launch))))
    assert document_fault("一.pdf", saved(made, object_stream_mode=mode)) is not None
    escaped = pdf(Unheard=Dictionary(AB=String("a"))).replace(b"/AB", b"/J#53")
    assert document_fault("一.pdf", escaped) is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><script>a</script>" + GOOD,
        b" " + GOOD,
        b"\xef\xbb\xbf" + GOOD,
        b"%PDF-1.7\n",
        GOOD[:300],
        GOOD.replace(b"startxref", b"startxre "),
        GOOD + office("docx"),
        GOOD + b"<script>a</script>",
        b"%PDF-1.7\n" + b"<html>" * 300 + b"%%EOF",
        saved(a_pdf(), encryption=pikepdf.Encryption(owner="a", user="b")),
        saved(a_pdf(), encryption=pikepdf.Encryption(owner="a", user="")),
    ],
)
def test_what_is_no_plain_pdf_is_refused(data: bytes) -> None:
    """Something before or behind, cut off, locked."""
    fault = document_fault("一.pdf", data)
    assert fault is not None
    assert all(fault)


def test_a_bomb_is_refused_and_the_bounds_are_put_back() -> None:
    """A table of objects that unpacks to a hundred megabytes is not unpacked."""
    before = pikepdf.settings.get_qpdf_limits()
    target = io.BytesIO()
    target.write(b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n")
    packed = zlib.compress(b"3 0 " + b"[0] " * 25_000_000, 1)
    target.write(b"2 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj 4 0 obj<</Type/Page>>endobj\n")
    target.write(
        b"5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(packed)
    )
    target.write(packed + b"\nendstream endobj\n")
    at = target.tell()
    rows = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + b"\0"
        for kind, place in ((0, 0), (1, 9), (1, 54), (2, 5), (1, 98), (1, 130), (1, at))
    )
    target.write(
        b"6 0 obj<</Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/Length %d>>stream\n" % len(rows)
        + rows
        + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % at
    )
    assert document_fault("一.pdf", target.getvalue()) is not None
    assert before == pikepdf.settings.get_qpdf_limits()


def test_many_values_are_refused() -> None:
    """Each value would take a hundred bytes of memory."""
    data = GOOD.replace(b"endobj", b"[" + b"0 " * 3_000_000 + b"]endobj", 1)
    fault = document_fault("一.pdf", data)
    assert fault is not None
    assert "大得处理不了" in fault[0]
