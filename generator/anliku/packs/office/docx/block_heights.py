"""Blocks in, how many lines of which height they take out.

Lines have exact heights and Chinese characters one width, so counting comes near; what Word does
beyond that (words that may not be parted, marks that may not begin a line) is not imitated.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from anliku.packs import blocks as b
from anliku.packs.office.docx.column_widths import column_shares, facts_shares, text_width
from anliku.packs.office.docx.typography import TABLE_GAP, Size, Typography
from anliku.packs.pictures import load_picture, qr_picture

_POINTS_PER_MM = 72 / 25.4
_CELL_SIDES, _CELL_ENDS = 10.0, 3.0
"""Room in a cell beside, and above and below its text, in points."""
_LIST_STEP = 2.0
"""Indent of each depth of lists, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Lines of one height that follow each other."""

    lines: int = 1
    line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False
    """Whether it must stand on one page with what follows."""
    starts_page: bool = False
    notes: float = 0.0
    """Height of its footnotes."""
    anchor: str = ""
    """Name of the place, if something points to it."""

    @property
    def height(self) -> float:
        """All of it, without footnotes."""
        return self.before + self.lines * self.line + self.after


class Measuring:
    """Measures the blocks of one chapter for one column."""

    def __init__(
        self,
        page: Typography,
        width: float,
        indent: float = 0.0,
        notes: set[str] | None = None,
    ) -> None:
        self._page = page
        self._notes = set[str]() if notes is None else notes
        """Keys of the footnotes that have their place already."""
        self._width = width
        self._indent = indent
        """Indent of lists, in characters of running text."""
        self._measures: Mapping[type, Callable[[Any], Iterator[Piece]]] = {
            b.Heading: self._heading,
            b.Paragraph: self._paragraph,
            b.BulletList: self._list,
            b.NumberedList: self._list,
            b.Table: self._table,
            b.Facts: self._facts,
            b.Quotation: self._quotation,
            b.CodeBlock: self._code,
            b.Figure: self._figure,
            b.Box: self._box,
            b.QrCode: self._qr_code,
            b.WritingSpace: self._writing_space,
            b.Index: self._index,
            b.Separator: lambda _: iter((Piece(line=6, before=6, after=8),)),
            b.PageBreak: lambda _: iter((Piece(starts_page=True),)),
        }

    def pieces(self, blocks: b.Blocks) -> Iterator[Piece]:
        """Yield what the blocks take."""
        for block in blocks:
            yield from self._measures[type(block)](block)
            if isinstance(block, b.Table | b.Facts | b.Box | b.QrCode):
                yield Piece(line=TABLE_GAP)

    def words(
        self, inlines: b.Inlines, size: Size, first: float = 0.0, width: float = 0.0
    ) -> Piece:
        """Return what words take in a size, the first line shorter by so many characters."""
        chars = max((width or self._width) / size.pt, 1.0)
        lines, rest = 0, first
        for text in _lines(inlines):
            lines += max(math.ceil((text_width(text) + rest) / chars - 0.01), 1)
            rest = 0.0
        notes = sum(self._note(note) for note in _notes(inlines))
        return Piece(lines=lines, line=size.line, before=size.before, after=size.after, notes=notes)

    def _within(self, width: float, indent: float = 0.0) -> "Measuring":
        return Measuring(self._page, width, indent, self._notes)

    def _note(self, note: b.Note) -> float:
        if note.key in self._notes:
            return 0.0
        self._notes.add(note.key)
        inner = Measuring(replace(self._page, body=self._page.note), self._page.text_width / 20)
        return sum(piece.height for piece in inner.pieces(note.blocks))

    def _heading(self, heading: b.Heading) -> Iterator[Piece]:
        page = self._page
        size = {2: page.heading_2, 3: page.heading_3}.get(heading.level, page.heading_4)
        words = self.words((*heading.inlines, *heading.notes), size)
        yield replace(words, keeps_next=True)

    def _paragraph(self, paragraph: b.Paragraph) -> Iterator[Piece]:
        for picture in paragraph.inlines:
            if isinstance(picture, b.Picture):
                yield Piece(line=self._picture_height(picture))
        if b.plain(paragraph.inlines) or not paragraph.inlines:
            indent = self._indent * self._page.body.pt
            first = 0.0 if self._indent else 2.0
            width = max(self._width - indent, self._page.body.pt * 4)
            yield self.words(paragraph.inlines, self._page.body, first, width)

    def _list(self, listed: b.BulletList | b.NumberedList) -> Iterator[Piece]:
        inner = self._within(self._width, self._indent + _LIST_STEP)
        for item in listed.items:
            yield from inner.pieces(item)

    def _quotation(self, quotation: b.Quotation) -> Iterator[Piece]:
        narrow = self._within(self._width - 4 * self._page.body.pt)
        yield from narrow.pieces(quotation.blocks)

    def _code(self, code: b.CodeBlock) -> Iterator[Piece]:
        inlines = tuple(
            part for line in code.text.split("\n") for part in (b.Text(line), b.LineBreak())
        )
        yield self.words(inlines[:-1], self._page.code, 0.0)

    def _table(self, table: b.Table) -> Iterator[Piece]:
        if table.caption:
            yield replace(self.words(table.caption, self._page.caption), keeps_next=True)
        shares = column_shares(table, self._width / self._page.table.pt)
        least = (table.row_height_mm or 0) * _POINTS_PER_MM
        if table.head:
            yield replace(self._row(table.head, shares, 0.0), keeps_next=True)
        for row in table.rows:
            yield self._row(row, shares, least)

    def _row(self, cells: tuple[b.Inlines, ...], shares: tuple[float, ...], least: float) -> Piece:
        pieces = [
            self.words(cell, self._page.table, 0.0, max(self._width * share - _CELL_SIDES, 1.0))
            for cell, share in zip(cells, shares, strict=False)
        ]
        highest = max((piece.height for piece in pieces), default=self._page.table.line)
        notes = sum(piece.notes for piece in pieces)
        return Piece(line=max(highest + _CELL_ENDS, least) + 0.5, notes=notes)

    def _facts(self, facts: b.Facts) -> Iterator[Piece]:
        shares = facts_shares(facts, self._width / self._page.table.pt)
        for label, said in facts.rows:
            yield self._row((b.words(label), said), shares, 0.0)

    def _box(self, box: b.Box) -> Iterator[Piece]:
        if box.title:
            title = self.words(b.words(box.title), self._page.box_title)
            yield replace(title, after=_CELL_ENDS, keeps_next=True)
        inner = self._within(self._width - _CELL_SIDES)
        yield from inner.pieces(box.blocks)
        yield Piece(line=_CELL_ENDS)

    def _figure(self, figure: b.Figure) -> Iterator[Piece]:
        has_caption = bool(figure.caption)
        yield Piece(line=self._picture_height(figure.picture), before=6, keeps_next=has_caption)
        if has_caption:
            yield self.words(figure.caption, self._page.caption)

    def _picture_height(self, picture: b.Picture) -> float:
        width, height = self._page.text_mm
        size = load_picture(picture, with_webp=True).fitted(width, height * 0.6)
        return size[1] * _POINTS_PER_MM

    def _qr_code(self, code: b.QrCode) -> Iterator[Piece]:
        yield Piece(line=qr_picture(code.address).size_mm[1] * _POINTS_PER_MM + _CELL_ENDS)

    def _writing_space(self, space: b.WritingSpace) -> Iterator[Piece]:
        yield Piece(lines=space.lines, line=self._page.writing.line)

    def _index(self, index: b.Index) -> Iterator[Piece]:
        for entry in index.entries:
            yield self.words(
                b.words(entry.term + "123，" * len(entry.cases)), self._page.contents_2
            )


def _lines(inlines: b.Inlines) -> list[str]:
    """Return the texts between the line breaks, those inside other inlines too."""
    lines = [""]
    for inline in inlines:
        match inline:
            case b.LineBreak():
                lines.append("")
            case b.Strong(inlines=inner) | b.Emphasis(inlines=inner) | b.Struck(inlines=inner):
                first, *others = _lines(inner)
                lines[-1] += first
                lines += others
            case _:
                lines[-1] += b.plain((inline,))
    return lines


def _notes(inlines: b.Inlines) -> list[b.Note]:
    found: list[b.Note] = []
    for inline in inlines:
        match inline:
            case b.Note():
                found.append(inline)
            case b.Strong(inlines=inner) | b.Emphasis(inlines=inner) | b.Struck(inlines=inner):
                found += _notes(inner)
    return found
