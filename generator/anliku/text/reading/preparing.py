"""A body in, the text that the Markdown parser reads out, and the way back from its offsets.

Three things the parser cannot do are told it in the text itself: emphasis beside Chinese punctuation
(`joining.py`), boxes (`box_lines.py`), and footnotes with Chinese signs (`note_lines.py`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import pyromark

from anliku.text.reading.box_lines import has_boxes, quoted_boxes
from anliku.text.reading.joining import joined, joiner_for
from anliku.text.reading.note_lines import with_note_lines
from anliku.text.reading.places import Places

_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML may hold (XML 1.0, «Char») and no page shows; a text may name them, too (`&#1;`)."""
_DEFINITION = re.compile(rb"\]:[ \t]*\n?[ \t]*(?:<([^<>\n]+)>|([^\s<]\S*))")
_INSTEAD = "\ufffd"


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
    shifts: Mapping[int, int] = field(default_factory=dict)
    """Of some lines, how many columns further right the body has what they say."""
    note_lines: frozenset[int] = field(default=frozenset())
    """Lines of the text, from 0, on which a footnote's definition was written with Chinese signs."""

    @cached_property
    def encoded(self) -> bytes:
        """The text as the parser counts it."""
        return self.text.encode()

    @cached_property
    def _places(self) -> Places:
        return Places(self.encoded, self.joiner, self.shifts)

    @cached_property
    def _defined(self) -> Mapping[bytes, int]:
        """Where each address that a reference may mean is first defined."""
        found: dict[bytes, int] = {}
        for match in _DEFINITION.finditer(self.encoded):
            found.setdefault(match[1] or match[2], match.start(1 if match[1] else 2))
        return found

    def opens_box(self, at: int) -> bool:
        """Say whether a box opens on the line of an offset."""
        return bool(self.box_lines) and self._places.line(at) in self.box_lines

    def has_meant_note(self, at: int) -> bool:
        """Say whether the line of an offset defines a footnote with Chinese signs."""
        return bool(self.note_lines) and self._places.line(at) in self.note_lines

    def place(self, at: int) -> tuple[int, int]:
        """Return line and column of the body, both from 0, for an offset into the encoded text."""
        line = self._places.line(at)
        column = self._places.column(at)
        return (line if self.lines is None else self.lines[line]), column

    def find(self, words: str, at: int) -> int | None:
        """Return the offset of words at or behind an offset in the same paragraph, or None."""
        end = self.encoded.find(b"\n\n", at)
        return _found(self.encoded.find(words.encode(), at, end if end >= 0 else len(self.encoded)))

    def find_address(self, written: str, at: int, end: int) -> int | None:
        """Return the offset at which a link has its address, or None where other signs stand for it.

        Args:
            written: the address.
            at: where the link starts.
            end: offset behind the link.
        """
        address = written.encode()
        if self.encoded[at:end].endswith(b"]"):
            # By reference: the address stands where the reference is defined.
            return self._defined.get(address)
        return _found(self.encoded.find(address, at, end))

    def plain(self, text: str) -> str:
        """Return words of the parser without the joining character, fit to be shown."""
        if self.joiner:
            text = text.replace(self.joiner, "")
        return text if text.isprintable() else _NO_CHARACTERS.sub(_INSTEAD, text)

    def pieces(self, text: str, at: int) -> Iterator[tuple[str, int]]:
        """Yield words of the parser without the joining character, each piece with its offset."""
        for part in text.split(self.joiner) if self.joiner else (text,):
            if part:
                yield self.plain(part), at
            at += len(part.encode()) + len(self.joiner.encode())

    def slice(self, start: int, end: int) -> str:
        """Return what the body says between two offsets."""
        return self.plain(self.encoded[start:end].decode(errors="ignore"))


def _found(offset: int) -> int | None:
    return None if offset < 0 else offset


def prepared(body: str, options: pyromark.Options) -> Prepared:
    """Return a body as the parser reads it.

    Args:
        body: Markdown, LF line ends.
        options: the parser's, by which boxes are told from what only looks like them.
    """
    body = _NO_CHARACTERS.sub(_INSTEAD, body)
    ready = _with_boxes(body, options) if has_boxes(body) else Prepared(text=body)
    text, note_lines = with_note_lines(ready.text, options)
    joiner = joiner_for(text)
    text = joined(text, joiner) if joiner else text
    if text == ready.text:
        return ready
    return replace(ready, text=text, joiner=joiner, note_lines=note_lines)


def _with_boxes(body: str, options: pyromark.Options) -> Prepared:
    found = quoted_boxes(body, options)
    return Prepared(
        text="\n".join(found.lines),
        lines=tuple(found.origin),
        box_lines=frozenset(found.openings),
        shifts=found.shifts,
    )
