"""A frame that has been closed in, the node of the tree that it makes out, for each kind of element."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from anliku.slugs import digest, slug
from anliku.text import faults
from anliku.text.box_kinds import box_kind
from anliku.text.destinations import destination
from anliku.text.honest_links import shows_nothing, with_honest_words
from anliku.text.plain import words_of
from anliku.text.reading.boxes import box_of
from anliku.text.reading.frames import Frame, raw
from anliku.text.reading.preparing import Prepared
from anliku.text.tree import (
    Box,
    BulletList,
    CodeBlock,
    Emphasis,
    Fault,
    Heading,
    Image,
    Inlines,
    Item,
    Link,
    MarkupBlock,
    Note,
    NumberedList,
    Paragraph,
    Quotation,
    Strong,
    Struck,
    Table,
    Words,
)

_ID_PREFIX = "t-"
"""Begins every id that comes from a text; nothing of ours or of the theme's looks for one like it."""
_MOST_SPELT = 5_000
"""Characters of headings whose ids are spelt as they sound, which takes long; real cases have 200."""
_LEVELS = {f"H{level}": level for level in range(1, 7)}


class Builder:
    """Makes the nodes of one text."""

    def __init__(self, ready: Prepared) -> None:
        self._ready = ready
        self._ids: Counter[str] = Counter()
        self._spelt = 0
        """Characters of headings so far."""
        self.faults: list[Fault] = []
        self.notes: dict[str, Note] = {}
        self._makers: Mapping[str, Callable[[Frame], Any]] = {
            "Paragraph": lambda frame: Paragraph(frame.inlines(), frame.at),
            "Heading": self._heading,
            "BlockQuote": self._quotation,
            "CodeBlock": self._code_block,
            "HtmlBlock": lambda frame: MarkupBlock(raw(frame.children), frame.at),
            "List": _list,
            "Item": lambda frame: frame,
            "FootnoteDefinition": self._note,
            "Table": self._table,
            "TableHead": lambda frame: frame,
            "TableRow": self._row,
            "TableCell": lambda frame: frame,
            "Emphasis": lambda frame: Emphasis(frame.inlines(), frame.at),
            "Strong": lambda frame: Strong(frame.inlines(), frame.at),
            "Strikethrough": lambda frame: Struck(frame.inlines(), frame.at),
            "Link": self._link,
            "Image": self._image,
        }

    def made(self, frame: Frame) -> Any:
        """Return the node that a frame makes, or None for one that stands elsewhere."""
        return self._makers[frame.kind](frame)

    def _heading(self, frame: Frame) -> Heading:
        inlines = frame.inlines()
        level = _LEVELS[str(frame.value["level"]).upper()]
        return Heading(level, inlines, self._id(words_of(inlines)), frame.at)

    def _id(self, words: str) -> str:
        self._spelt += len(words)
        name = slug(words) if self._spelt <= _MOST_SPELT else digest(words)
        plain = _ID_PREFIX + name
        self._ids[plain] += 1
        return plain if self._ids[plain] == 1 else f"{plain}_{self._ids[plain] - 1}"

    def _quotation(self, frame: Frame) -> Any:
        if self._ready.opens_box(frame.at):
            box, fault = box_of(frame.blocks(), frame.at)
            self.faults += [fault] if fault else []
            return box
        kind = box_kind(str(frame.value)) if frame.value else None
        if kind is None:
            return Quotation(frame.blocks(), frame.at)
        return Box(kind, (Words(kind.title, frame.at),), frame.blocks(), frame.at)

    def _code_block(self, frame: Frame) -> CodeBlock:
        written = self._ready.slice(frame.at, frame.end).rstrip("\n")
        if isinstance(frame.value, Mapping) and not _ends_in_fence(written):
            self.faults.append(Fault(faults.OPEN_FENCE, written[:3], frame.at))
        return CodeBlock(raw(frame.children).removesuffix("\n"), frame.at)

    def _note(self, frame: Frame) -> None:
        written = self._ready.plain(str(frame.value))
        label = note_key(written)
        if self._ready.has_meant_note(frame.at):
            self.faults.append(Fault(faults.MEANT_NOTE, written, frame.at))
        if label in self.notes:
            self.faults.append(Fault(faults.REPEATED_NOTE, label, frame.at))
            return
        self.notes[label] = Note(label, frame.blocks(), frame.at)

    def _row(self, frame: Frame) -> Frame:
        end = frame.children[-1].end if frame.children else frame.at
        lost = self._ready.slice(end, frame.end).strip().strip("|").strip()
        if lost:
            self.faults.append(Fault(faults.LOST_CELL, lost, end))
        return frame

    def _table(self, frame: Frame) -> Table:
        # The reading may have stopped before the head's end.
        head, *rows = frame.children or [Frame("TableHead", None, frame.at, frame.end)]
        width = len(frame.value)
        return Table(
            head=_cells(head, width),
            rows=tuple(_cells(row, width) for row in rows),
            alignments=tuple("" if side == "None" else side.lower() for side in frame.value),
            at=frame.at,
        )

    def _link(self, frame: Frame) -> Link:
        written = self._ready.plain(frame.value["dest_url"])
        if frame.value["link_type"] == "Email":
            written = f"mailto:{written}"
        link = Link(frame.inlines(), destination(written), written, frame.at, frame.end)
        if shows_nothing(link):
            self.faults.append(Fault(faults.EMPTY_LINK, written, frame.at))
        return with_honest_words(link)

    def _image(self, frame: Frame) -> Image:
        written = self._ready.plain(frame.value["dest_url"])
        return Image(
            alt=words_of(frame.inlines()),
            destination=destination(written),
            written=written,
            title=self._ready.plain(frame.value["title"]),
            at=frame.at,
            end=frame.end,
        )


def note_key(label: str) -> str:
    """Return what labels of one footnote have in common: GFM tells capitals not apart."""
    return " ".join(label.split()).casefold()


def _ends_in_fence(written: str) -> bool:
    written = written.lstrip(" ")
    fence = written[:1]
    length = len(written) - len(written.lstrip(fence))
    last = written.rpartition("\n")[2].lstrip(" \t>").rstrip()
    return "\n" in written and len(last) >= length and not last.strip(fence)


def _list(frame: Frame) -> BulletList | NumberedList:
    items = tuple(_item(item) for item in frame.children)
    is_tight = any(item.has_inlines for item in frame.children)
    if frame.value is None:
        return BulletList(items, is_tight, frame.at)
    return NumberedList(items, is_tight, int(frame.value), frame.at)


def _item(frame: Frame) -> Item:
    return Item(frame.blocks(), frame.is_done, frame.at)


def _cells(row: Frame, width: int) -> tuple[Inlines, ...]:
    cells = tuple(cell.inlines() for cell in row.children)
    return (cells + ((),) * width)[:width]
