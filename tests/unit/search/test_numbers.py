"""Numbers are found however they are written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.search.numbers import numbers_at, numbers_in, with_plain_dates
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
        ("二〇二二年三月五日", ["2022", "3", "5"]),
        ("三月五日", ["3", "5"]),
        ("十年", ["10"]),
        ("六位老人", ["6"]),
        ("2022.3.5", ["2022", "3", "5"]),
        ("2022.03.05。", ["2022", "3", "5"]),
        ("2022.13.5", []),
        ("1.2022.3.5", []),
        ("几十年", []),
        ("一个", []),
        ("统一户口", []),
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


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2022.3.5", "2022年3月5日"),
        ("2022.03.05", "2022年3月5日"),
        ("二〇二二年三月五日", "2022年3月5日"),
        ("二零二二年十二月", "2022年12月"),
        ("二〇二二", "2022"),
        ("十二月三十一号", "12月31号"),
        ("三月三", "三月三"),
        ("十年", "十年"),
        ("一千二百万", "一千二百万"),
        ("3.5.1", "3.5.1"),
    ],
)
def test_dates_of_a_query_become_plain(typed: str, expected: str) -> None:
    """What is no date stays as it is, counts included: they may be parts of words."""
    assert expected == with_plain_dates(typed)


@given(st.text(st.sampled_from("〇零一二三四五十百万年月日号.0123456789,个"), max_size=30))
def test_dates_are_made_plain_once(typed: str) -> None:
    """Whatever is typed, places lie inside of it, and nothing but dates is changed."""
    assert all(0 <= start < end <= len(typed) for start, end, _ in numbers_at(typed))
    assert typed == with_plain_dates(typed) or any("0" <= c <= "9" for c in with_plain_dates(typed))


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


@pytest.mark.parametrize(
    "typed",
    ["2022.3.5", "2022.03.05", "2022-03-05", "2022年3月5日", "二〇二二年三月五日", "三月五日"],
)
@pytest.mark.parametrize("told", ["2022年3月5日", "2022.3.5", "二〇二二年三月五日", "2022-03-05"])
def test_a_day_is_found_in_any_form(tmp_path: Path, typed: str, told: str) -> None:
    """However it is typed and however it is told."""
    archive = (
        make_case(1, "别的事情", "没有日子。", year=None),
        make_case(2, "开张的日子", f"{told}，食堂开张。", year=None),
    )
    with indexed(tmp_path, *archive) as search:
        assert ids(2) == [hit.id for hit in search.find(typed).hits]


def test_a_count_is_found_in_any_form(tmp_path: Path) -> None:
    """Single numerals too, before what is counted by them."""
    archive = (
        make_case(1, "别的事情", "没有数目。"),
        make_case(2, "民情日记", "记了10年。"),
        make_case(3, "志愿者送餐", "有六位。"),
    )
    with indexed(tmp_path, *archive) as search:
        assert ids(2) == [hit.id for hit in search.find("十年").hits][:1]
        assert ids(3) == [hit.id for hit in search.find("6位").hits][:1]


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
