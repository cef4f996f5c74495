"""Booklets: pages in the order in which they lie on sheets that are folded and stapled."""

import io

import pikepdf
import pytest

from anliku.packs.blocks import PageBreak, paragraph
from anliku.packs.interface import Layout, Paper, PrintOptions
from anliku.packs.pdf import write_pdf
from anliku.packs.pdf.imposing import pages_for, reading_order
from tests.unit.packs.pdf.samples import case, fonts, pack, reader, set_pages, squeezed

_BOOKLET = PrintOptions(is_booklet=True)


def test_eight_pages_lie_on_two_sheets() -> None:
    """Outside of the outer sheet 8 and 1, inside 2 and 7; then 6 and 3, 4 and 5."""
    assert reading_order(8) == ((7, 0), (1, 6), (5, 2), (3, 4))


def test_missing_pages_are_empty_at_the_end() -> None:
    """Five pages take two sheets; what is missing to eight is left empty."""
    assert reading_order(5) == ((None, 0), (1, None), (None, 2), (3, 4))


@pytest.mark.parametrize("pages", [1, 4, 7, 40, 101])
def test_every_page_is_there_once_and_folds_into_order(pages: int) -> None:
    """Sheets laid into each other, folded and read give the pages in their order."""
    sides = reading_order(pages)
    assert len(sides) % 2 == 0
    fronts, backs = sides[::2], sides[1::2]
    first_half = [
        page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])
    ]
    second_half = [
        page
        for front, back in reversed(list(zip(fronts, backs, strict=True)))
        for page in (back[1], front[0])
    ]
    total = len(sides) * 2
    assert first_half + second_half == [*range(pages), *[None] * (total - pages)]


def test_a_booklet_on_a4_has_two_pages_of_a5_on_a_side() -> None:
    """A sheet is A4 across, with the first page at its right and the last at its left."""
    blocks = tuple(block for n in range(1, 7) for block in (paragraph(f"第{n}页的话"), PageBreak()))
    made = pack(case(1, *blocks))
    plain = set_pages(made, PrintOptions(paper=Paper.A5))
    booklet = reader(write_pdf(made, _BOOKLET, fonts()))
    sides = [round(float(side) * 25.4 / 72) for side in booklet.pages[0].mediabox[2:]]
    assert sides == [297, 210]
    expected = [
        "".join(squeezed(plain.pages[n].extract_text()) for n in pair if n is not None)
        for pair in reading_order(len(plain.pages))
    ]
    assert [squeezed(page.extract_text()) for page in booklet.pages] == expected


def test_a_booklet_tells_the_printer_how_to_turn_the_sheet() -> None:
    """The file asks for both sides, flipped on the short edge, and keeps its title."""
    with pikepdf.open(io.BytesIO(write_pdf(pack(), _BOOKLET, fonts()))) as pdf:
        assert str(pdf.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"
        assert str(pdf.docinfo["/Title"]) == "议事协商案例"


def test_official_pages_keep_their_size_in_a_booklet() -> None:
    """GB/T 9704 asks for A4 pages; two of them lie on a sheet of A3."""
    options = PrintOptions(layout=Layout.OFFICIAL, is_booklet=True)
    assert pages_for(options).paper is Paper.A4
