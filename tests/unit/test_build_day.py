"""Which day it is for embargoes."""

from datetime import date, datetime

import pytest

from anliku.build_day import BEIJING_TIME, build_day
from anliku.problems import SettingsError


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ("0", date(1970, 1, 1)),
        ("1798732799", date(2026, 12, 31)),
        ("1798732800", date(2027, 1, 1)),
    ],
)
def test_the_day_begins_at_midnight_in_beijing(seconds: str, expected: date) -> None:
    """A second before midnight it is still the day before, whatever the machine's time zone."""
    assert expected == build_day({"SOURCE_DATE_EPOCH": seconds, "TZ": "America/New_York"})


def test_without_the_variable_it_is_today() -> None:
    """The clock decides, as read in Beijing."""
    earliest = datetime.now(BEIJING_TIME).date()
    assert earliest <= build_day({}) <= datetime.now(BEIJING_TIME).date()


@pytest.mark.parametrize(
    "written", ["", "-1", " 1", "明天", "2027-01-01", "1e9", "9" * 30, "-" + "9" * 30, "1.5"]
)
def test_what_is_no_number_of_seconds_is_said(written: str) -> None:
    """The variable is named, in Chinese."""
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH 不是秒数") as caught:
        build_day({"SOURCE_DATE_EPOCH": written})
    assert "1970" in caught.value.hint
