"""AK432, AK433: lines that were meant as a table or a list, and have stayed one paragraph.

Bad: columns parted by tabs; `| 指标 | 此后 |` without a line `|---|---|`; `｜`; lines that begin with
`•`, `-先听` or `1.先听`.
Good: `| 指标 | 此后 |`, below it `|---|---|`; `- 先听`; `1. 先听`.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from anliku.checks.interface import CheckedText
from anliku.problems import Problem, Rule
from anliku.text.plain import words_of
from anliku.text.tree import Paragraph
from anliku.text.walking import all_blocks
from anliku.validation.messages import shown

_FEW = 2
"""Lines of a kind that are no chance."""
_TABS = re.compile(r"[^\t]*\S[ ]*\t[ \t]*\S")
_BARS = re.compile(r"(?:[^|\\]|\\.)*\|(?:[^|\\]|\\.)*\|")
_OTHER_BARS = re.compile(r"[^｜]*｜[^｜]*｜")
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])[ ]+$")
_OTHER_BLOCK = re.compile(r"[ ]*(?:[-*+>]\s|#{1,6}\s|[0-9]{1,9}[.)]\s)")
_BULLET = re.compile(r"[ ]*(?:[•●·▪■◆○◦‣⁃]|[-+](?=[^\s\-+0-9])|\*(?=[^\s*][^*]*$))[ \u3000]*\S")
_NUMBER = re.compile(
    r"[ ]*(?:[0-9]{1,2}(?:\.(?=[^\s.0-9])|[)）、．](?=\S))|[①-⑳⑴-⒇❶-❿]"
    r"|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．.])"
)

_HINTS = re.compile(
    r"[|｜\t•●▪■◆○◦‣⁃·①-⑳⑴-⒇❶-❿]|[-+*](?=[^\s\-+0-9])|[0-9][.)）、．](?=[^\s.0-9])"
    r"|[（(][0-9一二三四五六七八九十]|[一二三四五六七八九十][、．.]"
)
"""Without one of these the source of a paragraph, which takes memory, need not be looked at."""


def unmade_blocks(text: CheckedText) -> Iterator[Problem]:
    """Yield each paragraph whose lines look like rows or items."""
    for block in all_blocks(text.text.tree):
        if isinstance(block, Paragraph) and _HINTS.search(words_of(block.inlines)):
            lines = text.text.lines_from(block.at)
            if len(lines) >= _FEW:
                lines[0] = text.text.line_from("", block.at)
                yield from _paragraph(text, block, lines)


def _paragraph(text: CheckedText, block: Paragraph, lines: list[str]) -> Iterator[Problem]:
    own = [lines[0], *takewhile(lambda line: not _OTHER_BLOCK.match(line), lines[1:])]
    first = shown(own[0])
    if _many(_TABS, own):
        message = f"“{first}”起用制表符分开的几列没有成为表格"
        yield text.problem(Rule.NO_TABLE, message, _table_hint(), block.at)
    elif _many(_BARS, own) or (_TABS.match(own[0]) and any(map(_BARS.match, own))):
        message = f"“{first}”起的几行没有成为表格"
        hint = f"{_table_hint()}；分隔线的格数和第一行一样，表格上面空一行"
        yield text.problem(Rule.NO_TABLE, message, hint, block.at)
    elif _many(_OTHER_BARS, own):
        message = f"“{first}”起的几行没有成为表格"
        yield text.problem(Rule.NO_TABLE, message, f"竖线用英文的；{_table_hint()}", block.at)
    elif _many(_BULLET, own) or _many(_NUMBER, own) or _lost_item(text, block, own):
        message = f"“{first}”起的几行没有成为列表，会连成一段"
        hint = "每项行首写 - 或 1.，后面空一格，列表上面空一行"
        yield text.problem(Rule.NO_LIST, message, hint, block.at)


def _lost_item(text: CheckedText, block: Paragraph, own: list[str]) -> bool:
    """Whether a paragraph is an item, and goes on with a line that was to be the next."""
    before = text.text.start_of_line(block.at)
    is_item = _ITEM.search(before) is not None
    return is_item and any(_BULLET.match(line) or _NUMBER.match(line) for line in own[1:])


def _many(sign: re.Pattern[str], lines: list[str]) -> bool:
    return sum(sign.match(line) is not None for line in lines) >= _FEW


def _table_hint() -> str:
    return "每行写成 | 甲 | 乙 |，第一行下面加一行 |---|---|"
