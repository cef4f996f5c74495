"""What the parser opens and has not yet closed: a frame gathers the parts of one element."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from anliku.positions import with_positions_told
from anliku.text.reading.words import LINE_END, Piece, with_links, without_gaps
from anliku.text.tree import (
    Block,
    Blocks,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Markup,
    NoteMark,
    Paragraph,
    Strong,
    Struck,
    Words,
)

_INLINES = (
    Words,
    Markup,
    Code,
    LineBreak,
    Emphasis,
    Strong,
    Struck,
    Link,
    Image,
    NoteMark,
)


@dataclass(slots=True)
class Run:
    """Pieces of text that follow one another."""

    pieces: list[Piece]


Part = Inline | Block | Run


@dataclass(slots=True)
class Frame:
    """One element that is being read."""

    kind: str
    """The parser's name of it."""
    value: Any
    """What the parser says of it besides."""
    at: int
    end: int
    is_in_link: bool = False
    children: list[Any] = field(default_factory=list)
    is_done: bool | None = None
    """Of an item: whether its task is done."""

    def add_words(self, text: str, at: int) -> None:
        """Add a piece of text to what stands before it."""
        if self.children and isinstance(self.children[-1], Run):
            self.children[-1].pieces.append((text, at))
        else:
            self.children.append(Run([(text, at)]))

    def add(self, part: Any) -> None:
        """Add a part behind those that are there."""
        if isinstance(part, Run):
            for piece in part.pieces:
                self.add_words(*piece)
        else:
            self.children.append(part)

    def inlines(self) -> Inlines:
        """Return the parts of an element that holds inlines alone."""
        return _finished(self.children, is_in_link=self.is_in_link)

    def blocks(self) -> Blocks:
        """Return the parts of an element that holds blocks; loose inlines become paragraphs."""
        found: list[Block] = []
        for is_inline, group in groupby(self.children, _is_inline):
            parts = list(group)
            if not is_inline:
                found += parts
                continue
            inlines = _finished(parts, is_in_link=False)
            if inlines:
                found.append(Paragraph(inlines, _start(parts[0])))
        return tuple(found)

    @property
    def has_inlines(self) -> bool:
        """Whether inlines lie in it without a paragraph, as in items of a tight list."""
        return any(map(_is_inline, self.children))


def raw(children: Sequence[Any]) -> str:
    """Return the text of the runs among parts, line ends kept."""
    return "".join(piece for part in children if isinstance(part, Run) for piece, _ in part.pieces)


def edge(inline: Inline, index: int) -> str:
    """Return the first (0) or last (-1) character that an inline shows; empty for none."""
    match inline:
        case Words(text=text) | Code(text=text) | Markup(text=text):
            return text[index : index + 1 or None][:1]
        case Link(inlines=inlines):
            return edge(inlines[index], index) if inlines else ""
        case Image() | LineBreak() | NoteMark():
            return ""
        case _:
            return edge(inline.inlines[index], index) if inline.inlines else ""


def _is_inline(part: Part) -> bool:
    return isinstance(part, (Run, *_INLINES))


def _start(part: Part) -> int:
    return part.pieces[0][1] if isinstance(part, Run) else part.at


def _finished(parts: Sequence[Any], *, is_in_link: bool) -> Inlines:
    found: list[Inline] = []
    for number, part in enumerate(parts):
        if not isinstance(part, Run):
            found.append(part)
            continue
        pieces = without_gaps(part.pieces, _shown_before(found), _shown_after(parts, number))
        if is_in_link and pieces:
            found.append(Words("".join(text for text, _ in pieces), pieces[0][1]))
        elif pieces:
            found += map(_told, with_links(pieces))
    return tuple(found)


def _told(part: Inline) -> Inline:
    """Return words without the code of a position: readers find «第5段第2句», not `#p5s2`."""
    return Words(with_positions_told(part.text), part.at) if isinstance(part, Words) else part


def _shown_before(found: Sequence[Inline]) -> str:
    """Return the last character shown so far; marks of footnotes stand above the line."""
    shown = next((part for part in reversed(found) if not isinstance(part, NoteMark)), None)
    return edge(shown, -1) if shown is not None else ""


def _shown_after(parts: Sequence[Any], number: int) -> str:
    """Return the first character that follows a part."""
    for index in range(number + 1, len(parts)):
        part = parts[index]
        if isinstance(part, Run):
            return next((text[:1] for text, _ in part.pieces if text != LINE_END), "")
        if not isinstance(part, NoteMark):
            return edge(part, 0)
    return ""
