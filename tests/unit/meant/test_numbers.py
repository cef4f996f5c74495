"""Numbers as people write them."""

import pytest

from anliku.meant.numbers import meant_number


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("17", 17, ""),
        ("1,000", 1000, ""),
        ("1，000", 1000, ""),
        ("12,345.5", 12345.5, ""),
        ("3万", 30000, ""),
        ("3.5万元", 35000, "元"),
        ("2亿", 200_000_000, ""),
        ("17人", 17, "人"),
        ("17 人", 17, "人"),
        ("85%", 85, "%"),
        ("-3℃", -3, "°C"),
        ("“17”", 17, ""),
        ("１７", 17, ""),
    ],
)
def test_meant(written: str, value: float, unit: str) -> None:
    """Value and unit are told apart."""
    assert (value, unit) == meant_number(written)


@pytest.mark.parametrize(
    "written",
    ["", "约17", "17余人", "20多户", "17至20", "1,00", "十七", "17人左右", "1.2.3", "9" * 30],
)
def test_not_certain(written: str) -> None:
    """What is about a number, or none, is left alone."""
    assert None is meant_number(written)
