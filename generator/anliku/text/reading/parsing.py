"""A body in, its `Tree` out: the only place that reads Markdown.

CommonMark with the tables, strikethrough, task lists, bare addresses and footnotes of GFM, read by
pulldown-cmark, whose time is linear in the length of the text; boxes and Chinese emphasis are told
it by `preparing.py`. The reading builds the tree on a stack of its own, so that no depth of a text
can exhaust the interpreter, and stops at bounds that no text for people reaches.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pyromark

from anliku.text import faults
from anliku.text.reading.building import Builder, note_key
from anliku.text.reading.footnotes import in_order_of_marks
from anliku.text.reading.frames import Frame
from anliku.text.reading.lost_lines import LostLines
from anliku.text.reading.preparing import Prepared, prepared
from anliku.text.reading.words import LINE_END
from anliku.text.tree import (
    Code,
    Fault,
    LineBreak,
    Markup,
    NoteMark,
    Rule,
    Tree,
)

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
)
MOST_CHARACTERS = 100_000
"""Longest body read; the longest real cases have some 20,000 characters."""
MOST_PARTS = 20_000
"""Most blocks, inlines and pieces of text; real cases have some 3,000."""
DEEPEST = 20
"""Most blocks and inlines in one another; a list takes two."""


def parsed(body: str) -> tuple[Tree, Prepared]:
    """Return a body's tree, and the text that its places are counted in.

    Args:
        body: Markdown, LF line ends. Of one that is too long only the first part is read, and the
            tree says so.
    """
    ready = ready_for_reading(body)
    reading = _Reading(ready)
    if len(body) > MOST_CHARACTERS:
        words = f"有 {len(body)} 字，超过 {MOST_CHARACTERS} 字"
        reading.refuse(faults.TOO_MANY_PARTS, words, len(ready.encoded))
    reading.run()
    return reading.tree(), ready


def ready_for_reading(body: str) -> Prepared:
    """Return what is read of a body, as the parser reads it."""
    return prepared(body[:MOST_CHARACTERS], OPTIONS)


class _Reading:
    """One pass over the parser's events."""

    def __init__(self, ready: Prepared) -> None:
        self._ready = ready
        self._builder = Builder(ready)
        self._lost = LostLines(ready)
        self._stack = [Frame("Root", None, 0, 0)]
        self._links = 0
        """In how many links the reading is; a bare address inside one is words."""
        self._leaves: Mapping[str, Callable[[Any, int], None]] = {
            "Text": self._text,
            "Html": self._text,
            "Code": lambda text, at: self._add(Code(ready.plain(text), at)),
            "InlineHtml": lambda text, at: self._add(Markup(ready.plain(text), at)),
            "FootnoteReference": lambda label, at: self._add(
                NoteMark(note_key(ready.plain(label)), at)
            ),
            "TaskListMarker": self._task,
        }

    def run(self) -> None:
        """Read all events, or as many as the bounds allow."""
        events = pyromark.events_with_range(self._ready.text, options=OPTIONS)
        for number, (event, place) in enumerate(events):
            at = place["start"]
            if self._is_beyond(number, at):
                break
            if isinstance(event, str):
                self._mark(event, at)
                continue
            ((name, value),) = event.items()
            if name == "Start":
                self._open(value, at, place["end"])
            elif name == "End":
                self._close()
            else:
                self._lost.read(at, place["end"])
                self._leaves[name](value, at)
        else:
            self._builder.faults += self._lost.faults()
        while len(self._stack) > 1:
            self._close()

    def tree(self) -> Tree:
        """Return what was read."""
        blocks = self._stack[0].blocks()
        notes = in_order_of_marks(blocks, self._builder.notes)
        return Tree(blocks=blocks, notes=notes, faults=tuple(self._builder.faults))

    def refuse(self, kind: str, words: str, at: int) -> None:
        """Remember a bound that the text passes."""
        self._builder.faults.append(Fault(kind, words, at))

    def _is_beyond(self, number: int, at: int) -> bool:
        if number >= MOST_PARTS:
            self.refuse(faults.TOO_MANY_PARTS, f"标记和段落超过 {MOST_PARTS} 处", at)
        elif len(self._stack) > DEEPEST:
            self.refuse(faults.TOO_DEEP, f"超过 {DEEPEST} 层", at)
        else:
            return False
        return True

    def _open(self, tag: Any, at: int, end: int) -> None:
        kind, value = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        self._links += kind == "Link"
        if value is not None and kind in ("Link", "Image"):
            self._lost.read(at, end)
            self._lost.use(str(value["id"]))
        self._stack.append(Frame(kind, value, at, end, is_in_link=self._links > 0))

    def _close(self) -> None:
        frame = self._stack.pop()
        self._links -= frame.kind == "Link"
        if frame.kind == "Strikethrough" and self._ready.slice(frame.at, frame.at + 2) != "~~":
            self._spill(frame)
            return
        node = self._builder.made(frame)
        if node is not None:
            self._add(node)

    def _spill(self, frame: Frame) -> None:
        """Take the parts of a frame that is none, and the signs around them, as words."""
        outer = self._stack[-1]
        outer.add_words("~", frame.at)
        for part in frame.children:
            outer.add(part)
        outer.add_words("~", frame.end - 1)

    def _add(self, node: Any) -> None:
        self._stack[-1].children.append(node)

    def _text(self, text: str, at: int) -> None:
        for piece in self._ready.pieces(text, at):
            self._stack[-1].add_words(*piece)

    def _task(self, is_done: Any, _at: int) -> None:
        item = next(frame for frame in reversed(self._stack) if frame.kind == "Item")
        item.is_done = bool(is_done)

    def _mark(self, event: str, at: int) -> None:
        if event == "SoftBreak":
            self._stack[-1].add_words(LINE_END, at)
        else:
            self._add(LineBreak(at) if event == "HardBreak" else Rule(at))
