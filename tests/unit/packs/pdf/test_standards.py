"""The file is tagged PDF/A-2a and PDF/UA-1 by its own word, and the same bytes each time.

No validator is to be had from the package registries; Typst refuses to write a file that breaks
the rules it knows of, and what the standards ask a file to declare is read here.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from anliku.packs.blocks import (
    Box,
    BoxKind,
    BulletList,
    Figure,
    Heading,
    Note,
    Paragraph,
    Picture,
    Table,
    Text,
    paragraph,
    words,
)
from anliku.packs.interface import Layout, PrintOptions
from anliku.packs.pdf import write_pdf
from tests.unit.packs.pdf.pictures import png
from tests.unit.packs.pdf.samples import case, fonts, pack


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a pack with everything that has a tag of its own."""
    picture = Picture(png(tmp_path_factory.mktemp("pictures"), 60, 40), "议事厅的照片")
    blocks = (
        Heading(4, words("跳级的标题")),
        Paragraph((Text("文"), Note("a", (paragraph("注"),)))),
        BulletList(((paragraph("项"),),)),
        Table(head=(words("甲"),), rows=((words("乙"),),)),
        Figure(picture, words("图")),
        Box(BoxKind.NOTE, "说明", (paragraph("文"),)),
    )
    return write_pdf(pack(case(1, *blocks)), PrintOptions(), fonts())


@pytest.fixture
def pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    """The pack's PDF, opened."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        yield opened


def test_it_says_that_it_is_pdf_a_2a_and_pdf_ua_1(pdf: pikepdf.Pdf) -> None:
    """The XMP metadata names part and conformance of both standards."""
    with pdf.open_metadata() as metadata:
        said = {
            key: metadata.get(key) for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
        }
        assert metadata["dc:title"] == "议事协商案例"
    assert said == {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}


def test_it_is_tagged_and_in_chinese(pdf: pikepdf.Pdf) -> None:
    """The file is marked as tagged, has a structure tree, a language, and shows its title."""
    assert bool(pdf.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang) == "zh-CN"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_its_colours_are_defined(pdf: pikepdf.Pdf) -> None:
    """An output intent says which colours the numbers mean."""
    assert len(pdf.Root.OutputIntents) >= 1


def test_headings_tables_notes_and_figures_have_their_tags(pdf: pikepdf.Pdf) -> None:
    """The structure tree names what a screen reader needs; a heading skips no level."""
    tags = {str(node.get("/S")) for node in _nodes(pdf.Root.StructTreeRoot)}
    assert {
        "/H1",
        "/H2",
        "/P",
        "/L",
        "/LI",
        "/Table",
        "/TH",
        "/TD",
        "/Figure",
        "/Note",
        "/TOC",
    } <= tags
    assert "/H4" not in tags


def test_figures_say_what_they_show(pdf: pikepdf.Pdf) -> None:
    """Each figure's tag has the picture's words."""
    alts = {
        str(n.get("/Alt")) for n in _nodes(pdf.Root.StructTreeRoot) if str(n.get("/S")) == "/Figure"
    }
    assert "议事厅的照片" in alts


def _nodes(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    stack = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, pikepdf.Dictionary):
            yield one
            kids = one.get("/K")
            stack += (
                list(kids)
                if isinstance(kids, pikepdf.Array)
                else [kids]
                if kids is not None
                else []
            )


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    """No font is left to the reader's machine."""
    descriptors = [
        one.DescendantFonts[0].FontDescriptor
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type0"
    ]
    assert len(descriptors) >= 3
    assert [d for d in descriptors if "/FontFile2" not in d and "/FontFile3" not in d] == []


@pytest.mark.parametrize(
    "options",
    [
        PrintOptions(),
        PrintOptions(layout=Layout.OFFICIAL),
        PrintOptions(is_booklet=True),
    ],
)
def test_the_same_pack_gives_the_same_bytes(options: PrintOptions) -> None:
    """Setting a pack twice gives the same file to the last byte."""
    made = pack(case(1, Paragraph((Text("文"), Note("a", (paragraph("注"),))))))
    assert write_pdf(made, options, fonts()) == write_pdf(made, options, fonts())


def test_small_objects_are_packed(data: bytes) -> None:
    """The file's small objects lie in streams, which makes a tagged file less than half as big."""
    assert b"/ObjStm" in data


def test_nothing_of_the_machine_is_in_the_file(data: bytes, tmp_path: Path) -> None:
    """No path of the machine is written into the file."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        plain = io.BytesIO()
        opened.save(
            plain, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False
        )
    assert str(tmp_path.parent).encode() not in plain.getvalue()
