"""What looks like a number is read as it is written where text or a date is meant."""

from pathlib import Path

import pytest

from tests.lenient.reading import changed, read, record_of


@pytest.mark.parametrize(
    ("written", "date"), [("2025.10", "2025-10"), ("2025.1", "2025-01"), ("2025.12", "2025-12")]
)
def test_month_behind_a_point(tmp_path: Path, written: str, date: str) -> None:
    """October is not January, though 2025.10 is 2025.1 as a number."""
    case, problems = read(tmp_path, changed("'2025-10-30'", written))
    assert date == record_of(case).sources[0].issued
    assert [(13, "AK317")] == [(found.location.line, found.rule.code) for found in problems]
    assert f"“{written}”" in problems[0].message


def test_month_that_is_none(tmp_path: Path) -> None:
    """Month 20 is no February."""
    case, problems = read(tmp_path, changed("'2025-10-30'", "2025.20"))
    assert case is None
    assert "AK307" == problems[-1].rule.code
    assert "2025-20" in problems[-1].message


@pytest.mark.parametrize("written", ["2025.10", "+17", "3.10", "17.50", ".5", "-0"])
def test_digits_as_text(tmp_path: Path, written: str) -> None:
    """Text of digits keeps its zeros and its sign."""
    case, _ = read(tmp_path, changed("题名: 邻里食堂开业", f"题名: {written}"))
    assert written == record_of(case).sources[0].title


@pytest.mark.parametrize("written", ["17.0", "+17", "17.00", "17."])
def test_numbers_are_numbers(tmp_path: Path, written: str) -> None:
    """Where a number is meant, it is a plain one."""
    case, _ = read(tmp_path, changed("数值: 17", f"数值: {written}"))
    after = record_of(case).outcomes[0].after
    assert after is not None
    assert (float, "17.0") == (type(after.value), str(after.value))
