"""A text of the archive: what its author wrote, and the one tree that everything is made from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice, takewhile

from anliku.problems import Location
from anliku.text.plain import plain_text
from anliku.text.reading.parsing import parsed, ready_for_reading
from anliku.text.reading.preparing import Prepared
from anliku.text.tree import Image, Link, Tree

_MOST_OF_LINE = 1000
"""Characters of a line that are looked at behind words; a line may be a whole text."""

_MOST_LINES = 200
"""Lines of a block that are looked at."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words that stand in the place of a part of a text."""

    at: int
    """Where the part starts, as nodes of the tree count."""
    end: int
    words: str


@dataclass(frozen=True)
class Text:
    """The body of a file; it is read when its tree is first asked for, and never again."""

    source: str
    """Markdown below the front matter, LF line ends."""
    path: str = ""
    """Path of the file relative to the archive's root, with forward slashes."""
    first_line: int = 1
    """Line of the file on which the body starts, from 1."""

    @cached_property
    def tree(self) -> Tree:
        """The text, read."""
        return parsed(self.source)[0]

    @cached_property
    def plain(self) -> str:
        """The words of the text without its footnotes, one line a block."""
        return plain_text(self.tree.blocks)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number, from 1, under which readers see each footnote."""
        return {label: number for number, label in enumerate(self.tree.notes, 1)}

    def place(self, at: int) -> Location:
        """Return where a node of the tree stands in its file.

        Args:
            at: the node's own `at`.
        """
        line, column = self._prepared.place(at)
        return Location(self.path, self.first_line + line, column + 1)

    def place_of(self, words: str, at: int) -> Location:
        """Return where words first stand at or behind an offset; the offset's place if nowhere.

        Words of another paragraph are not meant.
        """
        found = self._prepared.find(words, at)
        return self.place(at if found is None else found)

    def place_of_address(self, link: Link | Image) -> Location:
        """Return where a link's address is written; where the link is, if other signs stand for it."""
        found = self._prepared.find_address(link.written, link.at, link.end)
        return self.place(link.at if found is None else found)

    def line_from(self, words: str, at: int) -> str:
        """Return what is written from words at or behind an offset on their line, up to a bound."""
        place = self.place_of(words, at)
        line = self._lines[place.line - self.first_line]
        return line[place.column - 1 : place.column - 1 + _MOST_OF_LINE]

    def start_of_line(self, at: int) -> str:
        """Return what stands in front of an offset on its line, up to a bound."""
        place = self.place(at)
        return self._lines[place.line - self.first_line][: place.column - 1][-_MOST_OF_LINE:]

    def before(self, at: int) -> str:
        """Return the character in front of an offset on its line; empty at the line's start."""
        return self.start_of_line(at)[-1:]

    def lines_from(self, at: int) -> list[str]:
        """Return the line of an offset and those below it up to a blank one, each up to a bound."""
        first = self.place(at).line - self.first_line
        lines = takewhile(str.strip, islice(self._lines, first, first + _MOST_LINES))
        return [line[:_MOST_OF_LINE] for line in lines]

    def with_changes(self, changes: Iterable[Change]) -> str:
        """Return the source with parts of it replaced.

        Args:
            changes: in the order of the text; none overlaps another.
        """
        starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
        parts: list[str] = []
        done = 0
        for change in changes:
            (first, column), (last, behind) = map(self._prepared.place, (change.at, change.end))
            parts += (self.source[done : starts[first] + column], change.words)
            done = starts[last] + behind
        return "".join((*parts, self.source[done:]))

    @property
    def top(self) -> Location:
        """Where the text starts."""
        return Location(self.path, self.first_line)

    @cached_property
    def _lines(self) -> list[str]:
        return self.source.split("\n")

    @cached_property
    def _prepared(self) -> Prepared:
        # Made again where a place is asked for, which is rare: keeping it would double the memory.
        return ready_for_reading(self.source)
