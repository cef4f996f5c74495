"""Comments that may be meant as content: what YAML reads over is said to be read over."""

import re

from anliku.mending.notes import Notes
from anliku.mending.traced_line import TracedLine
from anliku.problems import Rule

_BARE = re.compile(r"(?:^|[ \t])#")
_BEHIND = re.compile(r"""[\]}"'][ \t]+#""")
_SHOWN = 12
_HINT = "是内容就删去“#”，或用英文单引号括起来；是注解就单独一行，“#”写在行首"


def comment_in(value: str) -> int | None:
    """Return the column of a value's comment, or None."""
    found = list((_BEHIND if value[0] in "[{'\"" else _BARE).finditer(value))
    if not found:
        return None
    return (found[-1] if value[0] in "[{'\"" else found[0]).end() - 1


def note_comment(number: int, line: TracedLine, column: int, notes: Notes) -> None:
    """Say that what stands behind a sign is not read."""
    written = line.text[column:].strip()
    shown = written if len(written) <= _SHOWN else written[:_SHOWN] + "…"
    together = "“#”后面的话当作注解，没有读"
    message = f"“{shown}”当作注解，没有读"
    notes.add(Rule.READ_AS, (number, line, column), message, _HINT, together)
