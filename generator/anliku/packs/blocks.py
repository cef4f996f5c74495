"""The typed document of a pack: every kind of block and of inline that a writer can set, nothing more.

Whatever a pack shows is made of these, so that PDF, DOCX, EPUB, HTML and slides say the same. All
values are frozen; texts are plain (no markup of any language in them), LF line ends.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed; Chinese type has no italics, so writers set 楷体 or dots."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that are struck out."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """Words of a program."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address on the web or to a mail box."""

    inlines: "Inlines"
    address: str


@dataclass(frozen=True, slots=True)
class CaseReference:
    """Words that lead to a case of the same pack."""

    inlines: "Inlines"
    number: int
    """The case's number in the pack, from 1."""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; a second one of the same key in the same chapter is a further mark for the first."""

    key: str
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the archive."""

    path: Path
    """Absolute; made sure to be inside the archive."""
    alt: str


Inline = (
    Text | Strong | Emphasis | Struck | CodeSpan | Link | CaseReference | LineBreak | Note | Picture
)
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter; the chapter's own title is level 1 and is not among the blocks."""

    level: int
    """2 to 4."""
    inlines: Inlines
    notes: tuple[Note, ...] = ()
    """Marked behind the words and not among them: bookmarks and contents are made of those."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items without an order."""

    items: tuple["Blocks", ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Items in their order."""

    items: tuple["Blocks", ...]
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; its head is repeated on every page it goes over."""

    head: tuple[Inlines, ...]
    """Empty for a table without a head."""
    rows: tuple[tuple[Inlines, ...], ...]
    """Each with as many cells as the widest row; missing ones are empty."""
    caption: Inlines = ()
    widths: tuple[float, ...] = ()
    """Relative widths of the columns; empty: as the contents ask."""
    alignments: tuple[str, ...] = ()
    """Of each column `left`, `center`, `right`, or nothing where none is asked for; may be empty."""
    row_height_mm: float | None = None
    """Least height of each row of a form to be filled in by hand."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what they say: a summary box's lines."""

    rows: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that stands by itself."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of a program, spaces kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption, never parted."""

    picture: Picture
    caption: Inlines


class BoxKind(Enum):
    """What a box is for; decides how it looks, not what it says."""

    SUMMARY = "summary"
    NOTE = "note"
    WARNING = "warning"
    TEACHER = "teacher"


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks in a frame with a title."""

    kind: BoxKind
    title: str
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code with its address printed beside it."""

    address: str


@dataclass(frozen=True, slots=True)
class WritingSpace:
    """Ruled lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A term with the cases it stands for."""

    term: str
    cases: tuple[int, ...]
    """Numbers of cases in the pack, ascending; PDF prints their pages, others link to them."""


@dataclass(frozen=True, slots=True)
class Index:
    """Terms in order, with where they are."""

    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Separator:
    """A rule between parts of a text."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page, where there are pages."""


Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Table
    | Facts
    | Quotation
    | CodeBlock
    | Figure
    | Box
    | QrCode
    | WritingSpace
    | Index
    | Separator
    | PageBreak
)
Blocks = tuple[Block, ...]


def plain(inlines: Inlines) -> str:
    """Return the words of inlines without footnotes and pictures; a line break is a blank.

    Struck words stay, told apart, since without their line they would say what is not so.
    """
    return "".join(map(_plain, inlines))


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text) | CodeSpan(text):
            return text
        case LineBreak():
            return " "
        case Note() | Picture():
            return ""
        case Struck(inlines):
            return f"〔删去：{plain(inlines)}〕"
        case _:
            return plain(inline.inlines)


def words(text: str) -> Inlines:
    """Return plain words as inlines; none for an empty text."""
    return (Text(text),) if text else ()


def paragraph(text: str) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph(words(text))
