"""Words in, the speaker notes of a slide out, as small as they must be to fit on the page of notes.

A presenter's screen scrolls, paper does not: what is long beyond the smallest size is whole on the
screen alone.
"""

import re

from pptx.slide import Slide as DrawnSlide
from pptx.util import Pt

from anliku.packs.legal_text import legal
from anliku.packs.slides.boxes import line_count, line_distance
from anliku.packs.slides.shapes import next_paragraph, text_box, write_run

_SIZES = (12, 11, 10, 9, 8)
_LINE_END = re.compile(r"\r\n?|\n")


def write_notes(slide: DrawnSlide, words: str) -> None:
    """Give a slide its notes, a paragraph for each line; no page of notes without any words."""
    if not words.strip():
        return
    shape = slide.notes_slide.notes_placeholder
    if shape is None:
        return
    lines = _LINE_END.split(legal(words))
    box = text_box(shape)
    size = next((one for one in _SIZES if _height(lines, one, box.width) <= box.height), _SIZES[-1])
    for place, line in enumerate(lines):
        paragraph = next_paragraph(shape.text_frame, place)
        paragraph.line_spacing = Pt(line_distance(size))
        # LibreOffice hangs the first line unless it is told not to.
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "0")
        properties.set("indent", "0")
        if line:
            write_run(paragraph, line, size)


def _height(lines: list[str], size: int, width: float) -> float:
    return sum(line_count(line, size, width) for line in lines) * line_distance(size)
