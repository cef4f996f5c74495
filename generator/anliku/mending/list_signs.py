"""Signs that stand for YAML's dash, brackets and commas in other programs."""

import re

from anliku.mending.notes import Notes
from anliku.mending.spaces import ANY, name_of
from anliku.mending.traced_line import TracedLine
from anliku.problems import Rule

_BULLET = re.compile(
    rf"(?P<sign>(?:[-－–—―‐−﹣•·●○◦▪■◆+＋]|[*＊](?![*＊]))|[0-9０-９]{{1,2}}(?:[、．）)]|[.](?![0-9])))(?P<gap>{ANY}*)"
)
_BRACKETS = {"【": "[", "】": "]", "［": "[", "］": "]", "｛": "{", "｝": "}"}
_ENDS = {"【": "】", "［": "］", "｛": "｝", "[": "]", "{": "}"}
_OPENING = "【［｛"
_BARE_PARTS = re.compile(
    r"[^\s:：,，{}\[\]()（）｛｝［］【】]{1,8}[:：][^:：]*[,，；;][ ]*[^\s:：]{1,8}[:：]"
)
"""Two keys with values on one line."""
_BRACES_HINT = "改成英文花括号：{数值: 17, 单位: 人}"
_DASH_HINT = "列表每行写成：- 内容"
_BRACKET_HINT = "改成英文方括号：[甲, 乙]"


def bullet_at(text: str, start: int) -> tuple[int, bool] | None:
    """Return where the text behind a list's sign starts and whether the sign is YAML's own."""
    found = _BULLET.match(text, start)
    if found is None:
        return None
    is_proper = found["sign"] == "-" and (found["gap"][:1] == " " or found.end() == len(text))
    return found.end(), is_proper


def with_plain_dash(number: int, line: TracedLine, start: int, end: int, notes: Notes) -> None:
    """Write the sign of a list's item as YAML's dash and one space."""
    sign = line.text[start:end].strip()
    gap = line.text[start + 1 : end]
    if sign == "-" and gap:
        words = f"横杠后面的{name_of(gap[0])}当作普通空格"
        notes.add(Rule.WIDE_SPACE, (number, line, start + 1), words, _DASH_HINT, words)
        line.replace(start, end, "- ")
        return
    words = "横杠后面补一个空格" if sign == "-" else f"“{sign}”当作列表的横杠“- ”"
    is_number = sign[0].isalnum()
    together = "编了号的各行当作列表" if is_number else words
    notes.add(Rule.LIST_FORM, (number, line, start), words, _DASH_HINT, together)
    line.replace(start, end, "- ")


def with_plain_brackets(
    number: int, line: TracedLine, start: int, notes: Notes, *, is_part: bool = False
) -> None:
    """Write brackets of another script around a whole value as YAML's.

    Args:
        number: of the line.
        line: the line.
        start: the column at which the value starts.
        notes: takes what was understood.
        is_part: whether the value is a record, so that round brackets mean YAML's as well.
    """
    if is_part:
        _with_braces(number, line, start, notes)
    end = len(line.text.rstrip()) - 1
    first, last = line.text[start], line.text[end]
    if first not in _OPENING or last not in (_ENDS[first], _ENDS[_BRACKETS[first]]):
        return
    words = (
        f"“{first}{last}”当作列表的方括号"
        if _BRACKETS[first] == "["
        else f"“{first}{last}”当作花括号"
    )
    notes.add(Rule.LIST_FORM, (number, line, start), words, _BRACKET_HINT, words)
    line.replace(end, end + 1, _ENDS[_BRACKETS[first]])
    line.replace(start, start + 1, _BRACKETS[first])


def _with_braces(number: int, line: TracedLine, start: int, notes: Notes) -> None:
    if _BARE_PARTS.match(line.text, start):
        words = "几个小栏目写在一行里，当作放在花括号里"
        notes.add(Rule.LIST_FORM, (number, line, start), words, _BRACES_HINT, words)
        line.insert(len(line.text.rstrip().rstrip("。；;")), "}")
        line.insert(start, "{")
        return
    end = len(line.text.rstrip().rstrip("。；;")) - 1
    if (
        line.text[start] in "（("
        and line.text[end] in "）)"
        and re.search("[:：]", line.text[start:])
    ):
        words = f"“{line.text[start]}{line.text[end]}”当作花括号"
        notes.add(Rule.LIST_FORM, (number, line, start), words, _BRACES_HINT, words)
        line.replace(end, end + 1, "}")
        line.replace(start, start + 1, "{")
