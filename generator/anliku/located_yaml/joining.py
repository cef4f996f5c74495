"""A text of several lines as YAML joins it in, the same without blanks inside Chinese out.

Only free text is to be joined so: what stands on lines of its own may also be items of a list.
"""

from collections.abc import Sequence
from itertools import pairwise

from anliku.text.wide import is_wide

_SEEN = 6
"""So many characters on either side of a line's end tell where it was."""


class FoldedText(str):
    """A text as YAML joined it, which knows how Chinese joins it."""

    __slots__ = ("joined",)
    joined: str


def folded_text(text: str, lines: Sequence[str]) -> str:
    """Return a text of several lines, with what it is without blanks inside Chinese."""
    folded = FoldedText(text)
    folded.joined = joined(text, lines)
    return text if folded.joined == text else folded


def joined(text: str, lines: Sequence[str]) -> str:
    """Return a folded text whose lines end between Chinese characters without blanks there.

    Args:
        text: the text, its lines joined by blanks.
        lines: the lines on which it stands.
    """
    bare = [line.strip() for line in lines]
    parts: list[str] = []
    start = 0
    for before, after in pairwise(bare):
        if not (before and after and is_wide(before[-1]) and is_wide(after[0])):
            continue
        at = text.find(f"{before[-_SEEN:]} {after[:_SEEN]}", start)
        end = at + len(before[-_SEEN:])
        if at < 0:
            at = text.find(f"{before[-1]} {after[0]}", start)
            end = at + 1
        if at >= 0:
            parts.append(text[start:end])
            start = end + 1
    return "".join([*parts, text[start:]])
