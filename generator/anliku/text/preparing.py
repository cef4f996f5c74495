"""A body in, the text that the Markdown parser reads out, and the way back from its offsets.

Two things the parser cannot do are told it in the text itself:

1. Emphasis beside Chinese punctuation (`**注意：**后面`). CommonMark closes a run of `*` only where
   blanks or punctuation follow, as writing with blanks has them. A character of the private use
   area that the body does not have is put between the run and the punctuation; to the parser it is
   a letter, and it is taken out of all words afterwards.
2. Boxes (`!!! type "title"` with lines indented by four blanks) become quotations that open with a
   heading, a form that ends in the same lines; the reading knows them by their line.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

import pyromark

from anliku.text.wide import is_punctuation, is_wide

_RUN = re.compile(r"\*+|~+")
_BOX_LINE = re.compile(r"^!!![ \t]*[^\W_]", re.MULTILINE)
_PRIVATE = range(0xE000, 0xF900)
_TAB = 4


@dataclass(frozen=True)
class Prepared:
    """A text for the parser."""

    text: str
    joiner: str = ""
    """The character that joins emphasis to Chinese; empty where none was needed."""
    lines: tuple[int, ...] | None = None
    """Of each line of the text the line of the body, both from 0; None where they are the same."""
    box_lines: frozenset[int] = field(default=frozenset())
    """Lines of the text, from 0, on which a box opens."""

    @cached_property
    def encoded(self) -> bytes:
        """The text as the parser counts it."""
        return self.text.encode()

    @cached_property
    def _starts(self) -> list[int]:
        found = [0]
        at = self.encoded.find(b"\n")
        while at >= 0:
            found.append(at + 1)
            at = self.encoded.find(b"\n", at + 1)
        return found

    def line(self, at: int) -> int:
        """Return the line of the text, from 0, on which an offset lies."""
        return bisect_right(self._starts, at) - 1

    def place(self, at: int) -> tuple[int, int]:
        """Return line and column of the body, both from 0, for an offset into the encoded text."""
        line = self.line(at)
        before = self.encoded[self._starts[line] : at].decode(errors="ignore")
        column = len(before) - (before.count(self.joiner) if self.joiner else 0)
        return (line if self.lines is None else self.lines[line]), column

    def find(self, words: str, at: int) -> int | None:
        """Return the offset of words at or behind an offset, or None."""
        found = self.encoded.find(words.encode(), at)
        return None if found < 0 else found

    def plain(self, text: str) -> str:
        """Return words of the parser without the joining character."""
        return text.replace(self.joiner, "") if self.joiner else text

    def slice(self, start: int, end: int) -> str:
        """Return what the body says between two offsets."""
        return self.plain(self.encoded[start:end].decode(errors="ignore"))


def prepared(body: str, options: pyromark.Options) -> Prepared:
    """Return a body as the parser reads it.

    Args:
        body: Markdown, LF line ends.
        options: the parser's, by which boxes are told from what only looks like them.
    """
    ready = _with_boxes(body, options) if _BOX_LINE.search(body) else Prepared(text=body)
    joiner = _joiner(ready.text)
    joined = _joined(ready.text, joiner) if joiner else ready.text
    if joined == ready.text:
        return ready
    return Prepared(text=joined, joiner=joiner, lines=ready.lines, box_lines=ready.box_lines)


def _joiner(text: str) -> str:
    """Return a character of the private use area that the text does not have; mostly the first."""
    if "*" not in text and "~" not in text:
        return ""
    return next((sign for sign in map(chr, _PRIVATE) if sign not in text), "")


def _joined(text: str, joiner: str) -> str:
    parts: list[str] = []
    done = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if not before or not after or before.isspace() or after.isspace() or before == "\\":
            continue
        opens, closes = is_punctuation(before), is_punctuation(after)
        if opens == closes or not (is_wide(before) or is_wide(after)):
            continue
        at = start if opens else end
        parts += (text[done:at], joiner)
        done = at
    return "".join((*parts, text[done:])) if parts else text


def _with_boxes(body: str, options: pyromark.Options) -> Prepared:
    """Return the body with its boxes as quotations."""
    openings = _box_openings(body, options)
    lines: list[str] = []
    origin: list[int] = []
    box_lines: list[int] = []
    within = False
    written = body.split("\n")
    goes_on = _going_on(written)
    for number, line in enumerate(written):
        if number in openings:
            if within:
                _append(lines, origin, "", number)
            within = True
            box_lines.append(len(lines))
            _append(lines, origin, ">##" + _spaced(line[3:]), number)
        elif within and (indented := _content(line)) is not None:
            _append(lines, origin, ">" + indented[1:], number)
        elif within and not line.strip() and goes_on[number]:
            _append(lines, origin, ">", number)
        else:
            if within and line.strip():
                # Else the line would be read on as the last paragraph of the box.
                _append(lines, origin, "", number)
            within = False
            _append(lines, origin, line, number)
    return Prepared(text="\n".join(lines), lines=tuple(origin), box_lines=frozenset(box_lines))


def _append(lines: list[str], origin: list[int], line: str, number: int) -> None:
    lines.append(line)
    origin.append(number)


def _spaced(rest: str) -> str:
    return rest if rest[:1] in " \t" else " " + rest


def _content(line: str) -> str | None:
    """Return a line of a box with blanks for the tab it begins with, or None for any other line."""
    if line.startswith("\t"):
        return " " * _TAB + line[1:]
    return line if line.startswith(" " * _TAB) and line.strip() else None


def _going_on(lines: list[str]) -> list[bool]:
    """Say of each line whether the next one that is not blank may be one of a box."""
    found: list[bool] = []
    may = False
    for line in reversed(lines):
        found.append(may)
        if line.strip():
            may = _content(line) is not None
    return found[::-1]


def _box_openings(body: str, options: pyromark.Options) -> frozenset[int]:
    """Return the lines, from 0, that open a box: lines of paragraphs that lie in nothing else."""
    encoded = body.encode()
    found: set[int] = set()
    depth = line = counted = 0
    for event, place in pyromark.events_with_range(body, options=options):
        if not isinstance(event, dict):
            continue
        if "End" in event:
            depth -= 1
        elif "Start" in event:
            if depth == 0 and event["Start"] == "Paragraph":
                part = encoded[place["start"] : place["end"]].decode()
                line += encoded.count(b"\n", counted, place["start"])
                counted = place["start"]
                found.update(
                    line + number
                    for number, written in enumerate(part.split("\n"))
                    if _BOX_LINE.match(written)
                )
            depth += 1
    return frozenset(found)
