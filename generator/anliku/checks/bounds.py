"""AK409, AK410: a text is as long and as deep as a reader can follow, and no more.

Bad: a list of twelve levels; a table of a hundred thousand cells.
Good: two or three levels; what needs more is a section, or a file, of its own.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text import faults


def passed_bounds(text: CheckedText) -> Iterator[Problem]:
    """Yield the first bound that the text passes."""
    passed = [
        one for one in text.text.tree.faults if one.kind in (faults.TOO_DEEP, faults.TOO_MANY_PARTS)
    ]
    for fault in sorted(passed, key=lambda one: one.at)[:1]:
        if fault.kind == faults.TOO_DEEP:
            message = f"正文的列表、引用或强调嵌套太深，{fault.words}"
            yield text.problem(Rule.DEEP_TEXT, message, "写平，或分成几个小节", fault.at)
        else:
            message = f"正文{fault.words}，从这里起没有读"
            hint = "分成几个案例，或把大表格、长名单另存为文件放上链接"
            yield text.problem(Rule.LONG_TEXT, message, hint, fault.at)
