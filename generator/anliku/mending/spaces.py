"""Spaces that are none of YAML's: which they are, what they count for, where they are replaced."""

import re

from anliku.mending.notes import Notes
from anliku.mending.traced_line import TracedLine
from anliku.problems import Rule

WIDE = "\u3000"
ODD = "\xa0\u1680\u2000-\u200a\u202f\u205f"
"""Spaces of one column that a keyboard or Word puts in place of the ordinary one."""
ANY = rf"[ \t{WIDE}{ODD}]"
"""A pattern of one space of any kind."""
_INDENT = re.compile(rf"{ANY}*")
_ODD = re.compile(rf"[{ODD}]")
_NAMES = {"\t": " Tab", WIDE: "全角空格", "\xa0": "不间断空格"}
_WIDTHS = {"\t": "  ", WIDE: "  "}
"""What a wide space shows as; a tab counts as one step of our indentation."""
_HINT = "改成英文空格（半角）；不改也读得懂"


def name_of(space: str) -> str:
    """Return what a space is called."""
    return _NAMES.get(space, f"特殊空格 U+{ord(space):04X}")


def with_plain_indent(number: int, line: TracedLine, notes: Notes) -> int:
    """Write the spaces at the start of a line as ordinary ones; return how many there are."""
    written = line.text[: _INDENT.match(line.text).end()]  # type: ignore[union-attr]
    odd = next((space for space in written if space != " "), None)
    if odd is not None:
        together = f"缩进用了{name_of(odd)}，当作普通空格"
        at = (number, line, written.index(odd))
        notes.add(Rule.WIDE_SPACE, at, together, _HINT, together)
        for column in range(len(written) - 1, -1, -1):
            line.replace(column, column + 1, _WIDTHS.get(written[column], " "))
    return len(line.text) - len(line.text.lstrip(" "))


def with_plain_gap(number: int, line: TracedLine, start: int, notes: Notes) -> None:
    """Write the spaces from a column up to the next word as one ordinary space."""
    found = _INDENT.match(line.text, start)
    written = found[0] if found else ""
    odd = next((space for space in written if space not in " \t"), None)
    if odd is not None:
        together = f"这里是{name_of(odd)}，当作普通空格"
        notes.add(Rule.WIDE_SPACE, (number, line, start), together, _HINT, together)
    if written not in ("", " "):
        line.replace(start, start + len(written), " ")


def with_plain_spaces(number: int, line: TracedLine, start: int, notes: Notes) -> None:
    """Write the odd spaces of a value as ordinary ones; wide ones are text and stay."""
    for found in list(_ODD.finditer(line.text, start)):
        together = f"内容里有{name_of(found[0])}，当作普通空格"
        notes.add(Rule.WIDE_SPACE, (number, line, found.start()), together, _HINT, together)
        line.replace(found.start(), found.end(), " ")
