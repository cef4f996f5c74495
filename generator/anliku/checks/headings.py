"""AK406: the title is the page's only level-1 heading, so the text starts at level 2.

Bad: `# 背景情况`.
Good: `## 背景情况`.
"""

from collections.abc import Iterator
from itertools import pairwise

from anliku.checks.interface import CaseText
from anliku.problems import Problem, Rule


def level_one_headings(text: CaseText) -> Iterator[Problem]:
    """Yield each level-1 heading of the text."""
    for opening, inline in pairwise(text.tokens):
        if opening.type == "heading_open" and opening.tag == "h1" and opening.map:
            message = f"“{inline.content}”是一级标题"
            hint = f"改成二级标题：## {inline.content}（案例标题写在文首信息里）"
            yield text.problem(Rule.LEVEL_ONE_HEADING, message, hint, opening.map[0])
