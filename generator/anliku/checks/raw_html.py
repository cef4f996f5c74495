"""AK402: case texts are Markdown only; HTML is shown as text.

Bad: `<b>重点</b>`.
Good: `**重点**`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.tree import Markup, MarkupBlock
from anliku.text.walking import all_blocks, all_inlines
from anliku.validation.messages import shown

_HINT = "去掉尖括号里的代码；加粗写 **文字**，换行空一行"


def raw_html(text: CheckedText) -> Iterator[Problem]:
    """Yield each piece of HTML, a block of it once."""
    tree = text.text.tree
    for block in all_blocks(tree):
        if isinstance(block, MarkupBlock):
            message = f"正文里有 HTML：{shown(block.text.strip().split(chr(10))[0])}"
            yield text.problem(Rule.RAW_HTML, message, _HINT, block.at)
    for inline in all_inlines(tree):
        if isinstance(inline, Markup) and not inline.text.startswith("</"):
            message = f"正文里有 HTML：{shown(inline.text)}"
            yield text.problem(Rule.RAW_HTML, message, _HINT, inline.at)
