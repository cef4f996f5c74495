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
        ("甲[^1]\n\n乙[^1]\n\n[^1] 某报：《某文》", "AK404", 14),
        ("甲[^1]\n\n乙[^1]\n\n    [^1]: 某报：《某文》，某年某月。", "AK404", 14),
    ],
)
def test_what_is_no_note_is_named_at_its_line(body: str, code: str, line: int) -> None:
    """Other brackets, notes that nothing marks, sources that are not listed, notes written twice."""
    (problem,) = problems_of(body)
    assert (code, line) == (problem.rule.code, problem.location.line)


@pytest.mark.parametrize(
    "written", ["[^S1]：注", "［^S1］：注", "【^S1】:注", "[^S1] : 注", "  [^S1]：注"]
)
def test_a_note_with_chinese_signs_is_read_as_meant(written: str) -> None:
    """It is the note, and a notice says so at its line."""
    (problem,) = problems_of(f"甲[^S1]。\n\n{written}")
    assert ("AK428", 12, False) == (
        problem.rule.code,
        problem.location.line,
        problem.is_error,
    )


@pytest.mark.parametrize(
    "body", ["```\n[^S1]：注\n```", "甲\n\n    [^S1]：x", "<!--\n[^S1]：注\n-->"]
)
def test_what_stands_in_code_is_no_note(body: str) -> None:
    """What was written is shown."""
    assert "AK428" not in codes_of(body)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("甲\n\n[1]: 桐庐新闻网，2025年10月30日", 12),
        ("甲\n\n[注]: 数据截至10月", 12),
        ("参考：[1][2]\n\n[1]: https://a.cn/\n[2]: https://b.cn/", 12),
        ("甲[1]\n\n[1]: https://a.cn/\n[1]: https://b.cn/", 13),
        ("甲\n\n> [来源]: https://a.cn/", 12),
        ("- [来源]: https://a.cn/", 10),
    ],
)
def test_a_line_that_no_page_shows_is_named(body: str, line: int) -> None:
    """Addresses that no link uses."""
    (problem,) = problems_of(body)
    assert ("AK427", line) == (problem.rule.code, problem.location.line)


@pytest.mark.parametrize(
    "body",
    ["见[甲]\n\n[甲]: https://a.cn/", "甲\n[注]: 乙", "```\n[注]: 乙\n```", "[//]: # (不显示)"],
)
def test_lines_that_are_shown_or_used_are_no_mistake(body: str) -> None:
    """Addresses that links use, words of a paragraph, code, comments."""
    assert "AK427" not in codes_of(body)


@pytest.mark.parametrize(
    ("body", "codes", "hint"),
    [
        ("甲[^S1、S2]。\n\n[^S1]: 注", ["AK404", "AK417"], "写成 [^S1][^S2]"),
        ("甲【1】。\n\n[^S1]: 注", ["AK434", "AK417"], "如 [^S1]"),
        ("甲[^S1]。\n\n注：[^S1]: 某报", ["AK404", "AK404"], "从行首写起"),
    ],
)
def test_the_hint_is_for_what_was_written(body: str, codes: list[str], hint: str) -> None:
    """Several numbers in one mark, a number alone, words before a note."""
    problems = problems_of(body)
    assert codes == [problem.rule.code for problem in problems]
    assert any(hint in problem.hint for problem in problems)
