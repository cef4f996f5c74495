"""Problems as values."""

import re

from anliku.problems import (
    MOST_OF_A_KIND,
    AnlikuError,
    ArchiveProblemsError,
    ExitCode,
    Location,
    Problem,
    Rule,
    Severity,
    few_of_each,
    in_reading_order,
)


def problem(
    path: str = "a.md", line: int = 1, column: int = 1, rule: Rule = Rule.RAW_HTML
) -> Problem:
    """Return a problem at a place."""
    return Problem(rule=rule, location=Location(path, line, column), message="说明", hint="怎么改")


def test_codes_are_distinct_and_of_one_form() -> None:
    """Each rule has a code of its own, `AK` and three digits, and a Chinese title."""
    codes = [rule.code for rule in Rule]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"AK[1-9]\d\d", code) for code in codes)
    assert all(re.search(r"[\u4e00-\u9fff]", rule.title) for rule in Rule)


def test_a_problem_is_one_line() -> None:
    """The line says file, line, column, severity, code, what is wrong and how to mend it."""
    assert "a.md:2:3 错误 AK402 说明｜怎么改" == str(problem(line=2, column=3))


def test_words_of_a_file_cannot_break_the_line() -> None:
    """Line ends and control characters in a message become blanks."""
    forged = Problem(
        rule=Rule.RAW_HTML, location=Location("a.md"), message="说\nb.md:1:1 错误", hint="\x1b[2J改"
    )
    assert "a.md:1:1 错误 AK402 说 b.md:1:1 错误｜ [2J改" == str(forged)


def test_a_warning_is_no_error() -> None:
    """Only errors keep an archive from being published."""
    warning = problem(rule=Rule.DEPRECATED_TERM)
    assert (Severity.WARNING, False) == (warning.severity, warning.is_error)
    assert problem().is_error


def test_reading_order() -> None:
    """Problems stand by file, line and column; the very same one stands once."""
    first, second, third = problem(line=2), problem(line=10), problem("b.md")
    assert (first, second, third) == in_reading_order([third, second, first, second])


def test_errors_carry_their_exit_code() -> None:
    """A broken environment and a faulty archive end a command differently."""
    assert ExitCode.ENVIRONMENT is AnlikuError("坏了", "修").exit_code
    error = ArchiveProblemsError((problem(), problem(rule=Rule.DEPRECATED_TERM)))
    assert (ExitCode.PROBLEMS, "案例库有 1 处错误") == (error.exit_code, error.message)


def test_few_of_each_rule_are_told_of_a_file() -> None:
    """A hundred of one rule in one file are told one by one, then how many there are."""
    many = [problem(line=line) for line in range(1, 151)]
    other = [problem("b.md"), problem(rule=Rule.BROKEN_LINK)]
    told = list(few_of_each([*many, *other]))
    assert [*many[:MOST_OF_A_KIND], *other] == told[:-1]
    assert ("a.md", Rule.RAW_HTML) == (told[-1].location.path, told[-1].rule)
    assert "共 150 处，只列出前 100 处" in told[-1].message


def test_a_hundred_of_one_rule_are_all_told() -> None:
    """Nothing is added where nothing is left out."""
    many = [problem(line=line) for line in range(1, MOST_OF_A_KIND + 1)]
    assert many == list(few_of_each(many))
