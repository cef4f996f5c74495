"""AK404: each footnote mark has its note."""

import pytest

from tests.unit.checks.texts import codes_of


@pytest.mark.parametrize(
    "body",
    [
        "甲[^S1]。\n\n[^S1]: 注",
        "甲[^1][^2]\n\n[^1]: 注\n[^2]: 注",
        "`[^S1]`",
        "```\n[^S1]\n```",
        "甲[1]",
    ],
)
def test_notes_that_are_there(body: str) -> None:
    """Marks with a note and marks in code are fine."""
    assert [] == codes_of(body)


def test_each_missing_note_is_named() -> None:
    """Every mark without a note is named where it stands."""
    assert ["AK404", "AK404"] == codes_of("甲[^1]\n乙[^2]\n\n[^3]: 注")
