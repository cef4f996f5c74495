"""AK409: lists and quotations are nested only as deep as a reader can follow."""

import pytest

from tests.unit.checks.texts import codes_of


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("- 甲\n  - 乙\n    - 丙\n      - 丁", []),
        ("> > > 甲", []),
        ("> " * 25 + "甲", ["AK409"]),
        ("- " * 500 + "甲\n\n<b>", ["AK409"]),
    ],
)
def test_nesting(body: str, codes: list[str]) -> None:
    """Four levels are fine; of what is too deep nothing else is said."""
    assert codes == codes_of(body)
