"""AK316: sentences of the templates that nobody replaced, in the body of a case.

Bad: `1. 第一步……`, `[^S1]: 发布者：《题名》，日期。`.
Good: what was done, and the real source.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.plain import words_of
from anliku.text.tree import Paragraph
from anliku.text.walking import all_blocks
from anliku.validation.messages import shown

_PHRASES = (
    "遇到了什么问题。事实后面注明来源",
    "来源里的数字照写；没有就写“原文未报告”",
    "别处照做要有什么条件；哪些情况还不清楚",
    "发布者：《题名》，日期",
)
"""Of the example in CONTRIBUTING.md."""
_STEP = re.compile(r"第[一二三]步(?:…+|\.{3,})")
"""What says nothing where it is all that a paragraph says."""


def template_words(text: CheckedText) -> Iterator[Problem]:
    """Yield each paragraph that is still the template's."""
    if text.is_page:
        return
    for block in all_blocks(text.text.tree):
        if not isinstance(block, Paragraph):
            continue
        words = words_of(block.inlines)
        if any(phrase in words for phrase in _PHRASES) or _STEP.fullmatch(words):
            message = f"“{shown(words)}”是模板里的话，还没有改"
            yield text.problem(Rule.PLACEHOLDER, message, "换成自己的内容", block.at)
