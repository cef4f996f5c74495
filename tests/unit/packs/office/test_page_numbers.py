"""The pages that contents and index show until Word works out its own."""

from anliku.packs.blocks import Block, Heading, Note, PageBreak, Paragraph, Text, paragraph, words
from anliku.packs.interface import PrintOptions
from anliku.packs.office.anchors import Anchors, contents_of
from anliku.packs.office.docx.page_numbers import foretell_pages
from anliku.packs.office.docx.typography import typography_of
from tests.unit.packs.office.packs import a_case, a_pack

LINE = "字" * 34
"""With its indent it fills a line of A4, which holds 37."""
LINES_OF_A_PAGE = 35


def pages_of(*chapters: tuple[Block, ...]) -> list[int]:
    """Return the pages on which cases with these blocks begin, and the chapter after them."""
    cases = [a_case(number, *blocks) for number, blocks in enumerate(chapters, 1)]
    pack = a_pack(*cases, front=())
    anchors = Anchors(pack)
    entries = contents_of(pack, anchors)
    found = foretell_pages(pack, entries, anchors, typography_of(PrintOptions()))
    return [found[entry.anchor] for entry in entries]


def test_every_chapter_begins_a_page() -> None:
    """Cover and contents take a page each, a short case one."""
    assert [3, 4, 5] == pages_of((paragraph("一"),), (paragraph("二"),))


def test_lines_are_counted() -> None:
    """What fills a page and a line more takes two."""
    lines = tuple(paragraph(LINE) for _ in range(LINES_OF_A_PAGE - 3))
    assert [3, 4] == pages_of(lines)
    assert [3, 5] == pages_of(lines + lines[:3])
    assert [3, 6] == pages_of(lines * 2 + (PageBreak(), paragraph("末")))


def test_a_heading_does_not_stand_alone_at_the_foot() -> None:
    """Where only a heading would fit, it goes over with its text."""
    lines = tuple(paragraph(LINE) for _ in range(LINES_OF_A_PAGE - 4))
    assert [3, 5] == pages_of((*lines, Heading(2, words("背景")), paragraph(LINE)))


def test_a_footnote_takes_room_once() -> None:
    """A further mark for the same note takes none."""
    note = Note("S1", tuple(paragraph("注" * 40) for _ in range(5)))
    line = Paragraph((Text(LINE[:20]), note))
    few = LINES_OF_A_PAGE - 12
    assert [3, 4] == pages_of((line,) * few)
    other = [Paragraph((Text("字"), Note(f"S{n}", note.blocks))) for n in range(few)]
    assert pages_of(tuple(other))[1] > 4


def test_contents_of_many_lines_push_the_rest_back() -> None:
    """Eighty chapters need three pages of contents."""
    first, *_ = pages_of(*((paragraph("一"),) for _ in range(80)))
    assert 5 == first
