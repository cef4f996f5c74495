"""AK406: the title is the page's only level-1 heading, so the text starts at level 2.

Bad: `# 背景情况`.
Good: `## 背景情况`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.plain import words_of
from anliku.text.projections.anchors import headings_of
from anliku.validation.messages import shown


def level_one_headings(text: CheckedText) -> Iterator[Problem]:
    """Yield each level-1 heading of the text; a plain page may open with one, its title."""
    headings = headings_of(text.text.tree)
    opening = headings[0].at if text.is_page and headings else None
    for heading in headings:
        if heading.level == 1 and heading.at != opening:
            words = shown(words_of(heading.inlines))
            hint = f"改成二级标题：## {words}（案例标题写在文首信息里）"
            yield text.problem(Rule.LEVEL_ONE_HEADING, f"“{words}”是一级标题", hint, heading.at)
