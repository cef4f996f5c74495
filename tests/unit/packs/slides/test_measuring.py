"""Lines of text: joined they are the text, and none is wider than its box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.packs.slides.measuring import lines_of, width_in_ems
from tests.unit.packs.slides.presented import width_in_a_real_font


@given(st.text(max_size=200), st.floats(min_value=2, max_value=50))
def test_lines_joined_are_the_text(text: str, ems: float) -> None:
    """Not a character is lost or moved where lines are broken, and no line is too wide."""
    lines = lines_of(text, ems)
    assert text == "".join(lines)
    assert [] == [line for line in lines if width_in_ems(line.rstrip()) > ems + 0.001]


@pytest.mark.parametrize(
    "text",
    [
        "裴寨村：把党小组建在农、工、商产业上（2022年）",
        "The quick brown fox jumps over the lazy dog",
        "WWMM@@%%mm",
        "SQ-2026-0001-3 https://example.org/cases/",
        "0123456789，。！？“”——……",
        "ÀÉÎõü Привет αβγ",
    ],
)
def test_a_real_font_is_never_wider_than_the_model(text: str) -> None:
    """The model errs on the wide side, so that what fits by it fits on the slide."""
    assert width_in_a_real_font(text) <= width_in_ems(text)


def test_marks_do_not_begin_a_line_and_brackets_do_not_end_one() -> None:
    """Lines break as Chinese lines do."""
    assert ["一二三", "四，五", "六（七", "八）"] == lines_of("一二三四，五六（七八）", 3)
    assert ["一二", "（三四"] == lines_of("一二（三四", 3)


def test_words_of_letters_stay_whole_where_they_can() -> None:
    """A word goes to the next line; one longer than a line is parted."""
    assert ["案例 ", "pack"] == lines_of("案例 pack", 3)
    assert 1 < len(lines_of("a" * 40, 5))
