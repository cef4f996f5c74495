"""What a rule gets to see of a case or a collection: its text as tokens that know their lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it.token import Token

from anliku.model.case import Case
from anliku.model.collection import Collection
from anliku.problems import Location, Problem, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseText:
    """A Markdown text, parsed; tokens carry the lines they came from."""

    case: Case | Collection
    """Whose text it is."""
    tokens: Sequence[Token]
    """Block tokens of CommonMark with tables and footnotes."""
    root: Path
    """The archive's folder, for looking up linked files."""

    def inline(self) -> Iterator[tuple[Token, int]]:
        """Yield each inline token with the body line, from 0, on which it stands."""
        for token in self.tokens:
            if token.type == "inline" and token.children and token.map:
                line = token.map[0]
                for child in token.children:
                    yield child, line
                    # A break ends its line; HTML may run over several.
                    line += child.type in ("softbreak", "hardbreak") or child.content.count("\n")

    def place(self, line: int, wanted: str = "") -> Location:
        """Return where `wanted` first stands at or after a body line counted from 0."""
        lines = self.case.text.source.split("\n")
        for number in range(line, len(lines) if wanted else line):
            column = lines[number].find(wanted)
            if column >= 0:
                return Location(self.case.path, self.case.text.first_line + number, column + 1)
        return Location(self.case.path, self.case.text.first_line + line)

    def problem(
        self, rule: Rule, message: str, hint: str, line: int = 0, wanted: str = ""
    ) -> Problem:
        """Return a problem at `wanted` on a body line counted from 0."""
        return Problem(rule=rule, location=self.place(line, wanted), message=message, hint=hint)
