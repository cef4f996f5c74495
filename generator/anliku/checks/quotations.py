"""AK421: what is quoted from a source is short; the archive retells, it does not reprint.

Bad: a paragraph of two hundred characters between quotation marks.
Good: the sentence that matters, the rest in the archive's own words.
"""

import re
from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.model.parts import MAX_QUOTATION
from anliku.problems import Problem, Rule
from anliku.text.plain import words_of
from anliku.text.tree import Paragraph
from anliku.text.walking import blocks_in

_QUOTED = re.compile(r"“([^“”]*)”")


def long_quotations(text: CheckedText) -> Iterator[Problem]:
    """Yield paragraphs that quote more than a source's rights allow us."""
    for block in blocks_in(text.text.tree.blocks):
        if not isinstance(block, Paragraph):
            continue
        longest = max((len(words) for words in _QUOTED.findall(words_of(block.inlines))), default=0)
        if longest > MAX_QUOTATION:
            message = f"引号里的话有 {longest} 字，超过 {MAX_QUOTATION} 字"
            hint = "只留最要紧的一句，其余用自己的话转述，注明出处"
            yield text.problem(Rule.LONG_QUOTATION, message, hint, block.at)
