"""AK435, AK436: boxes and headings that say nothing, and a paragraph that has become a heading.

Bad: `!!! note` above lines that are not indented; `##` alone; a sentence right above `---`.
Good: the box's lines indented by four blanks; a blank line between a sentence and `---`.
"""

from collections.abc import Iterator

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.invisible import shows_something
from anliku.text.plain import words_of
from anliku.text.tree import Box, Heading
from anliku.text.walking import all_blocks
from anliku.validation.messages import shown

_ENDS = ("。", "！", "？", "；", "”")
_LONGEST = 40
"""Characters of a heading that somebody meant."""


def empty_blocks(text: CheckedText) -> Iterator[Problem]:
    """Yield each of them."""
    for block in all_blocks(text.text.tree):
        if isinstance(block, Box) and not block.blocks:
            message = f"提示框“{shown(words_of(block.title))}”里没有内容"
            hint = "内容写在下面，每行缩进四格；> [!NOTE] 的内容每行以 > 开头"
            yield text.problem(Rule.EMPTY_BLOCK, message, hint, block.at)
        elif isinstance(block, Heading):
            yield from _heading(text, block)


def _heading(text: CheckedText, block: Heading) -> Iterator[Problem]:
    words = words_of(block.inlines).strip()
    if not block.inlines or (words and not shows_something(words)):
        hint = "在 # 后面写上标题，或删去这一行"
        yield text.problem(Rule.EMPTY_BLOCK, "这个标题没有文字", hint, block.at)
    elif (words.endswith(_ENDS) or len(words) > _LONGEST) and not text.text.line_from(
        "", block.at
    ).lstrip().startswith("#"):
        message = f"“{shown(words)}”成了标题，因为下面一行是 --- 或 ==="
        yield text.problem(Rule.TEXT_AS_HEADING, message, "在分隔线上面空一行", block.at)
