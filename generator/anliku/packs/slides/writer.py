"""A pack in, the bytes of its PPTX file out.

Steps: the cover; what the pack is about; the cases with links to them; each case's slides; the
pack's own; a worksheet; version and checksum. Then sections and properties, and a zip without the
clock in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pptx.slide import Slide as DrawnSlide

from anliku.packs.interface import Pack, PrintOptions, Slide
from anliku.packs.legal_text import on_one_line
from anliku.packs.slides.boxes import fit_title
from anliku.packs.slides.drawing import Drawing
from anliku.packs.slides.finishing import Section, add_sections, finished
from anliku.packs.slides.frame_slides import about_slides, colophon, list_of_cases, worksheet
from anliku.packs.slides.links import link_cells
from anliku.packs.slides.measuring import lines_of
from anliku.packs.slides.shapes import (
    next_paragraph,
    placeholder,
    text_box,
    write_line,
    write_run,
)
from anliku.packs.slides.speaker_notes import write_notes
from anliku.packs.slides.template import Layout, empty_deck

_COVER_SIZES = (44, 40, 36, 32, 28, 24)
_COVER_LINE_SIZE = 20
_FOOT_EMS = 52.0
"""What the foot has room for."""


@dataclass(slots=True)
class _Writing:
    pack: Pack
    drawing: Drawing
    sections: list[Section] = field(default_factory=list)

    def add(self, name: str, slides: Iterator[Slide], foot: str) -> list[DrawnSlide]:
        """Draw slides as a section of their own."""
        drawn = [one for slide in slides for one in self.drawing.draw(slide, foot)]
        if drawn:
            self.sections.append(Section(name, tuple(drawn)))
        return drawn


def write_pptx(pack: Pack, options: PrintOptions) -> bytes:  # noqa: ARG001  # see PackWriter
    """Return the pack's slides; how pages are laid out means nothing to them.

    Raises:
        PackProblemsError: a picture cannot be read.
    """
    writing = _Writing(pack, Drawing(empty_deck()))
    foot = _foot(pack.title, pack)
    front = [_cover(writing)]
    for slide in about_slides(pack):
        front += writing.drawing.draw(slide, foot)
    front += writing.drawing.draw(list_of_cases(pack), foot)
    listed = writing.drawing.tables
    writing.sections.append(Section("封面和目录", tuple(front)))
    first_of = []
    for chapter in pack.cases:
        name = f"案例{chapter.number}　{chapter.running_title}"
        drawn = writing.add(name, iter(chapter.slides), _foot(name, pack))
        first_of.append(drawn[0] if drawn else None)
    link_cells(listed, first_of)
    writing.add("全册", iter((*pack.slides, worksheet(pack), colophon(pack))), foot)
    add_sections(writing.drawing.deck, writing.sections, pack.id)
    return finished(writing.drawing.deck, pack)


def _foot(words: str, pack: Pack) -> str:
    """Return the foot of a slide on one line; a long title is cut, as on the top it stands whole."""
    purpose = f"　·　{pack.for_teaching_only}"
    lines = lines_of(on_one_line(words), _FOOT_EMS - len(purpose))
    return lines[0].rstrip() + ("…" if len(lines) > 1 else "") + purpose


def _cover(writing: _Writing) -> DrawnSlide:
    pack, deck = writing.pack, writing.drawing.deck
    slide: DrawnSlide = deck.slides.add_slide(deck.slide_layouts[Layout.COVER])
    shape = placeholder(slide, 0)
    title = fit_title(on_one_line(pack.title), text_box(shape), _COVER_SIZES)
    write_line(shape.text_frame, title)
    frame = placeholder(slide, 1).text_frame
    for place, line in enumerate(_cover_lines(pack)):
        paragraph = next_paragraph(frame, place)
        box = text_box(placeholder(slide, 1))
        room = lines_of(on_one_line(line), box.width / _COVER_LINE_SIZE)
        write_run(paragraph, room[0] + ("…" if len(room) > 1 else ""), _COVER_LINE_SIZE)
    notes = [
        f"标题全文：{pack.title}" if title.is_cut else "",
        f"主办：{pack.organiser}" if pack.organiser else "",
        f"案例包编号：{pack.id}",
        f"案例库：{pack.site_name}",
        f"案例库版本（SHA-256）：{pack.checksum}",
    ]
    write_notes(slide, "\n".join(filter(None, notes)))
    return slide


def _cover_lines(pack: Pack) -> list[str]:
    """Return what stands below the title."""
    volume = f"　第{pack.volume.number}册，共{pack.volume.total}册" if pack.volume else ""
    lines = [
        f"{pack.edition.label}　共{len(pack.cases)}个案例{volume}",
        pack.organiser,
        pack.day_in_words,
        pack.for_teaching_only,
    ]
    return [line for line in lines if line]
