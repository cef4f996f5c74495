"""The tree of a text: every kind of block and of inline that a page can show, nothing more.

What the tree cannot say, no output shows: there are no attributes, no classes, no ids of an author's,
and HTML is words. Each node knows where it stands: `at` is an offset into the text as it was prepared
for the parser, of which `Text.place` makes line and column.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from anliku.text.box_kinds import BoxKind
from anliku.text.destinations import Destination


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words; a line end between two Chinese characters is gone, any other is a blank."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Markup:
    """HTML as its author wrote it, which is shown as words."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Code:
    """Words of a program."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""

    at: int


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    inlines: "Inlines"
    at: int


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    inlines: "Inlines"
    at: int


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that are struck out."""

    inlines: "Inlines"
    at: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    inlines: "Inlines"
    destination: Destination
    written: str
    """The address as the author meant it, escapes and character references resolved."""
    at: int
    end: int
    """Offset behind the link."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with the words that stand for it."""

    alt: str
    destination: Destination
    written: str
    title: str
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A mark that leads to a footnote."""

    label: str
    at: int


Inline = Words | Markup | Code | LineBreak | Emphasis | Strong | Struck | Link | Image | NoteMark
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    """1 to 6."""
    inlines: Inlines
    id: str
    """ASCII, unique in the text; begins with `t-`, which nothing of ours or of the theme's does."""
    at: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    inlines: Inlines
    at: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    blocks: "Blocks"
    is_done: bool | None
    """Of a task list: whether the task is done; None for any other item."""
    at: int


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items without an order."""

    items: tuple[Item, ...]
    is_tight: bool
    """Whether its items stand close, without paragraphs of their own."""
    at: int


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Items in their order."""

    items: tuple[Item, ...]
    is_tight: bool
    start: int
    at: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that stands by itself."""

    blocks: "Blocks"
    at: int


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks in a frame with a title."""

    kind: BoxKind
    title: Inlines
    blocks: "Blocks"
    at: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of a program, blanks kept."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class MarkupBlock:
    """Lines of HTML, which are shown as words."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as its head."""

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    alignments: tuple[str, ...]
    """Of each column: `left`, `center`, `right`, or empty."""
    at: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule between parts of a text."""

    at: int


Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Quotation
    | Box
    | CodeBlock
    | MarkupBlock
    | Table
    | Rule
)
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    label: str
    blocks: Blocks
    at: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that the reading itself found wrong; the checks make a problem of it."""

    kind: str
    """One of the names in `faults.py`."""
    words: str
    """What it is about, for the message."""
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A text, read."""

    blocks: Blocks = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    """The footnotes by label: those that are marked in the order of their first marks, then the rest."""
    faults: tuple[Fault, ...] = ()
