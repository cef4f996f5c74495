"""Footnotes stand on the pages of their marks, headings and leading sentences with what they lead to."""

import re

import pytest

from anliku.packs.blocks import (
    Block,
    Box,
    BoxKind,
    BulletList,
    Heading,
    Note,
    NumberedList,
    Paragraph,
    Quotation,
    Table,
    Text,
    paragraph,
    words,
)
from anliku.packs.interface import PrintOptions
from tests.unit.packs.pdf.samples import (
    OFFICIAL,
    case,
    filler,
    lines_of,
    pack,
    set_pages,
    squeezed,
)

_MARK = re.compile("[①-⑳]")
_NOTE = re.compile("^[①-⑳]《某报》")


def _note(key: str) -> Note:
    return Note(key, (paragraph("《某报》2012年3月4日，第五版。"),))


def _noted(key: str, after: int = 40) -> Paragraph:
    """Return a paragraph with a mark in its first line."""
    return Paragraph((Text("甲" * 14), _note(key), Text("乙" * after + "。")))


_ITEMS = tuple((_noted(key),) for key in "abc")
_KINDS: dict[str, tuple[Block, ...]] = {
    "a short paragraph": (_noted("a"),),
    "a long paragraph": (_noted("a", 400),),
    "a paragraph after a heading": (Heading(2, words("小标题")), _noted("a")),
    "a numbered list": (NumberedList(_ITEMS, start=3),),
    "a list": (Heading(2, words("小标题")), BulletList(_ITEMS)),
    "a quotation": (Quotation((_noted("a"),)),),
    "a box": (Box(BoxKind.NOTE, "题", (_noted("a"),)),),
    "a table": (
        Table(
            head=(words("年"), words("事")),
            rows=tuple((words(key), (Text("丁" * 30), _note(key))) for key in "abcd"),
        ),
    ),
}


@pytest.mark.parametrize("options", [PrintOptions(), OFFICIAL], ids=["handout", "official"])
@pytest.mark.parametrize("kind", _KINDS)
def test_a_footnote_stands_on_the_page_of_its_mark(kind: str, options: PrintOptions) -> None:
    """Wherever on a page its paragraph, item, box or row comes to stand."""
    cases = [case(n, *filler(n + 8), *_KINDS[kind], *filler(6)) for n in range(1, 26)]
    pdf = set_pages(pack(*cases), options)
    pages = [[squeezed(line.text) for line in lines_of(page)] for page in pdf.pages]
    parted = [page for page in pages if _notes(page) != _marks(page)]
    assert parted == []
    assert sum(len(_notes(page)) for page in pages) >= 25
    assert [page for page in pages if page[-1:] == ["小标题"]] == []


def _notes(page: list[str]) -> list[str]:
    return sorted(line[0] for line in page if _NOTE.match(line))


def _marks(page: list[str]) -> list[str]:
    lines = (line for line in page if not _NOTE.match(line))
    return sorted(mark for line in lines for mark in _MARK.findall(line))


def test_lists_and_tables_that_are_parted_go_on_as_they_began() -> None:
    """Items keep their numbers, and nothing is lost or said twice."""
    text = _text_of("a numbered list")
    assert [25, 25, 25] == [text.count(f"{number}.{'甲' * 14}") for number in (3, 4, 5)]
    assert text.count("甲") == 25 * 3 * 14
    assert _text_of("a table").count("丁") == 25 * 4 * 30


def _text_of(kind: str) -> str:
    cases = [case(n, *filler(n + 8), *_KINDS[kind]) for n in range(1, 26)]
    return "".join(squeezed(page.extract_text()) for page in set_pages(pack(*cases)).pages)


def test_a_sentence_stays_with_the_table_it_leads_to() -> None:
    """Heading, sentence and the table's first rows stand on one page."""
    table = Table(head=(words("位置"), words("原文")), rows=((words("甲处"), words("乙说")),))
    lead = (Heading(2, words("勘误")), paragraph("原文照录，核实另写。"), table)
    pdf = set_pages(pack(*(case(n, *filler(n + 8), *lead) for n in range(1, 36))))
    for page in pdf.pages:
        text = squeezed(page.extract_text())
        assert text.count("原文照录") == text.count("位置") == text.count("勘误")


@pytest.mark.parametrize("mark", ["…", "—", "！", "_", "。", "-"])
@pytest.mark.parametrize("options", [PrintOptions(), OFFICIAL], ids=["handout", "official"])
def test_a_row_of_marks_is_broken_into_lines(mark: str, options: PrintOptions) -> None:
    """Dots for a blank to be filled in do not run off the paper, and all are there."""
    pdf = set_pages(pack(case(1, paragraph(f"填空：{mark * 250}完。"))), options)
    lines = [squeezed(line.text) for page in pdf.pages for line in lines_of(page)]
    counts = [line.count(mark) for line in lines]
    assert sum(counts) >= 250
    # 44 full-width characters fit into the widest line; hyphens are the narrowest mark.
    assert max(counts) < 130
