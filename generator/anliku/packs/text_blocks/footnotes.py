"""The footnotes of a text in, what stands where each is marked out.

No writer can set a footnote to a footnote: there stand its words in brackets.
"""

from collections.abc import Callable, Iterator, Mapping

from anliku.packs.blocks import Blocks, Inline, Inlines, Note, Picture, Text, paragraph, words
from anliku.packs.plain_lines import one_line
from anliku.packs.rewriting import rewritten
from anliku.text import tree as t

_WITHOUT_WORDS = paragraph("（这条注没有内容。）")
"""So that the notes behind it have the numbers that they have on the site."""

_ENOUGH = 40


class Footnotes:
    """The footnotes of one text, and which of them have been shown so far."""

    def __init__(self, notes: Mapping[str, t.Note], project: Callable[[t.Blocks], Blocks]) -> None:
        """Prepare for a text.

        Args:
            notes: its footnotes by label.
            project: makes the blocks of one.
        """
        self._notes = notes
        self._project = project
        self._blocks: dict[str, Blocks] = {}
        self._words: dict[str, str] = {}
        """What stands in brackets for a footnote that another one marks."""
        self._depth = 0

    def at_mark(self, label: str) -> Inlines:
        """Return what stands where a footnote is marked."""
        note = self._notes.get(label)
        if note is None:
            # The note lies beyond a bound at which the reading stopped.
            return (Text(f"[^{label}]"),)
        if self._depth == 0:
            return (Note(label, self._blocks_of(note) or (_WITHOUT_WORDS,)),)
        # Notes may mark one another in a circle: what is deeper stands at the end if nowhere else.
        said = self._words_of(note) if self._depth == 1 else ""
        return (Text(f"（{said}）"),) if said else ()

    def unmarked(self) -> Iterator[Blocks]:
        """Yield the blocks of each footnote that has not been shown."""
        for label, note in self._notes.items():
            is_shown = label in self._blocks or label in self._words
            blocks = () if is_shown else self._blocks_of(note)
            if blocks:
                yield blocks

    def _blocks_of(self, note: t.Note) -> Blocks:
        if note.label not in self._blocks:
            self._blocks[note.label] = self._projected(note)
        return self._blocks[note.label]

    def _words_of(self, note: t.Note) -> str:
        if note.label not in self._words:
            self._words[note.label] = one_line(rewritten(self._projected(note), _told))
            return self._words[note.label]
        return _shortened(self._words[note.label])

    def _projected(self, note: t.Note) -> Blocks:
        self._depth += 1
        blocks = self._project(note.blocks)
        self._depth -= 1
        return blocks


def _told(inline: Inline) -> Inlines:
    """Return what stands for an inline where there are words alone."""
    return words(inline.alt) if isinstance(inline, Picture) else (inline,)


def _shortened(text: str) -> str:
    """Return enough of a text to know it again: what is told once is not told a thousand times."""
    return text if len(text) <= _ENOUGH else f"{text[:_ENOUGH]}…"
