"""AK404: each footnote mark has its note.

Bad: `……[^S9]` without a line `[^S9]: …`.
Good: `……[^S1]` and at the end `[^S1]: 新华社：《……》，2022-11-27。`
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CaseText
from anliku.problems import Problem, Rule

_MARK = re.compile(r"\[\^([^\]\s]+)\]")


def unknown_footnotes(text: CaseText) -> Iterator[Problem]:
    """Yield marks that stayed plain text because no note defines them."""
    for child, line in text.inline():
        if child.type != "text":
            continue
        for match in _MARK.finditer(child.content):
            message = f"脚注“{match[0]}”没有说明"
            hint = f"在文末加一行：{match[0]}: 来源的名称和日期"
            yield text.problem(Rule.UNKNOWN_FOOTNOTE, message, hint, line, match[0])
