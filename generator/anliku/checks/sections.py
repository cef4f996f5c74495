"""AK401: a full case has the five sections that readers and case packs rely on.

Bad: a full case without `## 可推广条件与局限`.
Good: all of 背景情况, 主要做法, 成效与证据, 可推广条件与局限, 思考题, in this order.
"""

from collections.abc import Iterator
from itertools import pairwise

from anliku.checks.interface import CaseText
from anliku.model.case import Case
from anliku.model.enums import Kind
from anliku.problems import Problem, Rule
from anliku.validation import nearest

FULL_SECTIONS = ("背景情况", "主要做法", "成效与证据", "可推广条件与局限", "思考题")
LEAD_SECTIONS = ("线索",)

_SECTIONS = {Kind.FULL: FULL_SECTIONS, Kind.PHOTO_LEAD: LEAD_SECTIONS}


def missing_sections(text: CaseText) -> Iterator[Problem]:
    """Yield each level-2 heading that the case's kind demands and the text lacks."""
    headings = [
        inline.content.strip()
        for opening, inline in pairwise(text.tokens)
        if opening.type == "heading_open" and opening.tag == "h2"
    ]
    if not isinstance(text.case, Case):
        return
    kind = text.case.record.kind
    wanted = _SECTIONS.get(kind, ())
    for section in wanted:
        if section in headings:
            continue
        alike = nearest(section, [h for h in headings if h not in wanted], most=1)
        message = f"{kind.label}缺“{section}”一节"
        hint = (
            f"把“## {alike[0]}”改成“## {section}”"
            if alike
            else f"加上一行“## {section}”；来源没有说的，写“原文未报告”"
        )
        yield text.problem(Rule.MISSING_SECTION, message, hint)
