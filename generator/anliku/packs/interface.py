"""What a pack is, and what a writer must be able to do with it.

A pack is composed once from the corpus; each writer turns the same pack into the bytes of one file.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol

from anliku.model.case import Case
from anliku.model.dates import in_chinese
from anliku.model.labelled import LabelledEnum
from anliku.model.parts import Teaching
from anliku.packs.blocks import Blocks, Picture, Table
from anliku.text import Text


class Edition(LabelledEnum):
    """For whom a pack is; the students' never holds a word of the teachers' notes."""

    STUDENT = ("student", "学员版")
    TEACHER = ("teacher", "教师版")


class PackFormat(LabelledEnum):
    """The kinds of file a pack can be; the value is the file's suffix."""

    PDF = ("pdf", "PDF")
    DOCX = ("docx", "Word 文档")
    EPUB = ("epub", "EPUB 电子书")
    PPTX = ("pptx", "幻灯片")
    HTML = ("html", "单个网页")


class Layout(LabelledEnum):
    """How pages are laid out."""

    HANDOUT = ("handout", "讲义")
    OFFICIAL = ("official", "公文")
    """After GB/T 9704—2012."""


class Paper(LabelledEnum):
    """Sizes of paper (GB/T 148—1997, ISO 216)."""

    A4 = ("a4", "A4")
    A5 = ("a5", "A5")
    B5 = ("b5", "B5")

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height, upright, in millimetres."""
        return {"a4": (210.0, 297.0), "a5": (148.0, 210.0), "b5": (176.0, 250.0)}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOptions:
    """How the pages of a pack look; what a pack says does not depend on it."""

    layout: Layout = Layout.HANDOUT
    paper: Paper = Paper.A4
    is_booklet: bool = False
    """Whether pages are imposed two on a sheet, to be folded and stapled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRequest:
    """What somebody wants to have in a pack, as composing needs it."""

    cases: tuple[Case, ...]
    """In their order; none is withdrawn or under an embargo."""
    title: str
    edition: Edition
    organiser: str = ""
    """Who holds the class; may be empty."""
    summary: str = ""
    introduction: Text | None = None
    """A collection's; None where cases were chosen by hand."""
    teaching: Teaching | None = None
    """A collection's notes for trainers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of a slide."""

    text: str
    lead: str = ""
    """Words that stand out before the text; empty for none."""


class SlideKind(Enum):
    """What a slide is for; decides how it looks, not what it says."""

    OPENING = "opening"
    """Opens a case: what it is called, where it happened, how well it is proved."""
    CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide: what is on it is short enough to fit; what the speaker says is in the notes."""

    title: str
    kind: SlideKind = SlideKind.CONTENT
    points: tuple[Point, ...] = ()
    """The led points of opening slides are the columns of the list of cases."""
    table: Table | None = None
    picture: Picture | None = None
    address: str = ""
    """Of a page on the web, shown as a QR code; empty for none."""
    notes: str = ""
    """Speaker notes; in the students' edition only what the students' text says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One part of a pack that starts on a page of its own and stands in the contents."""

    key: str
    """ASCII, unique in the pack: names anchors and files."""
    title: str
    blocks: Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChapter(Chapter):
    """A case; footnotes count from 1 in each."""

    number: int
    """From 1, over all volumes."""
    case_id: str
    running_title: str
    """Short enough for a running head."""
    path: str = ""
    """Of the case's file, relative to the archive; what is wrong with its text is reported there."""
    slides: tuple[Slide, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """Which part of a pack in several volumes this is."""

    number: int
    total: int
    contents: tuple[tuple[int, int, str], ...]
    """All cases of the whole pack: volume, number, title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything that stands in a pack, in order, without how it looks."""

    id: str
    """From selection, edition and archive: the same choice of the same archive has the same id."""
    title: str
    edition: Edition
    organiser: str
    site_name: str
    day: date | None
    """From SOURCE_DATE_EPOCH or the newest day of the cases, never from the clock; may be none."""
    checksum: str
    """The archive's version: SHA-256 in hexadecimal."""
    summary: str
    """What the pack is about, one or two sentences; may be empty."""
    front: tuple[Chapter, ...]
    """How to use, overview …; cover and contents are the writer's, made from the fields above."""
    cases: tuple[CaseChapter, ...]
    back: tuple[Chapter, ...]
    """Glossary, indexes, worksheet, colophon …"""
    slides: tuple[Slide, ...] = ()
    """About the whole pack, after those of the cases: its own questions."""
    volume: Volume | None = None
    for_teaching_only: str = "仅供教学使用"

    @property
    def day_in_words(self) -> str:
        """The day as a reader is told it; empty where there is none."""
        return in_chinese(self.day.isoformat()) if self.day else ""

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in order."""
        return (*self.front, *self.cases, *self.back)


class PackWriter(Protocol):
    """Turns a pack into one file."""

    def __call__(self, pack: Pack, options: PrintOptions) -> bytes:
        """Return the file's bytes, the same for the same pack and options.

        Raises:
            PackProblemsError: the pack cannot be set exactly, and why.
        """
