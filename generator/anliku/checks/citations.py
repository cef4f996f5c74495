"""AK418: a full case says in its text what each statement rests on.

Bad: five sections without a single footnote.
Good: `……[^S1]` behind what the source says.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.model.enums import Kind
from anliku.problems import Problem, Rule

_CIRCLED = re.compile("[①-⑳]")


def no_citation(text: CheckedText) -> Iterator[Problem]:
    """Yield a problem where a full case's text has no footnote at all."""
    if text.kind is not Kind.FULL or text.text.tree.notes or not text.text.plain:
        return
    if "[^" in text.text.plain:
        return  # Marks without notes are told one by one.
    circled = _CIRCLED.search(text.text.plain)
    hint = "在所据的句子后面写 [^S1]，文末加一行“[^S1]: 来源的名称和日期”"
    if circled:
        hint = f"“{circled[0]}”不会成为脚注；{hint}"
    yield text.problem(Rule.NO_CITATION, "正文没有一处脚注，看不出每句话的出处", hint)
