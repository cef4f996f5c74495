"""AK401, AK419, AK420, AK425: a full case has the five sections that readers and case packs rely on.

Bad: a full case without `## 可推广条件与局限`, or with nothing below its front matter.
Good: all of 背景情况, 主要做法, 成效与证据, 可推广条件与局限, 思考题, in this order.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.model.enums import Kind
from anliku.problems import Problem, Rule
from anliku.text import faults
from anliku.text.plain import words_of
from anliku.text.projections.sections import Section, sections_of
from anliku.text.tree import Paragraph, Tree
from anliku.validation import nearest

FULL_SECTIONS = ("背景情况", "主要做法", "成效与证据", "可推广条件与局限", "思考题")
LEAD_SECTIONS = ("线索",)

_SECTIONS = {Kind.FULL: FULL_SECTIONS, Kind.PHOTO_LEAD: LEAD_SECTIONS}


_NUMBERING = re.compile(r"^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．]?[ \u3000]*)")
_LONGEST = 20
"""Characters of a line that may be a heading."""


def sections_of_kind(kind: Kind | None) -> tuple[str, ...]:
    """Return the sections that a case of a kind must have."""
    return _SECTIONS.get(kind, ()) if kind else ()


def meant_headings(tree: Tree) -> Iterator[tuple[str, Paragraph]]:
    """Yield the paragraphs that are nothing but the name of a section, each with that name."""
    for block in tree.blocks:
        words = words_of(block.inlines).strip() if isinstance(block, Paragraph) else ""
        name = _NUMBERING.sub("", words).strip("：:。 　【】") if len(words) <= _LONGEST else ""
        if isinstance(block, Paragraph) and name in (*FULL_SECTIONS, *LEAD_SECTIONS):
            yield name, block


def section_problems(text: CheckedText) -> Iterator[Problem]:
    """Yield each level-2 heading that the case's kind demands and the text lacks, or has out of order."""
    if text.kind is None or any(one.kind == faults.OPEN_FENCE for one in text.text.tree.faults):
        return
    wanted = sections_of_kind(text.kind)
    if not text.text.tree.blocks:
        yield from _nothing(text, text.kind, wanted)
        return
    sections = sections_of(text.text.tree)
    yield from _missing(text, text.kind, wanted, [section.label for section in sections])
    yield from _out_of_order(text, wanted, sections)


def _nothing(text: CheckedText, kind: Kind, wanted: tuple[str, ...]) -> Iterator[Problem]:
    message = f"{kind.label}没有正文"
    if wanted:
        hint = f"在文首信息下面写：{'、'.join(f'## {name}' for name in wanted)}"
        yield text.problem(Rule.NO_TEXT, message, hint)
    elif kind is Kind.BRIEF:
        hint = "在文首信息下面写几段：背景、怎么做的、结果；来源没有说的，写“原文未报告”"
        yield text.problem(Rule.BRIEF_WITHOUT_TEXT, message, hint)


def _missing(
    text: CheckedText, kind: Kind, wanted: tuple[str, ...], headings: list[str]
) -> Iterator[Problem]:
    meant = {name: block.at for name, block in meant_headings(text.text.tree)}
    for section in wanted:
        if section in headings:
            continue
        if section in meant:
            message = f"{kind.label}的“{section}”没有写成标题"
            hint = f"单独一行写：## {section}"
            yield text.problem(Rule.MISSING_SECTION, message, hint, meant[section])
            continue
        alike = nearest(section, [h for h in headings if h not in wanted], most=1)
        message = f"{kind.label}缺“{section}”一节"
        hint = (
            f"把“## {alike[0]}”改成“## {section}”"
            if alike
            else f"加上一行“## {section}”；来源没有说的，写“原文未报告”"
        )
        yield text.problem(Rule.MISSING_SECTION, message, hint)


def _out_of_order(
    text: CheckedText, wanted: tuple[str, ...], sections: tuple[Section, ...]
) -> Iterator[Problem]:
    told = [section for section in sections if section.label in wanted]
    right = sorted(told, key=lambda section: wanted.index(section.label))
    for section, expected in zip(told, right, strict=True):
        if section.label != expected.label:
            message = f"“{section.label}”写在了“{expected.label}”前面"
            hint = f"按这个次序写：{'、'.join(wanted)}"
            yield text.problem(Rule.SECTION_ORDER, message, hint, section.at)
            return
