"""The page that lists every problem code, for contributors who look one up."""

from itertools import groupby

from anliku.pages.interface import Page
from anliku.problems import Rule

PROBLEM_CODES = "about/problem-codes.html"

_GROUPS = {
    "1": "文件",
    "2": "文首信息的写法",
    "3": "文首信息的内容",
    "4": "正文",
    "5": "整个案例库",
    "6": "词表",
    "7": "专题",
    "8": "案例包",
    "9": "图片和其他文件",
}


def problem_code_page() -> Page:
    """Return the page of all problem codes, grouped by what they are about."""
    groups = [
        (_GROUPS[digit], list(rules))
        for digit, rules in groupby(Rule, key=lambda rule: rule.code.removeprefix("AK")[0])
    ]
    return Page(
        address=PROBLEM_CODES,
        title="检查代码一览",
        description="anliku check 报出的每个代码是什么意思。",
        template="problem_codes",
        values={"groups": groups},
    )
