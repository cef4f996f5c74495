"""Packs of slides for tests, and what python-pptx reads back from their files."""

import functools
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import resources
from typing import Any

from fontTools.ttLib import TTFont
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as DrawnSlide

from anliku.packs.interface import CaseChapter, Edition, Pack, PrintOptions, Slide
from anliku.packs.slides import write_pptx
from anliku.packs.slides.measuring import lines_of

EMU = 12700
"""In a point."""


def a_pack(*slides: Slide, **values: object) -> Pack:
    """Return a pack of one case with the given slides."""
    case = CaseChapter(
        key="case-1",
        title="甲村的样例",
        blocks=(),
        number=1,
        case_id="SQ-2026-0001-3",
        running_title="甲村",
        slides=slides,
    )
    pack = Pack(
        id="P0123456789",
        title="案例选",
        edition=Edition.STUDENT,
        organiser="某县委党校",
        site_name="社区治理案例库",
        day=date(2026, 3, 9),
        checksum="ab" * 32,
        summary="",
        front=(),
        cases=(case,),
        back=(),
    )
    return replace(pack, **values)  # type: ignore[arg-type]  # a test says what it wants


def read_back(pack: Pack) -> Deck:
    """Return the presentation that a pack becomes, read from its bytes."""
    return Presentation(io.BytesIO(write_pptx(pack, PrintOptions())))


def shapes_of(slide: DrawnSlide) -> list[Any]:
    """Return a slide's shapes; python-pptx's types do not say what each kind of them has."""
    return list(slide.shapes)


def title_of(slide: DrawnSlide) -> str:
    """Return a slide's title."""
    return slide.shapes.title.text_frame.text if slide.shapes.title else ""


def titles(deck: Deck) -> list[str]:
    """Return the titles of all slides."""
    return list(map(title_of, deck.slides))


def tables_of(*slides: DrawnSlide) -> list[Any]:
    """Return the tables of slides."""
    return [shape.table for slide in slides for shape in shapes_of(slide) if shape.has_table]


def texts(slide: DrawnSlide) -> list[str]:
    """Return the words of a slide's shapes and cells."""
    found = [shape.text_frame.text for shape in shapes_of(slide) if shape.has_text_frame]
    rows = (row for table in tables_of(slide) for row in table.rows)
    return found + [cell.text_frame.text for row in rows for cell in row.cells]


def notes(slide: DrawnSlide) -> str:
    """Return a slide's speaker notes."""
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return ""
    return slide.notes_slide.notes_text_frame.text


def case_slides(deck: Deck) -> list[DrawnSlide]:
    """Return the slides between the list of cases and the worksheet."""
    all_titles = titles(deck)
    first = max(place for place, title in enumerate(all_titles) if title.startswith("目录")) + 1
    return list(deck.slides)[first : all_titles.index("结构化研讨工作单")]


@functools.cache
def _font() -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    path = resources.files("pylopdf_fonts_zh_cn") / "NotoSansSC-Regular.otf"
    with resources.as_file(path) as file:
        font = TTFont(file)
    return font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm


def width_in_a_real_font(text: str) -> float:
    """Return how many ems wide a text is in Noto Sans SC, as its metrics say."""
    characters, metrics, unit = _font()
    return sum(
        metrics[characters[ord(sign)]][0] / unit if ord(sign) in characters else 1.0
        for sign in text
    )


def overflows(deck: Deck) -> Iterator[str]:
    """Yield each shape whose text, by a real font's metrics, is higher or wider than its shape.

    Lines are broken where the model breaks them; each must then fit by the real font, too.
    """
    for number, slide in enumerate(deck.slides, 1):
        for shape in shapes_of(slide):
            if shape.has_text_frame and shape.text_frame.text:
                inset = 27 if shape.is_placeholder and _has_bullets(slide, shape.name) else 0
                width, height = shape.width / EMU - 14.4 - inset, shape.height / EMU - 7.2
                taken, widest = _extent(shape.text_frame, width)
                if taken > height + 0.01 or widest > width + 0.01:
                    yield f"{number} {shape.name}: {taken}×{widest} in {height}×{width}"
            elif shape.has_table:
                bottom = shape.top + sum(row.height for row in shape.table.rows)
                if bottom > 6_300_000:
                    yield f"{number} {shape.name}: ends at {bottom}"
                yield from _full_cells(number, shape.table)


def _has_bullets(slide: DrawnSlide, name: str) -> bool:
    return slide.slide_layout.name == "标题和内容" and name.startswith("内容")


def _extent(frame: Any, width: float) -> tuple[float, float]:
    taken = widest = 0.0
    for paragraph in frame.paragraphs:
        runs = list(paragraph.runs)
        if not runs:
            continue
        size = runs[0].font.size.pt
        lines = lines_of("".join(run.text for run in runs), width / size)
        spacing = paragraph.line_spacing.pt if paragraph.line_spacing else size * 1.2
        before = paragraph.space_before.pt if paragraph.space_before else 0
        taken += len(lines) * spacing + before
        widest = max(widest, *(width_in_a_real_font(line.rstrip()) * size for line in lines))
    return taken, widest


def _full_cells(number: int, table: Any) -> Iterator[str]:
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            width = column.width / EMU - 12
            taken, widest = _extent(cell.text_frame, width)
            if taken + 8 > row.height / EMU + 0.01 or widest > width + 0.01:
                yield f"{number} cell {cell.text_frame.text[:20]}: {taken}×{widest} in {row.height / EMU}×{width}"
