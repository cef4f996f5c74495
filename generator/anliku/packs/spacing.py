"""Inlines with the line ends and blanks of their source in, the same spaced for print out.

A line end inside a paragraph of Chinese is no blank: the writer only broke the line there.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from anliku.packs.blocks import CodeSpan, Inline, Inlines, LineBreak, Note, Picture, Text
from anliku.text.wide import is_wide

_RUN = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\x00"
_OBJECT = "\ufffc"
"""Stands for what has no text of its own to be spaced."""
_MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】…—")
"""Punctuation that brings its own space: `**甲。** 乙` needs the blank for Markdown alone."""


def tidied(inlines: Inlines) -> Inlines:
    """Return the inlines with single blanks, none at the ends and none where a Chinese line broke."""
    leaves = list(_leaves(inlines))
    joined = "".join(leaves)
    characters = list(joined)
    for run in _RUN.finditer(joined):
        characters[run.start() : run.end()] = [""] * len(run[0])
        characters[run.start()] = _blank(joined, run)
    start, texts = 0, []
    for leaf in leaves:
        texts.append("".join(characters[start : start + len(leaf)]))
        start += len(leaf)
    return _rebuilt(inlines, iter(texts))


def _leaves(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield text
            case LineBreak():
                yield _BREAK
            case CodeSpan() | Picture():
                yield _OBJECT
            case Note():
                yield ""
            case _:
                yield from _leaves(inline.inlines)


def _blank(joined: str, run: re.Match[str]) -> str:
    before = joined[run.start() - 1] if run.start() else ""
    after = joined[run.end() : run.end() + 1]
    if before in ("", _BREAK) or after in ("", _BREAK):
        return ""
    is_between_wide = is_wide(before) and is_wide(after)
    is_at_mark = before in _MARKS or after in _MARKS
    return "" if is_between_wide and ("\n" in run[0] or is_at_mark) else " "


def _rebuilt(inlines: Inlines, texts: Iterator[str]) -> Inlines:
    """Return the inlines with the given texts in place of their leaves; empty ones are dropped."""
    kept: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text():
                text = next(texts)
                kept += [Text(text)] if text else []
            case CodeSpan() | LineBreak() | Picture() | Note():
                next(texts)
                kept.append(inline)
            case _:
                inner = _rebuilt(inline.inlines, texts)
                kept += [replace(inline, inlines=inner)] if inner else []
    return tuple(kept)
