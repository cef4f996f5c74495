"""Words for a comparison are read as its sign."""

from pathlib import Path

import pytest

from tests.lenient.reading import changed, read, record_of


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ("大于", ">"),
        ("小于", "<"),
        ("不少于", ">="),
        ("不低于", ">="),
        ("不超过", "<="),
        ("大约", "~"),
        ("≥", ">="),
    ],
)
def test_words_for_comparisons(tmp_path: Path, written: str, sign: str) -> None:
    """The sign is the one meant, and a notice says so where the word stands."""
    case, problems = read(tmp_path, changed("17, 单位", f"17, 比较: {written}, 单位"))
    after = record_of(case).outcomes[0].after
    assert after is not None
    assert sign == after.op.value
    assert ["AK317"] == [found.rule.code for found in problems]
    assert f"“{written}”读作 {sign}" in problems[0].message


@pytest.mark.parametrize(
    ("written", "sign", "unit"),
    [
        ("约17人", "~", "人"),
        ("不到17人", "<", "人"),
        ("超过17", ">", None),
        ("17人以上", ">=", "人"),
        ("17人左右", "~", "人"),
        ("17人", "=", "人"),
    ],
)
def test_a_compared_number_alone(tmp_path: Path, written: str, sign: str, unit: str | None) -> None:
    """A quantity that is written as one text is read with its comparison, and a notice says how."""
    case, problems = read(tmp_path, changed("{数值: 17, 单位: 人}", written))
    after = record_of(case).outcomes[0].after
    assert after is not None
    assert (17, sign, unit) == (after.value, after.op.value, after.unit)
    assert ["AK317"] == [found.rule.code for found in problems]
