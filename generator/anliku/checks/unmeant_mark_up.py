"""AK429, AK430, AK431: signs that were meant as signs, and have become mark-up.

Bad: `场地3*5*2米`, a paragraph begun with four blanks, a line `2026. 这一年办了三件事。`.
Good: `场地3×5×2米`, a paragraph that begins at the start of its line, `2026年，办了三件事。`.
"""

import re
from collections.abc import Iterator

from anliku.checks.footnotes import is_note
from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.plain import words_of
from anliku.text.tree import CodeBlock, Emphasis, NumberedList
from anliku.text.walking import all_blocks, all_inlines
from anliku.text.wide import is_wide
from anliku.validation.messages import shown

_FIGURE = re.compile(r"[0-9０-９]|[米寸平cmk]", re.IGNORECASE)
_YEAR_SOMEWHERE = re.compile(r"^[ \t>]*[1-9][0-9]{3,}[.)]", re.MULTILINE)
_YEAR = re.compile(r"[\s>]*(?P<number>[1-9][0-9]{3,})(?P<sign>[.)])")
_BESIDE_FIGURES = re.compile(r"[0-9０-９.．,，%％×xX\s]")
_FENCES = ("`", "~")
_PROSE = 8
"""Chinese characters from which a line of code is prose."""


def unmeant_mark_up(text: CheckedText) -> Iterator[Problem]:
    """Yield stars between figures, indented prose, and years that number an item."""
    for inline in all_inlines(text.text.tree):
        if isinstance(inline, Emphasis) and _is_product(text, inline):
            message = f"“{shown(text.text.line_from('', inline.at))}”里的星号成了强调，不会显示"
            hint = "乘号写成 ×，或在星号前加反斜杠：\\*"
            yield text.problem(Rule.STARS_AS_EMPHASIS, message, hint, inline.at)
    has_years = _YEAR_SOMEWHERE.search(text.text.source) is not None
    for block in all_blocks(text.text.tree):
        if isinstance(block, CodeBlock):
            yield from _indented(text, block)
        elif has_years and isinstance(block, NumberedList):
            yield from _years(text, block)


def _is_product(text: CheckedText, inline: Emphasis) -> bool:
    words = words_of(inline.inlines)
    before = text.text.before(inline.at)
    is_factor = _FIGURE.fullmatch(before) is not None
    return (
        text.text.line_from("", inline.at)[:1] == "*"
        and any(sign.isdigit() for sign in words)
        and (is_factor or (before.strip() != "" and not _BESIDE_FIGURES.sub("", words)))
    )


def _indented(text: CheckedText, block: CodeBlock) -> Iterator[Problem]:
    if text.text.line_from("", block.at).lstrip().startswith(_FENCES) or is_note(block):
        return
    lines = block.text.strip().split("\n")
    wide = sum(map(is_wide, block.text))
    signs = sum(not sign.isspace() for sign in block.text)
    if wide >= _PROSE and wide * 2 >= signs:
        message = f"“{shown(lines[0])}”前面的空格使这一段成了代码"
        hint = "删去行首空格；段首不用空格，网页上会排好"
        yield text.problem(Rule.INDENTED_TEXT, message, hint, block.at)


def _years(text: CheckedText, block: NumberedList) -> Iterator[Problem]:
    for item in block.items:
        found = _YEAR.match(text.text.line_from("", item.at))
        if found:
            written = found["number"] + found["sign"]
            message = f"句首的“{written}”成了列表的序号"
            hint = (
                f"写成“{found['number']}年”，或在点前加反斜杠：{found['number']}\\{found['sign']}"
            )
            yield text.problem(Rule.YEAR_AS_NUMBER, message, hint, item.at)
