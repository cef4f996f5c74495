"""AK435, AK436: boxes, headings and footnotes that say nothing, and a line that has become a heading.

Bad: `!!! note` above lines that are not indented; `##` alone; `[^S1]: ` and nothing
behind it; a line right above `---`.
Good: the box's lines indented by four blanks; a blank line above `---`; `## 标题`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.invisible import shows_something
from anliku.text.plain import words_of
from anliku.text.tree import Box, Heading
from anliku.text.walking import all_blocks
from anliku.validation.messages import shown

_UNDERLINED = 2
"""The level of a heading that is one by a line `---`; of `===` it is told as one of level 1."""


def empty_blocks(text: CheckedText) -> Iterator[Problem]:
    """Yield each of them."""
    for block in all_blocks(text.text.tree):
        if isinstance(block, Box) and not block.blocks:
            message = f"提示框“{shown(words_of(block.title))}”里没有内容"
            hint = "内容写在下面，每行缩进四格；> [!NOTE] 的内容每行以 > 开头"
            yield text.problem(Rule.EMPTY_BLOCK, message, hint, block.at)
        elif isinstance(block, Heading):
            yield from _heading(text, block)
    for label, note in text.text.tree.notes.items():
        if not note.blocks:
            hint = "在冒号后面写上来源的名称和日期，或删去这一行"
            yield text.problem(Rule.EMPTY_BLOCK, f"脚注“[^{shown(label)}]”没有内容", hint, note.at)


def _heading(text: CheckedText, block: Heading) -> Iterator[Problem]:
    words = words_of(block.inlines).strip()
    if not block.inlines or (words and not shows_something(words)):
        hint = "在 # 后面写上标题，或删去这一行"
        yield text.problem(Rule.EMPTY_BLOCK, "这个标题没有文字", hint, block.at)
    elif block.level == _UNDERLINED and not text.text.line_from("", block.at).lstrip().startswith(
        "#"
    ):
        message = f"“{shown(words)}”成了标题，因为下面一行是 ---"
        hint = f"是标题就写成：## {shown(words)}；不是就在 --- 上面空一行"
        yield text.problem(Rule.TEXT_AS_HEADING, message, hint, block.at)
