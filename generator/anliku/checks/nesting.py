"""AK409: lists and quotations are nested only as deep as a reader can follow.

Bad: a list of twelve levels.
Good: two or three levels; what needs more is a section of its own.
"""

from collections.abc import Iterator

from anliku.checks.interface import CaseText
from anliku.problems import Problem, Rule

MAX_LEVEL = 18
"""Deepest level of block tokens; a list takes two. The parser stops at 20, MkDocs much later."""


def deep_nesting(text: CaseText) -> Iterator[Problem]:
    """Yield the first block of the text that lies too deep."""
    for token in text.tokens:
        if token.level > MAX_LEVEL and token.map:
            message = "正文的列表或引用嵌套太深"
            yield text.problem(Rule.DEEP_TEXT, message, "写平，或分成几个小节", token.map[0])
            return
