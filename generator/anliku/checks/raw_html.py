"""AK402: case texts are Markdown only; HTML would be shown as text.

Bad: `<b>重点</b>`.
Good: `**重点**`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CaseText
from anliku.problems import Problem, Rule

_HINT = "去掉尖括号里的代码；加粗写 **文字**，换行空一行"


def raw_html(text: CaseText) -> Iterator[Problem]:
    """Yield each piece of HTML, a block of it once."""
    for token in text.tokens:
        if token.type == "html_block" and token.map:
            first = token.content.strip().split("\n")[0][:30]
            yield text.problem(Rule.RAW_HTML, f"正文里有 HTML：{first}", _HINT, token.map[0], first)
    for child, line in text.inline():
        if child.type == "html_inline" and not child.content.startswith("</"):
            message = f"正文里有 HTML：{child.content[:30]}"
            yield text.problem(Rule.RAW_HTML, message, _HINT, line, child.content)
