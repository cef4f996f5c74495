"""Words, tables and pictures in, filled placeholders of a slide out."""

import copy
import io

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.base import BaseShape
from pptx.shapes.placeholder import PicturePlaceholder, SlidePlaceholder
from pptx.slide import Slide as DrawnSlide
from pptx.slide import SlideLayout
from pptx.text.text import TextFrame, _Paragraph, _Run
from pptx.util import Emu, Pt

from anliku.packs.pictures import LoadedPicture
from anliku.packs.slides.boxes import Box, FittedLine, line_distance
from anliku.packs.slides.points import SPACE_BEFORE, FittedPoints, lead_words

_LANGUAGE = "zh-CN"


def placeholder(slide: DrawnSlide, number: int) -> SlidePlaceholder:
    """Return a slide's placeholder by its number in the layout: 0 is the title."""
    found: SlidePlaceholder = slide.placeholders[number]
    return found


def list_of_placeholders(layout: SlideLayout) -> list[BaseShape]:
    """Return the placeholders of a layout in their order."""
    return [shape for shape in layout.shapes if shape.is_placeholder]


def text_box(shape: BaseShape, *, indent: float = 0) -> Box:
    """Return the room for text in a shape: PowerPoint's usual margins, and bullets, taken off."""
    return Box(shape.width / 12700 - 14.4 - indent, shape.height / 12700 - 7.2)


def write_line(frame: TextFrame, line: FittedLine) -> None:
    """Write a title or a foot."""
    paragraph = frame.paragraphs[0]
    paragraph.line_spacing = Pt(line_distance(line.size))
    write_run(paragraph, line.text, line.size)


def next_paragraph(frame: TextFrame, place: int) -> _Paragraph:
    """Return a text's paragraph to be written: the first is there already."""
    if place == 0:
        return frame.paragraphs[0]
    added: _Paragraph = frame.add_paragraph()  # type: ignore[no-untyped-call]  # python-pptx leaves it
    return added


def write_run(paragraph: _Paragraph, text: str, size: int, *, is_bold: bool | None = None) -> _Run:
    """Add words to a paragraph and return them."""
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(size)
    run.font.bold = is_bold
    run._r.get_or_add_rPr().set("lang", _LANGUAGE)
    return run


def write_points(frame: TextFrame, fitted: FittedPoints, page: int) -> None:
    """Write the points of one slide, one a paragraph."""
    for place, point in enumerate(fitted.pages[page]):
        paragraph = next_paragraph(frame, place)
        paragraph.line_spacing = Pt(line_distance(fitted.size))
        paragraph.space_before = Pt(SPACE_BEFORE)
        if point.lead:
            write_run(paragraph, lead_words(point), fitted.size, is_bold=True)
        if point.text:
            write_run(paragraph, point.text, fitted.size)


def write_foot(slide: DrawnSlide, words: str) -> None:
    """Give a slide the foot and the number that its layout has room for."""
    tree = slide.shapes._spTree
    for shape in list_of_placeholders(slide.slide_layout):
        kind = shape.placeholder_format.type
        if kind not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            continue
        element = copy.deepcopy(shape._element)
        ids = [int(found) for found in tree.xpath("//p:cNvPr/@id")]
        element.xpath(".//p:cNvPr")[0].set("id", str(max(ids) + 1))
        tree.append(element)
        if kind == PP_PLACEHOLDER.FOOTER:
            footer = next(one for one in slide.placeholders if one._element is element)
            write_run(footer.text_frame.paragraphs[0], words, 12)


def describe(shape: BaseShape, words: str) -> None:
    """Give a shape the words that are read out in its place."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def put_qr_code(slide: DrawnSlide, code: LoadedPicture, right_of: BaseShape) -> None:
    """Draw a QR code at the right end of a slide, level with a shape, with a word below."""
    side = Emu(1463040)
    left = Emu(right_of.left + right_of.width + 457200)
    picture = slide.shapes.add_picture(io.BytesIO(code.data), left, right_of.top, side, side)
    picture.name = "二维码"
    describe(picture, code.alt)
    below = slide.shapes.add_textbox(left, Emu(right_of.top + side), side, Emu(320040))
    below.name = "二维码说明"
    write_run(below.text_frame.paragraphs[0], "扫码看网页", 12)
    below.text_frame.paragraphs[0]._p.get_or_add_pPr().set("algn", "ctr")


def put_picture(slide: DrawnSlide, loaded: LoadedPicture) -> None:
    """Put a picture, whole, into the middle of its placeholder."""
    holder = placeholder(slide, 1)
    left, top, width, height = holder.left, holder.top, holder.width, holder.height
    if not isinstance(holder, PicturePlaceholder):
        raise TypeError("the layout has no placeholder for a picture")
    picture = holder.insert_picture(io.BytesIO(loaded.data))  # type: ignore[no-untyped-call]
    picture.crop_left = picture.crop_right = picture.crop_top = picture.crop_bottom = 0
    image_width, image_height = loaded.size_mm
    scale = min(width / image_width, height / image_height)
    picture.width, picture.height = Emu(int(image_width * scale)), Emu(int(image_height * scale))
    picture.left = Emu(left + (width - picture.width) // 2)
    picture.top = Emu(top + (height - picture.height) // 2)
    describe(picture, loaded.alt)


def put_below(shape: BaseShape, bottom: int) -> None:
    """Move a shape up to just below what ends there."""
    size = shape.left, shape.width, shape.height
    shape.top = Emu(bottom + 76200)
    shape.left, shape.width, shape.height = size


def drop(shape: BaseShape) -> None:
    """Take an empty placeholder off its slide: it would show its prompt."""
    parent = shape._element.getparent()
    if parent is not None:
        parent.remove(shape._element)
