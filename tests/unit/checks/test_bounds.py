"""AK409, AK410: a text is as long and as deep as a reader can follow."""

import pytest

from tests.unit.checks.texts import codes_of, problems_of


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("- 甲\n  - 乙\n    - 丙\n      - 丁", []),
        ("> > > 甲", []),
        ("> " * 25 + "甲", ["AK409"]),
        ("- " * 500 + "甲\n\n<b>", ["AK409"]),
        ("[" * 60_000, ["AK410"]),
        ("字" * 210_000, ["AK410"]),
    ],
)
def test_bounds(body: str, codes: list[str]) -> None:
    """Four levels are fine; of what lies beyond a bound nothing else is said."""
    assert codes == codes_of(body)


def test_the_bound_has_its_line() -> None:
    """The line is the one from which nothing was read."""
    (problem,) = problems_of("甲\n\n" + "- 乙\n" * 100_000)
    assert 5_000 < problem.location.line < 100_000
