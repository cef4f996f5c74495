"""What a text marks, numbers and aligns is the same in every kind of file."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import pypdf
import pytest
from lxml import etree

from anliku.packs.interface import Layout, Pack, PrintOptions
from anliku.packs.office import write_docx, write_epub, write_html
from anliku.packs.pdf import write_pdf
from anliku.packs.zipped import unzipped
from tests.unit.factory import a_case
from tests.unit.packs.composing.composed import composed
from tests.unit.packs.pdf.samples import fonts, squeezed, whole_text

BODY = """## 背景[^题]情况

先引乙[^乙]，再引甲[^甲]，又引乙[^乙]。花~~五万~~三万元。

| 序号 | 事项 | 金额 |
| ---: | --- | :-: |
| 1 | 修路 | 20 |

- [x] 修路
- [ ] 办社

[^甲]: 甲报。
[^乙]: 乙报。
[^题]: 题注。
"""
IN_ORDER = ["题注。", "乙报。", "甲报。"]


@cache
def the_pack() -> Pack:
    """Return a pack of one case."""
    return composed(a_case(body=BODY))


@cache
def pdf(layout: Layout) -> pypdf.PdfReader:
    """Return its PDF, read."""
    data = write_pdf(the_pack(), PrintOptions(layout=layout), fonts())
    return pypdf.PdfReader(io.BytesIO(data))


@cache
def docx(part: str) -> etree._Element:
    """Return a part of its Word file."""
    return etree.fromstring(unzipped(write_docx(the_pack(), PrintOptions()))[part])


@cache
def epub() -> dict[str, str]:
    """Return the parts of its book that are text."""
    parts = unzipped(write_epub(the_pack(), PrintOptions()))
    names = (name for name in parts if name.endswith((".xhtml", ".ncx")))
    return {name: parts[name].decode() for name in names}


@cache
def page() -> str:
    """Return its single page."""
    return write_html(the_pack(), PrintOptions()).decode()


def of_book() -> str:
    """Return the book's page with the case."""
    return next(text for text in epub().values() if "先引乙" in text and "又引乙" in text)


def bookmarks(entries: Sequence[object]) -> Iterator[str]:
    """Yield the titles of bookmarks, those below others too."""
    for entry in entries:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield str(getattr(entry, "title", ""))


@pytest.mark.parametrize("layout", Layout)
def test_a_heading_in_the_bookmarks_has_no_footnote(layout: Layout) -> None:
    """Neither its words nor its mark; on the page the mark stands behind the heading."""
    assert [] == [
        title for title in bookmarks(pdf(layout).outline) if "题注" in title or "①" in title
    ]
    assert any(title.endswith("背景情况") for title in bookmarks(pdf(layout).outline))
    assert "背景情况①" in squeezed(whole_text(pdf(layout)))


@pytest.mark.parametrize("layout", Layout)
def test_print_numbers_footnotes_by_their_first_marks(layout: Layout) -> None:
    """As the site does."""
    text = squeezed(whole_text(pdf(layout)))
    assert "先引乙②，再引甲③，又引乙②。" in text
    assert [f"{'①②③'[n]}{words}" in text for n, words in enumerate(IN_ORDER)] == [True] * 3


def test_word_numbers_footnotes_by_their_first_marks() -> None:
    """Word counts marks as they stand; each leads to its own words."""
    space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    ids = docx("word/document.xml").xpath("//w:footnoteReference/@w:id", namespaces=space)
    notes = docx("word/footnotes.xml")
    found = [
        "".join(notes.xpath(f"//w:footnote[@w:id='{one}']//w:t/text()", namespaces=space))
        for one in ids
    ]
    assert IN_ORDER == [words.strip() for words in found]


@pytest.mark.parametrize("shown", [page, of_book])
def test_pages_number_footnotes_by_their_first_marks(shown: Callable[[], str]) -> None:
    """A page and a book for reading devices agree with print."""
    text = squeezed(re.sub(r"<[^>]*>", "", shown()))
    assert "背景情况①先引乙②，再引甲③，又引乙②。" in text
    assert "①题注。②乙报。③甲报。" in text


def test_the_contents_of_a_book_have_no_footnotes() -> None:
    """Neither those of EPUB 3 nor those of older devices."""
    contents = "".join(text for name, text in epub().items() if "nav" in name or "ncx" in name)
    assert "背景情况" in contents
    assert "①" not in contents
    assert "题注" not in contents


def test_struck_words_are_struck_in_every_file() -> None:
    """Word has runs for it, pages an element; print draws a line."""
    assert "<del>五万</del>" in page()
    assert "<del>五万</del>" in of_book()
    space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    document = docx("word/document.xml")
    struck = document.xpath("//w:r[w:rPr/w:strike]/w:t/text()", namespaces=space)
    assert ["五万"] == struck
    assert "花五万三万元。" in squeezed(whole_text(pdf(Layout.HANDOUT)))


def test_columns_stand_where_the_text_says() -> None:
    """Right and in the middle where it asks for it."""
    space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    cells = docx("word/document.xml").xpath(
        "//w:tc[.//w:t='修路' or .//w:t='20']", namespaces=space
    )
    sides = [cell.xpath(".//w:jc/@w:val", namespaces=space) for cell in cells]
    assert [[], ["center"]] == sides
    for text in (page(), of_book()):
        assert '<td style="text-align: right;">1</td>' in text
        assert '<td style="text-align: center;">20</td>' in text


def test_tasks_have_signs_that_chinese_fonts_print() -> None:
    """Done and to be done."""
    for text in (page(), of_book()):
        assert "√ 修路" in text
        assert "□ 办社" in text
    assert "√修路" in squeezed(whole_text(pdf(Layout.HANDOUT)))
