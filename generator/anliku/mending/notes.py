"""What was read as meant, gathered while mending; few words where the same was done many times."""

from dataclasses import dataclass

from anliku.located_yaml import Trace
from anliku.mending.traced_line import TracedLine
from anliku.problems import Problem, Rule

_EACH = 3
"""So many mendings of one kind are named one by one; more are named together."""
_NAMED_LINES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One mending, at a place of the mended text."""

    rule: Rule
    line: int
    """Line of the front matter, from 0."""
    origin: int
    """Column in the file, from 0."""
    message: str
    hint: str
    together: str
    """What is said where there are many of this kind."""


class Notes:
    """The mendings of one front matter."""

    def __init__(self) -> None:
        self._notes: list[Note] = []

    def add(
        self, rule: Rule, at: tuple[int, TracedLine, int], message: str, hint: str, together: str
    ) -> None:
        """Note a mending.

        Args:
            rule: its rule, a notice.
            at: number of the line from 0, the line, and the column of it as it is now.
            message: what was understood.
            hint: how it is written properly.
            together: what is said instead where there are many with these same words.
        """
        number, line, column = at
        self._notes.append(
            Note(
                rule=rule,
                line=number,
                origin=line.origin(column),
                message=message,
                hint=hint,
                together=together,
            )
        )

    def problems(self, trace_origin: Trace) -> list[Problem]:
        """Return the notices, many of one kind as one.

        Args:
            trace_origin: leads from line and column in the file, both from 0, to the place.
        """
        groups: dict[tuple[Rule, str], list[Note]] = {}
        for note in self._notes:
            groups.setdefault((note.rule, note.together), []).append(note)
        return [
            Problem(
                rule=note.rule,
                location=trace_origin(note.line, note.origin),
                message=message,
                hint=note.hint,
            )
            for notes in groups.values()
            for note, message in _said(notes, trace_origin)
        ]


def _said(notes: list[Note], trace_origin: Trace) -> list[tuple[Note, str]]:
    if len(notes) <= _EACH:
        return [(note, note.message) for note in notes]
    lines = list(dict.fromkeys(trace_origin(note.line, 0).line for note in notes))
    named = "、".join(map(str, lines[:_NAMED_LINES])) + ("……" if lines[_NAMED_LINES:] else "")
    return [(notes[0], f"{notes[0].together}（共 {len(notes)} 处，第 {named} 行）")]
