"""The subset of EDTF."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.model.dates import earliest_day, in_chinese, is_edtf, year_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2022", "2022年"),
        ("2022-11", "2022年11月"),
        ("2022-11-07", "2022年11月7日"),
        ("2022~", "约2022年"),
        ("2022-03?", "可能是2022年3月"),
        ("2022-03/2022-11", "2022年3月至2022年11月"),
    ],
)
def test_dates_in_chinese(text: str, shown: str) -> None:
    """A date is shown as a Chinese reader writes it."""
    assert is_edtf(text)
    assert shown == in_chinese(text)


@pytest.mark.parametrize(
    "text",
    ["", "22", "2022-13", "2022-00", "2022-02-30", "2022/2021", "2022-1-1", "去年", "2022~~"],
)
def test_what_is_no_date(text: str) -> None:
    """Days that do not exist, intervals backwards and other forms are refused."""
    assert not is_edtf(text)


@given(st.dates())
def test_every_day_is_a_date(day: date) -> None:
    """Each calendar day is understood and comes back."""
    assert is_edtf(day.isoformat())
    assert (day, day.year) == (earliest_day(day.isoformat()), year_of(day.isoformat()))
