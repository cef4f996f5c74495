"""Problems as lines of Chinese text, one each, in the form editors can jump to."""

from collections.abc import Iterable, Sequence

from anliku.problems import Problem, Severity


def problems_as_text(problems: Iterable[Problem]) -> str:
    """Return one line per problem: `文件:行:列 等级 代码 说明｜怎么改`."""
    return "".join(f"{problem}\n" for problem in problems)


def summary_line(cases: int, problems: Sequence[Problem]) -> str:
    """Return how many cases were read and how many mistakes were found.

    Args:
        cases: number of cases that could be read.
        problems: everything found.
    """
    if not problems:
        return f"读了 {cases} 个案例，没有发现问题"
    counts = {
        severity: sum(problem.severity is severity for problem in problems) for severity in Severity
    }
    files = len({problem.location.path for problem in problems})
    if counts[Severity.NOTICE] == len(problems):
        number = counts[Severity.NOTICE]
        return f"读了 {cases} 个案例，没有发现问题；{number} 处写法不同，已照上面的理解读入，不用改"
    found = "、".join(f"{number} 处{level.value}" for level, number in counts.items() if number)
    return f"读了 {cases} 个案例，{files} 个文件里有 {found}"
