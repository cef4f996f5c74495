"""Numbers are found however they are written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.search.numbers import numbers_in
from tests.unit.search.factory import ids, indexed, make_case

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("超2万元", ["20000"]),
        ("两万元", ["20000"]),
        ("1.5亿", ["150000000"]),
        ("八十四起", ["84"]),
        ("二〇二二年", ["2022"]),
        ("2022年09月", ["9"]),
        ("三百零五户", ["305"]),
        ("一千二百万", ["12000000"]),
        ("3百万", ["3000000"]),
        ("十五分钟", ["15"]),
        ("84起", []),
        ("千千万万", []),
        ("三五个人", []),
        ("百十来户", []),
        ("万亿", []),
        ("0", []),
        ("9" * 30 + "万", []),
    ],
)
def test_numbers_written_otherwise(text: str, expected: list[str]) -> None:
    """What is no number, or is written in digits already, gives nothing."""
    assert expected == list(numbers_in(text))


@given(st.integers(11, 99_999_999))
def test_every_spoken_numeral_is_read(number: int) -> None:
    """Written out by the textbook and read back."""
    written = _written(number)
    if len(written) > 1 and any(unit in written for unit in "十百千万"):
        assert [str(number)] == list(numbers_in(written))


@given(st.text(max_size=40))
def test_any_text_has_numbers_or_not(text: str) -> None:
    """Nothing stops it, and what it yields are digits."""
    assert all(number.isdigit() for number in numbers_in(text))


def test_a_figure_is_found_in_any_form(tmp_path: Path) -> None:
    """Whoever asks in digits finds what is told in 万, and the other way round."""
    archive = (
        make_case(1, "村里的收入", "人均超过2万元。"),
        make_case(2, "调解的成效", "化解了84起。"),
        make_case(3, "别的事情", "没有数字。"),
    )
    with indexed(tmp_path, *archive) as search:
        assert ids(1) == [hit.id for hit in search.find("20000").hits]
        assert ids(2) == [hit.id for hit in search.find("八十四").hits][:1]


def _written(number: int) -> str:
    high, low = divmod(number, 10_000)
    if not high:
        return _section(low)
    gap = "零" if 0 < low < 1000 else ""
    return _section(high) + "万" + gap + (_section(low) if low else "")


def _section(number: int) -> str:
    text = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += _DIGITS[digit] + _UNITS[place]
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零")
