"""Problems as lines of Chinese text, one each, in the form editors can jump to."""

from collections.abc import Iterable, Sequence

from anliku.problems import Problem


def problems_as_text(problems: Iterable[Problem]) -> str:
    """Return one line per problem: `文件:行:列 等级 代码 说明｜怎么改`."""
    return "".join(f"{problem}\n" for problem in problems)


def summary_line(cases: int, problems: Sequence[Problem]) -> str:
    """Return how many cases were read and how many mistakes were found.

    Args:
        cases: number of cases that could be read.
        problems: everything found.
    """
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    files = len({problem.location.path for problem in problems})
    if not problems:
        return f"读了 {cases} 个案例，没有发现问题"
    found = "、".join(
        words
        for number, words in ((errors, f"{errors} 处错误"), (warnings, f"{warnings} 处警告"))
        if number
    )
    return f"读了 {cases} 个案例，{files} 个文件里有 {found}"
