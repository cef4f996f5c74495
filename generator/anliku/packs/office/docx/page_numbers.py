"""A pack and its measures in, the page on which each chapter is likely to fall out.

The contents and the index show these numbers until Word works out its own, which the document asks
of it on opening.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from anliku.packs import blocks as b
from anliku.packs.interface import Chapter, Pack
from anliku.packs.office.anchors import Anchors, Entry
from anliku.packs.office.cover import other_volumes
from anliku.packs.office.docx.block_heights import Measuring, Piece
from anliku.packs.office.docx.typography import Typography

_NUMBER_CHARS = 3.0
"""Characters kept free at the right of the contents for the page's number."""
_HANGING = 1.0
"""Characters by which further lines of an entry of the contents are indented."""


@dataclass(slots=True)
class _Flow:
    """Fills pages with pieces and remembers on which page each anchor came to stand."""

    height: float
    """Of the type area, in points."""
    page: int = 1
    used: float = 0.0
    waiting: list[Piece] = field(default_factory=list)
    """Pieces that must stand on one page with what follows them."""
    found: dict[str, int] = field(default_factory=dict)

    def start_page(self) -> None:
        self.page += 1
        self.used = 0.0

    def place_all(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            self.waiting.append(piece)
            if not piece.keeps_next:
                self._settle()
        self._settle()

    def _settle(self) -> None:
        if not self.waiting:
            return
        *ahead, last = self.waiting
        start = last.before + last.line * min(last.lines, 2) + last.notes
        needed = sum(piece.height for piece in ahead) + start
        if last.starts_page or (self.used and self.used + needed > self.height):
            self.start_page()
        for piece in self.waiting:
            self._pour(piece)
        self.waiting.clear()

    def _pour(self, piece: Piece) -> None:
        if piece.anchor:
            self.found[piece.anchor] = self.page
        self.used += piece.before + piece.notes
        lines = piece.lines
        while lines and piece.line:
            fitting = min(lines, int((self.height - self.used) / piece.line + 0.01))
            if lines - fitting == 1 and fitting > 2:  # two lines begin a page
                fitting -= 1
            if fitting <= 0 and not self.used:
                fitting = 1
            self.used += max(fitting, 0) * piece.line
            lines -= max(fitting, 0)
            if lines:
                self.start_page()
        self.used += piece.after


def foretell_pages(
    pack: Pack, entries: Sequence[Entry], anchors: Anchors, page: Typography
) -> dict[str, int]:
    """Return the likely page of every chapter's anchor; the cover is page 1."""
    flow = _Flow(page.text_height / 20)
    width = page.text_width / 20
    measuring = Measuring(page, width)
    flow.start_page()
    flow.place_all(_contents(entries, measuring, page))
    flow.place_all(_volumes(pack, measuring, page))
    for chapter in pack.chapters:
        flow.start_page()
        flow.place_all(_chapter(chapter, anchors, Measuring(page, width), page))
    return flow.found


def _contents(entries: Sequence[Entry], measuring: Measuring, page: Typography) -> Iterator[Piece]:
    yield measuring.words(b.words("目录"), page.heading_1)
    for entry in entries:
        size = page.contents_1
        width = page.text_width / 20 - (_HANGING + _NUMBER_CHARS) * size.pt
        yield measuring.words(b.words(entry.title), size, -_HANGING, width)


def _volumes(pack: Pack, measuring: Measuring, page: Typography) -> Iterator[Piece]:
    for name, titles in other_volumes(pack):
        yield replace(measuring.words(b.words(name), page.caption), keeps_next=True)
        for title in titles:
            yield measuring.words(b.words(title), page.contents_2)


def _chapter(
    chapter: Chapter, anchors: Anchors, measuring: Measuring, page: Typography
) -> Iterator[Piece]:
    title = measuring.words(b.words(chapter.title), page.heading_1)
    yield replace(title, keeps_next=True, anchor=anchors.chapter(chapter.key))
    yield from measuring.pieces(chapter.blocks)
