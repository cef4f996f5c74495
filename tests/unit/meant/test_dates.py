"""Dates as people write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.meant.dates import meant_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2022年11月27日", "2022-11-27"),
        ("2022.11.27", "2022-11-27"),
        ("2022/11/27", "2022-11-27"),
        ("2022-1-5", "2022-01-05"),
        ("２０２２年３月", "2022-03"),
        ("2022年3月份", "2022-03"),
        ("2022年", "2022"),
        ("二〇二二年十一月二十七日", "2022-11-27"),
        ("二〇二二年三月", "2022-03"),
        ("约2022年3月", "2022-03~"),
        ("2022年左右", "2022~"),
        ("2022年3月至11月", "2022-03/2022-11"),
        ("2022年3月—11月", "2022-03/2022-11"),
        ("2022年3月到2023年1月", "2022-03/2023-01"),
        ("2022.3—2022.11", "2022-03/2022-11"),
        ("2022.3-2022.11", "2022-03/2022-11"),
        ("2022年3月5日至8日", "2022-03-05/2022-03-08"),
        ("2022年3月5日至4月8日", "2022-03-05/2022-04-08"),
        ("2020-2022年", "2020/2022"),
        ("2020～2022", "2020/2022"),
        ("2022年11月至3月", "2022-11/2022-03"),
        ("2025-13", "2025-13"),
    ],
)
def test_meant(written: str, meant: str) -> None:
    """Each has one meaning; whether the day exists, and what comes first, is judged elsewhere."""
    assert meant == meant_date(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "近期",
        "昨天",
        "22年3月",
        "11月27日",
        "2022年春",
        "2022-03/",
        "上世纪九十年代",
        "3/5/2022",
    ],
)
def test_not_certain(written: str) -> None:
    """What leaves out the year, or may be read in two ways, is left alone."""
    assert None is meant_date(written)


@settings(deadline=None)
@given(st.text("0123456789年月日至—-./~约号 ２〇一十", max_size=24))
def test_anything_is_survived(written: str) -> None:
    """Whatever is written, the answer is a date's form or nothing."""
    found = meant_date(written)
    assert found is None or set(found) <= set("0123456789-/~?")
