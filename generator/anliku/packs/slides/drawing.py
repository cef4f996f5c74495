"""A slide of a pack in, the slides of the presentation that it takes out; nothing is left out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide as DrawnSlide
from pptx.table import Table as DrawnTable

from anliku.packs.blocks import plain
from anliku.packs.interface import Point, Slide, SlideKind
from anliku.packs.legal_text import on_one_line
from anliku.packs.pictures import load_picture, qr_picture
from anliku.packs.slides.boxes import Box, fit_title
from anliku.packs.slides.drawn_tables import put_table
from anliku.packs.slides.points import fit_points
from anliku.packs.slides.shapes import (
    drop,
    placeholder,
    put_below,
    put_picture,
    put_qr_code,
    text_box,
    write_foot,
    write_line,
    write_points,
)
from anliku.packs.slides.speaker_notes import write_notes
from anliku.packs.slides.tables import FittedTable, fit_table
from anliku.packs.slides.template import Layout

_CONTINUED = "（续）"
_BULLET = 27.0
"""Points that a bullet and the room after it take."""
_TITLE_SIZES = (32, 28, 24, 20, 18)
_OPENING_TITLE_SIZES = (36, 32, 28, 24, 20)
_OPENING_SIZES = (24, 22, 20, 18, 16)
_CAPTION_SIZES = (18, 16, 14)
_NOT_SHOWN = "这种格式的图片放不进幻灯片，请看讲义。"


@dataclass(slots=True)
class DrawnPart:
    """A part of a table on a slide, for links in its cells."""

    slide: DrawnSlide
    table: DrawnTable
    fitted: FittedTable
    page: int


@dataclass(slots=True)
class Drawing:
    """A presentation under way."""

    deck: Deck
    tables: list[DrawnPart] = field(default_factory=list)
    """The parts of the table drawn last."""
    _drawn: list[DrawnSlide] = field(default_factory=list)

    def draw(self, slide: Slide, foot: str) -> list[DrawnSlide]:
        """Add a slide, going on over further ones where it does not fit, and return them."""
        self.tables, self._drawn = [], []
        if slide.kind is SlideKind.OPENING:
            self._draw_opening(slide, foot)
        else:
            if slide.points or not (slide.table or slide.picture):
                self._draw_points(slide.title, slide.points, foot)
            if slide.table and slide.table.rows:
                self._draw_table(slide, foot, is_first=not slide.points)
            if slide.picture:
                self._draw_picture(slide, foot)
        _write_notes(self._drawn, slide)
        return self._drawn

    def new_slide(
        self, layout: Layout, title: str, foot: str, *, is_continued: bool = False
    ) -> DrawnSlide:
        """Add a slide with its title, its foot and its number."""
        slide: DrawnSlide = self.deck.slides.add_slide(self.deck.slide_layouts[layout])
        self._drawn.append(slide)
        shape = placeholder(slide, 0)
        sizes = _OPENING_TITLE_SIZES if layout == Layout.OPENING else _TITLE_SIZES
        ending = _CONTINUED if is_continued else ""
        line = fit_title(on_one_line(title), text_box(shape), sizes, ending)
        write_line(shape.text_frame, line)
        write_foot(slide, foot)
        return slide

    def _draw_opening(self, slide: Slide, foot: str) -> None:
        drawn = self.new_slide(Layout.OPENING, slide.title, foot)
        body = placeholder(drawn, 1)
        fitted = fit_points(_clean(slide.points), text_box(body), _OPENING_SIZES)
        write_points(body.text_frame, fitted, 0)
        if slide.address:
            put_qr_code(drawn, qr_picture(slide.address), body)
        rest = tuple(point for page in fitted.pages[1:] for point in page)
        if rest:
            self._draw_points(slide.title, rest, foot, is_continued=True)

    def _draw_points(
        self, title: str, points: Sequence[Point], foot: str, *, is_continued: bool = False
    ) -> None:
        box = self._body_box()
        fitted = fit_points(_clean(points), box)
        for page in range(len(fitted.pages)):
            is_later = is_continued or page > 0
            drawn = self.new_slide(Layout.CONTENT, title, foot, is_continued=is_later)
            write_points(placeholder(drawn, 1).text_frame, fitted, page)
            if not fitted.pages[page]:
                drop(placeholder(drawn, 1))

    def _draw_table(self, slide: Slide, foot: str, *, is_first: bool) -> None:
        if slide.table is None:
            return
        body = self.deck.slide_layouts[Layout.TABLE].placeholders[1]
        fitted = fit_table(slide.table, Box(body.width / 12700, body.height / 12700))
        caption = on_one_line(plain(slide.table.caption))
        for page in range(len(fitted.pages)):
            is_later = page > 0 or not is_first
            drawn = self.new_slide(Layout.TABLE, slide.title, foot, is_continued=is_later)
            words = f"表格：{on_one_line(slide.title)}，{len(fitted.pages[page])}行"
            table = put_table(drawn, fitted, page, words)
            below = placeholder(drawn, 2)
            put_below(below, body.top + sum(row.height for row in table.rows))
            _write_caption(below, caption)
            self.tables.append(DrawnPart(drawn, table, fitted, page))

    def _draw_picture(self, slide: Slide, foot: str) -> None:
        if slide.picture is None:
            return
        loaded = load_picture(slide.picture, with_webp=False)
        if loaded.kind == "svg":
            self._draw_points(slide.title, (Point(text=loaded.alt), Point(text=_NOT_SHOWN)), foot)
            return
        drawn = self.new_slide(Layout.PICTURE, slide.title, foot)
        put_picture(drawn, loaded)
        _write_caption(placeholder(drawn, 2), on_one_line(loaded.alt))

    def _body_box(self) -> Box:
        body = self.deck.slide_layouts[Layout.CONTENT].placeholders[1]
        return text_box(body, indent=_BULLET)


def _write_caption(shape: SlidePlaceholder, words: str) -> None:
    """Write what stands below a table or a picture; without it the placeholder goes."""
    if words:
        write_line(shape.text_frame, fit_title(words, text_box(shape), _CAPTION_SIZES))
    else:
        drop(shape)


def _clean(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(
        Point(text=on_one_line(point.text), lead=on_one_line(point.lead)) for point in points
    )


def _write_notes(drawn: Sequence[DrawnSlide], slide: Slide) -> None:
    """Give the first of a slide's slides its notes, the full title above them if it was cut."""
    if not drawn:
        return
    shown = drawn[0].shapes.title
    is_cut = shown is not None and shown.text_frame.text != on_one_line(slide.title)
    notes = f"标题全文：{slide.title}\n{slide.notes}".strip() if is_cut else slide.notes
    write_notes(drawn[0], notes)
