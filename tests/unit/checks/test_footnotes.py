"""AK404: each footnote mark has its note."""

import pytest

from tests.unit.checks.texts import codes_of, problems_of


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
    assert ["AK404", "AK404"] == codes_of("甲[^1]\n乙[^2]")


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("甲\n乙[S1]。", "AK404", 11),
        ("甲［^S1］。", "AK404", 10),
        ("甲\n丙\n丁【^S1】。", "AK404", 12),
        ("甲\n\n[^S1]: 注", "AK417", 12),
        ("甲[^S2]\n\n[^S2]: 注", "AK416", 12),
        ("甲[^1]\n\n[^1]: 注\n[^1]: 另一条", "AK412", 13),
    ],
)
def test_what_is_no_note_is_named_at_its_line(body: str, code: str, line: int) -> None:
    """Other brackets, notes that nothing marks, sources that are not listed, notes written twice."""
    (problem,) = problems_of(body)
    assert (code, line) == (problem.rule.code, problem.location.line)
