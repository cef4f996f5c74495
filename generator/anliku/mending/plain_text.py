"""Free text in front matter that YAML would cut, or take for its own signs, is put into quotes."""

import re

from anliku.mending.notes import Notes
from anliku.mending.traced_line import TracedLine
from anliku.problems import Rule

_SINGLE = re.compile(r"'(?:[^']|'')*'[ \t]*(?:[ \t]#.*)?")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"[ \t]*(?:[ \t]#.*)?')
_FLOW = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}")
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#.*)?")
_CUT = re.compile(r"[ \t]#")
_COLON = re.compile(r":(?:[ \t]|$)")
_NO_START = "#]},%@`|>"
_REFUSED = "&*!"
"""What starts an anchor, an alias or a tag: said to be an error, as it may be meant as one."""
_HINT = "用英文单引号把这段内容括起来：'……'"


def is_block_header(value: str) -> bool:
    """Whether a value says that its text stands on the lines below, as it is."""
    return _BLOCK.fullmatch(value) is not None


class OpenText:
    """The text of one field, with the lines on which it goes on."""

    def __init__(self, number: int, line: TracedLine, start: int) -> None:
        self._lines = [(number, line)]
        self._start = start

    def add(self, number: int, line: TracedLine) -> None:
        """Take a further line into the text."""
        self._lines.append((number, line))

    def close(self, notes: Notes) -> None:
        """Put the text into quotation marks if YAML would not read every character of it."""
        first = self._lines[0][1].text[self._start :].rstrip()
        rest = [line.text.strip() for _, line in self._lines[1:]]
        reason = _reason(first, rest)
        if reason is None:
            return
        number, line = self._lines[0]
        notes.add(Rule.SIGNS_AS_TEXT, (number, line, self._start), reason, _HINT, reason)
        start = self._start
        for _, part in self._lines:
            end = len(part.text.rstrip())
            part.replace(end, len(part.text), "")
            for column in range(end - 1, start - 1, -1):
                if part.text[column] == "'":
                    part.insert(column, "'")
            start = 0
        line.insert(self._start, "'")
        last = self._lines[-1][1]
        last.insert(len(last.text), "'")


def _reason(first: str, rest: list[str]) -> str | None:
    """Say what in the text is taken as text, or return None where YAML reads it as it stands."""
    whole = " ".join([first, *rest])
    sign = first[0]
    if sign in "'\"":
        return _reason_of_quoted(whole, sign)
    if sign in _REFUSED or _FLOW.fullmatch(whole) or is_block_header(first):
        return None
    is_bracket = sign in "[{" and not rest
    if is_bracket or sign in _NO_START or first.startswith(("- ", "? ")):
        return f"开头的“{sign}”当作文字"
    if _CUT.search(whole) or any(line.startswith("#") for line in rest):
        return "“#”和它后面的话当作文字，没有截去"
    return "内容里的英文冒号当作文字" if any(map(_COLON.search, [first, *rest])) else None


def _reason_of_quoted(whole: str, sign: str) -> str | None:
    proper = _SINGLE if sign == "'" else _DOUBLE
    is_closed_before = sign in whole[1:]
    if proper.fullmatch(whole) or not is_closed_before or whole.endswith(sign):
        return None
    return f"内容里的引号 {sign} 当作文字"
