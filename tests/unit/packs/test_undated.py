"""A pack of cases without a day has none: on no page, in no property, in no format."""

import io
import re
import zipfile
from dataclasses import replace

import pikepdf
import pytest

from anliku.packs.composing import compose_pack
from anliku.packs.interface import Edition, Pack, PackRequest, PrintOptions
from anliku.packs.office import write_docx, write_epub, write_html
from anliku.packs.pdf import write_pdf
from anliku.packs.slides import write_pptx
from tests.unit.factory import a_case, a_corpus
from tests.unit.packs.composing.composed import the_settings
from tests.unit.packs.pdf.samples import fonts, reader, whole_text

_DAY = re.compile(r"\d+年\d+月|(?:19|20)\d\d-\d\d-\d\d|资料日期")
_NAMESPACE_DAYS = re.compile(r"https?://[^\s\"<]*|urn:[^\s\"<]*")
"""Addresses of formats have dates of their own."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    """A pack of two cases that tell of no day; 2022 is the year of one of them, and no day."""
    cases = (a_case(1), a_case(2, as_of="2022"))
    corpus = a_corpus(*cases)
    request = PackRequest(cases=cases, edition=Edition.STUDENT, title="案例选")
    return compose_pack(request, corpus, the_settings())


def _dates(data: bytes) -> set[str]:
    """Return what looks like a date in the XML of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {info.date_time for info in archive.infolist()}
        texts = [
            archive.read(name).decode()
            for name in archive.namelist()
            if name.endswith((".xml", ".xhtml", ".opf", ".ncx"))
        ]
    return {found for text in texts for found in _DAY.findall(_NAMESPACE_DAYS.sub("", text))}


def test_it_has_no_day(pack: Pack) -> None:
    """Neither the archive's nor the first of a year."""
    assert (None, "") == (pack.day, pack.day_in_words)


def test_no_date_in_word_and_slides(pack: Pack) -> None:
    """Nor in their properties, which may do without."""
    assert set() == _dates(write_docx(pack, PrintOptions()))
    assert set() == _dates(write_pptx(pack, PrintOptions()))


def test_no_date_for_a_reader_of_the_book(pack: Pack) -> None:
    """Only the `dcterms:modified` that EPUB 3 demands, with what an undated zip says."""
    assert {"1980-01-01"} == _dates(write_epub(pack, PrintOptions()))


def test_no_date_in_html(pack: Pack) -> None:
    """Neither on the cover nor in the head."""
    html = write_html(pack, PrintOptions()).decode()
    assert [] == _DAY.findall(html.partition("</header>")[0])
    assert 'name="date"' not in html


@pytest.mark.parametrize("is_booklet", [False, True])
def test_no_date_in_pdf(pack: Pack, *, is_booklet: bool) -> None:
    """Neither in its words nor in its two kinds of metadata; the bytes are the same each time."""
    options = replace(PrintOptions(), is_booklet=is_booklet)
    data = write_pdf(pack, options, fonts())
    assert [] == _DAY.findall(whole_text(reader(data)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())
        assert not [key for key in pdf.open_metadata() if "Date" in key]
        if not is_booklet:
            assert "2" == pdf.open_metadata()["pdfaid:part"]
    assert data == write_pdf(pack, options, fonts())
