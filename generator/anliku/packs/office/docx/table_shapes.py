"""What a table of the document shall look like, noted while translating, applied in finishing."""

from dataclasses import dataclass
from enum import Enum


class TableKind(Enum):
    """The kinds of tables; the value is the id of the style."""

    GRID = "TableGrid"
    """A table of the text, all lines drawn."""
    FACTS = "FactsTable"
    """Labels and what they say, lines between rows."""
    BOX = "BoxTable"
    """A frame: a title, and below it any blocks."""
    PLAIN = "TableNormal"
    """Two things side by side, no lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """How one table is set."""

    kind: TableKind
    shares: tuple[float, ...]
    """Widths of the columns; they add up to one."""
    width: int
    """In twips."""
    row_height: int = 0
    """Least height of the rows under the head, in twips."""
