"""A collection's introduction, questions and notes in, the chapters that open its pack out."""

from collections.abc import Iterator

from anliku.packs.blocks import Block, Heading, Paragraph, paragraph, words
from anliku.packs.composing.questions import answered
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.targets import converted
from anliku.packs.composing.teaching_notes import note_parts
from anliku.packs.composing.wording import line
from anliku.packs.interface import Chapter


def introduction(selection: Selection) -> Iterator[Chapter]:
    """Yield the introduction, as far as there is one, and for teachers how to teach the whole."""
    blocks = tuple(_introduction(selection))
    if blocks:
        yield Chapter(key="introduction", title="引言", blocks=blocks)
    teaching = selection.request.teaching
    if selection.is_for_teachers and teaching is not None:
        notes = tuple(note_parts(teaching, level=2)) or (paragraph("本专题没有教学说明。"),)
        yield Chapter(key="teaching", title="专题教学说明", blocks=notes)


def _introduction(selection: Selection) -> Iterator[Block]:
    request = selection.request
    blocks = converted(request.introduction, selection) if request.introduction else ()
    if blocks and request.summary:
        yield Paragraph(line(request.summary))
    yield from blocks
    teaching = request.teaching
    if teaching is not None and teaching.questions:
        yield Heading(2, words("讨论题"))
        yield answered(teaching)
