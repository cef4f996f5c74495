"""A body in, the same out with its boxes as quotations, which the Markdown parser knows.

`!!! type "title"` with lines indented by four blanks becomes a quotation that opens with a heading,
a form that ends in the same lines; the reading knows them by their line.
"""

import re
from dataclasses import dataclass, field

import pyromark

_OPENING = re.compile(r"^!!![ \t]*[^\W_]", re.MULTILINE)
_TAB = 4
_ENDING_SIGNS = re.compile(r"(?<=[ \t])(#+[ \t]*)$")
"""Signs at the end of a heading's line, which CommonMark does not show."""


@dataclass(slots=True)
class QuotedBoxes:
    """The lines of a body whose boxes have become quotations."""

    lines: list[str] = field(default_factory=list)
    origin: list[int] = field(default_factory=list)
    """Of each line the body's, both from 0."""
    openings: set[int] = field(default_factory=set)
    """Lines on which a box opens."""
    shifts: dict[int, int] = field(default_factory=dict)
    """Of some lines, how many columns further right the body has what they say."""

    def add(self, line: str, origin: int, shift: int = 0) -> None:
        """Add a line."""
        if shift:
            self.shifts[len(self.lines)] = shift
        self.lines.append(line)
        self.origin.append(origin)


def has_boxes(body: str) -> bool:
    """Say whether a body may have a box."""
    return _OPENING.search(body) is not None


def quoted_boxes(body: str, options: pyromark.Options) -> QuotedBoxes:
    """Return the lines of a body with its boxes as quotations.

    Args:
        body: Markdown, LF line ends.
        options: the parser's, by which boxes are told from what only looks like them.
    """
    found = QuotedBoxes()
    openings = _openings(body, options)
    written = body.split("\n")
    goes_on = _going_on(written)
    within = False
    for number, line in enumerate(written):
        if number in openings:
            if within:
                found.add("", number)
            within = True
            found.openings.add(len(found.lines))
            gap = "" if line[3] in " \t" else " "
            opening = f">##{gap}{_ENDING_SIGNS.sub(_escaped, line[3:])}"
            found.add(opening, number, -len(gap))
        elif within and (indent := _indent(line)):
            content, added = _expanded(line[indent:])
            found.add(f"> {content}", number, indent - 2 - added)
        elif within and not _stripped(line) and goes_on[number]:
            found.add(">", number)
        else:
            if within and _stripped(line):
                # Else the line would be read on as the last paragraph of the box.
                found.add("", number)
            within = False
            found.add(line, number)
    return found


def _escaped(signs: re.Match[str]) -> str:
    return f"\\{signs[0]}"


def _stripped(line: str) -> str:
    """Return a line without the blanks of CommonMark, which Chinese ones are not among."""
    return line.strip(" \t")


def _indent(line: str) -> int:
    """Return how many characters indent a line of a box; 0 for any other line."""
    if not _stripped(line):
        return 0
    if line.startswith(" " * _TAB):
        return _TAB
    blanks, tab, _ = line.partition("\t")
    return len(blanks) + 1 if tab and len(blanks) < _TAB and not blanks.strip(" ") else 0


def _expanded(content: str) -> tuple[str, int]:
    """Return a line whose indentation has no tabs, which the quotation would move, and how much longer it is."""
    rest = content.lstrip(" \t")
    indent = content[: len(content) - len(rest)]
    return indent.expandtabs(_TAB) + rest, len(indent.expandtabs(_TAB)) - len(indent)


def _going_on(lines: list[str]) -> list[bool]:
    """Say of each line whether the next one that is not blank may be one of a box."""
    found: list[bool] = []
    may = False
    for line in reversed(lines):
        found.append(may)
        if _stripped(line):
            may = _indent(line) > 0
    return found[::-1]


def _openings(body: str, options: pyromark.Options) -> frozenset[int]:
    """Return the lines, from 0, that open a box: lines of paragraphs that lie in nothing else.

    A line of signs below a box makes a heading of it (`---`), so headings are looked at, too.
    """
    encoded = body.encode()
    found: set[int] = set()
    depth = line = counted = 0
    for event, place in pyromark.events_with_range(body, options=options):
        if not isinstance(event, dict):
            continue
        if "End" in event:
            depth -= 1
        elif "Start" in event:
            if depth == 0 and (event["Start"] == "Paragraph" or "Heading" in event["Start"]):
                part = encoded[place["start"] : place["end"]].decode()
                line += encoded.count(b"\n", counted, place["start"])
                counted = place["start"]
                found.update(
                    line + number
                    for number, written in enumerate(part.split("\n"))
                    if _OPENING.match(written)
                )
            depth += 1
    return frozenset(found)
