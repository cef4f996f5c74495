"""Reports for people and for programs."""

import json

import pytest

from anliku.problems import Location, Problem, Rule
from anliku.report import problems_as_json, problems_as_text, summary_line

ERROR = Problem(
    rule=Rule.WRONG_DATE, location=Location("cases/甲.md", 3, 5), message="说“明”", hint="改"
)
WARNING = Problem(
    rule=Rule.DEPRECATED_TERM, location=Location("cases/乙.md"), message="停用", hint="换"
)
NOTICE = Problem(
    rule=Rule.FULLWIDTH_COLON, location=Location("cases/丙.md", 2, 3), message="当作", hint="写成"
)


def test_one_line_each() -> None:
    """The text has a line for each problem, and nothing without any."""
    assert "cases/甲.md:3:5 错误 AK307 说“明”｜改\ncases/乙.md:1:1 警告 AK310 停用｜换\n" == (
        problems_as_text([ERROR, WARNING])
    )
    assert "" == problems_as_text([])


@pytest.mark.parametrize(
    ("problems", "line"),
    [
        ([], "读了 3 个案例，没有发现问题"),
        ([ERROR], "读了 3 个案例，1 个文件里有 1 处错误"),
        ([WARNING], "读了 3 个案例，1 个文件里有 1 处警告"),
        ([ERROR, WARNING], "读了 3 个案例，2 个文件里有 1 处错误、1 处警告"),
        ([ERROR, NOTICE], "读了 3 个案例，2 个文件里有 1 处错误、1 处提示"),
        (
            [NOTICE, NOTICE],
            "读了 3 个案例，没有发现问题；2 处写法不同，已照上面的理解读入，不用改",
        ),
    ],
)
def test_the_last_line_counts(problems: list[Problem], line: str) -> None:
    """It says how many cases and how many mistakes, and leaves out what is none."""
    assert line == summary_line(3, problems)


def test_json_has_every_part() -> None:
    """Programs get each part by itself; Chinese stays Chinese."""
    text = problems_as_json(3, [ERROR])
    expected = {
        "path": "cases/甲.md",
        "line": 3,
        "column": 5,
        "severity": "error",
        "code": "AK307",
        "title": Rule.WRONG_DATE.title,
        "message": "说“明”",
        "hint": "改",
    }
    assert {"cases": 3, "problems": [expected]} == json.loads(text)
    assert "说“明”" in text
    assert '"severity": "notice"' in problems_as_json(3, [NOTICE])
    assert {"cases": 0, "problems": []} == json.loads(problems_as_json(0, []))
