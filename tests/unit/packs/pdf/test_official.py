"""公文 are laid out after GB/T 9704—2012, measured on the pages that come out."""

import itertools
from collections.abc import Sequence

import pypdf
import pytest

from anliku.packs.blocks import Heading, Table, Text, paragraph, words
from tests.unit.packs.pdf.samples import OFFICIAL, Line, case, lines_of, pack, set_pages

_MM = 72 / 25.4
_EM_ABOVE_BASELINE, _EM_BELOW_BASELINE = 0.88, 0.12
_DASH_ABOVE_BASELINE = 0.38
_NEAR = 0.05
"""Millimetres."""


@pytest.fixture(scope="module")
def pages() -> Sequence[pypdf.PageObject]:
    """Pages that hold nothing but one long paragraph."""
    pdf = set_pages(pack(case(1, paragraph("国" * 2500))), OFFICIAL)
    full = [page for page in pdf.pages if page.extract_text().count("国") == 22 * 28]
    assert len(full) >= 2
    return full


def _text_lines(page: pypdf.PageObject) -> list[Line]:
    return [line for line in lines_of(page) if "国" in line.text]


def _from_top(page: pypdf.PageObject, y: float) -> float:
    return (float(page.mediabox.height) - y) / _MM


def test_paper_is_a4(pages: Sequence[pypdf.PageObject]) -> None:
    """Pages measure 210 mm by 297 mm."""
    sides = [float(side) / _MM for side in pages[0].mediabox[2:]]
    assert sides == pytest.approx([210, 297], abs=_NEAR)


def test_a_full_page_has_22_lines(pages: Sequence[pypdf.PageObject]) -> None:
    """Each full page has exactly 22 lines."""
    assert [len(_text_lines(page)) for page in pages] == [22] * len(pages)


def test_a_full_line_has_28_characters(pages: Sequence[pypdf.PageObject]) -> None:
    """Each line of a full page has exactly 28 characters."""
    counts = {len(line.text) for page in pages for line in _text_lines(page)}
    assert counts == {28}


def test_the_first_line_starts_37_mm_below_the_edge(pages: Sequence[pypdf.PageObject]) -> None:
    """The top of the first line's characters lies 37 mm below the page's edge."""
    first = _text_lines(pages[0])[0]
    top = _from_top(pages[0], first.baseline + _EM_ABOVE_BASELINE * first.size)
    assert top == pytest.approx(37, abs=_NEAR)


def test_the_type_area_is_225_mm_high(pages: Sequence[pypdf.PageObject]) -> None:
    """The bottom of the last line's characters lies 225 mm below the top of the first's."""
    lines = _text_lines(pages[0])
    top = lines[0].baseline + _EM_ABOVE_BASELINE * lines[0].size
    bottom = lines[-1].baseline - _EM_BELOW_BASELINE * lines[-1].size
    assert (top - bottom) / _MM == pytest.approx(225, abs=_NEAR)


def test_the_type_area_is_156_mm_wide(pages: Sequence[pypdf.PageObject]) -> None:
    """28 characters of the text's size are 156 mm wide: 三号 as it is used."""
    assert 28 * _text_lines(pages[0])[0].size / _MM == pytest.approx(156, abs=_NEAR)


def test_the_binding_edge_is_28_mm(pages: Sequence[pypdf.PageObject]) -> None:
    """Odd pages are bound at the left, 28 mm wide; even ones leave the same at the right."""
    found = {_number(page) % 2: _text_lines(page)[0].x / _MM for page in pages}
    assert found == {1: pytest.approx(28, abs=_NEAR), 0: pytest.approx(210 - 28 - 156, abs=_NEAR)}


def test_lines_are_evenly_spaced(pages: Sequence[pypdf.PageObject]) -> None:
    """From line to line it is a character's height and seven eighths of it."""
    lines = _text_lines(pages[0])
    steps = [one.baseline - other.baseline for one, other in itertools.pairwise(lines)]
    assert steps == pytest.approx([lines[0].size * 15 / 8] * 21, abs=0.15)


def _number_line(page: pypdf.PageObject) -> Line:
    return lines_of(page)[-1]


def _number(page: pypdf.PageObject) -> int:
    return int(_number_line(page).text.strip("— "))


def test_page_numbers_stand_between_dashes(pages: Sequence[pypdf.PageObject]) -> None:
    """Page numbers have the form «— 1 —», in 四号, and count every page."""
    lines = [_number_line(page) for page in pages]
    first = _number(pages[0])
    assert [line.text for line in lines] == [f"— {first + n} —" for n in range(len(pages))]
    assert {line.size for line in lines} == {14.0}


def test_dashes_lie_7_mm_below_the_type_area(pages: Sequence[pypdf.PageObject]) -> None:
    """The dashes of a page number lie 7 mm below the type area."""
    line = _number_line(pages[0])
    dash = _from_top(pages[0], line.baseline + _DASH_ABOVE_BASELINE * line.size)
    assert dash - (37 + 225) == pytest.approx(7, abs=_NEAR)


def test_numbers_stand_one_character_in_from_the_outer_edge(
    pages: Sequence[pypdf.PageObject],
) -> None:
    """Even numbers stand at the left, one character in; odd ones at the right."""
    even = next(page for page in pages if _number(page) % 2 == 0)
    odd = next(page for page in pages if _number(page) % 2 == 1)
    left_edge, right_edge = (210 - 28 - 156) * _MM, (28 + 156) * _MM
    assert _number_line(even).x - left_edge == pytest.approx(14, abs=0.1)
    # A number of one digit between dashes is less than four characters wide.
    assert 0 < right_edge - 14 - _number_line(odd).x < 14 * 4


def test_a_title_is_in_22_points(pages: Sequence[pypdf.PageObject]) -> None:
    """Titles are set in 二号."""
    pdf = set_pages(pack(case(1, title="题目")), OFFICIAL)
    sizes = {line.size for page in pdf.pages for line in lines_of(page) if line.text == "题目"}
    assert sizes == {22.0}
    assert pages


def test_headings_are_numbered_and_keep_the_grid() -> None:
    """Headings are «一、», «（一）», «1.» in the text's size and take one line each."""
    blocks = (
        Heading(2, words("背景")),
        paragraph("文"),
        Heading(3, words("经过")),
        paragraph("文"),
        Heading(4, words("细节")),
        paragraph("文"),
        Heading(2, words("做法")),
        paragraph("文"),
    )
    pdf = set_pages(pack(case(1, *blocks)), OFFICIAL)
    lines = [line for line in lines_of(pdf.pages[-1]) if line.size != 22.0][:-1]
    assert [line.text.strip() for line in lines[::2]] == [
        "一、背景",
        "（一）经过",
        "1.细节",
        "二、做法",
    ]
    steps = [one.baseline - other.baseline for one, other in itertools.pairwise(lines)]
    assert steps == pytest.approx([steps[0]] * len(steps), abs=0.15)


def test_numbers_of_an_author_stay() -> None:
    """Headings that their author has numbered are left as they are."""
    blocks = (Heading(2, words("一、背景")), Heading(2, words("二、做法")), paragraph("文"))
    text = set_pages(pack(case(1, *blocks)), OFFICIAL).pages[-1].extract_text()
    assert "一、背景" in text
    assert "一、一、" not in text


def test_a_table_is_set() -> None:
    """A table stands in the type area with all its words."""
    table = Table(head=(words("甲"), words("乙")), rows=(((Text("一"),), (Text("二"),)),))
    text = set_pages(pack(case(1, table)), OFFICIAL).pages[-1].extract_text()
    assert all(word in text for word in "甲乙一二")
