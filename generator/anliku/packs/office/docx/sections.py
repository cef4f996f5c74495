"""Sections in, their properties and their headers and footers out.

The cover is a section, the contents another, and each chapter one more: so each has its own running
head, and footnotes count from 1 in each.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import Enum

from anliku.packs.interface import CaseChapter, Pack
from anliku.packs.office.docx.typography import TWIPS_PER_MM, Typography
from anliku.packs.office.docx.wordml import R, W, field, paragraph, run

_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CIRCLED = "decimalEnclosedCircle"


def footnotes_xml(marks: str = CIRCLED) -> str:
    """Return `w:footnotePr`: at the foot of the page, from 1 in each section."""
    return (
        f'<w:footnotePr><w:pos w:val="pageBottom"/><w:numFmt w:val="{marks}"/>'
        '<w:numStart w:val="1"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    )


class Side(Enum):
    """The two sides of a leaf, as Word calls them."""

    ODD = "default"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the document."""

    running_title: str | None
    """What odd pages carry in their head; nothing for the cover, which has neither head nor foot."""
    marks: str = CIRCLED
    """How its footnotes are marked."""


@dataclass(frozen=True, slots=True)
class Part:
    """A header or a footer: a part of the package with its name."""

    kind: str
    """header or footer."""
    name: str
    xml: str

    @property
    def relationship_id(self) -> str:
        """The id by which sections name it."""
        return f"rId_{self.name}"


def sections_of(pack: Pack, keys_with_notes: Collection[str]) -> tuple[Section, ...]:
    """Return the pack's sections in order.

    LibreOffice has one setting for the whole document, the last section's, and numbers footnotes
    anew only when the last differs from the one before; so those without footnotes, whose marks
    nobody sees, have other marks, and the last has the right ones.
    """
    unseen = "decimal"
    sections = [Section(None, unseen), Section("目录", unseen)]
    for chapter in pack.chapters:
        title = chapter.running_title if isinstance(chapter, CaseChapter) else chapter.title
        sections.append(Section(title, CIRCLED if chapter.key in keys_with_notes else unseen))
    return (*sections[:-1], replace(sections[-1], marks=CIRCLED))


class SectionParts:
    """Makes the headers and footers of a document, each text once."""

    def __init__(self, pack_title: str, page: Typography) -> None:
        self._page = page
        self._even_title = pack_title
        self.parts: dict[str, Part] = {}
        """By name."""

    def properties_xml(self, section: Section) -> str:
        """Return the inside of `w:sectPr`."""
        references = (
            "" if section.running_title is None else self._references(section.running_title)
        )
        page = self._page
        width, height = (round(side * TWIPS_PER_MM) for side in page.paper_mm)
        margins = " ".join(
            f'w:{name}="{round(length * TWIPS_PER_MM)}"'
            for name, length in (
                ("top", page.top_mm),
                ("right", page.right_mm),
                ("bottom", page.bottom_mm),
                ("left", page.left_mm),
                ("header", page.header_mm),
                ("footer", page.footer_mm),
            )
        )
        return (
            f'{references}{footnotes_xml(section.marks)}<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar {margins} w:gutter="0"/>'
            f'<w:cols w:space="425"/>{grid_xml(page)}'
        )

    def _references(self, running_title: str) -> str:
        parts = [(side, self._footer(side)) for side in Side]
        if not self._page.is_official:
            parts += [(Side.ODD, self._header(Side.ODD, running_title))]
            parts += [(Side.EVEN, self._header(Side.EVEN, self._even_title))]
        return "".join(
            f'<w:{part.kind}Reference w:type="{side.value}" r:id="{part.relationship_id}"/>'
            for side, part in parts
        )

    def _header(self, side: Side, text: str) -> Part:
        aligned = _aligned("Header", side, run(text))
        digest = hashlib.sha256(f"{side.value} {text}".encode()).hexdigest()[:12]
        return self._part("header", digest, aligned)

    def _footer(self, side: Side) -> Part:
        number = field("PAGE", "1")
        if self._page.is_official:
            number = run("— ") + number + run(" —")
        foot = _aligned("Footer", side, number, blank=self._page.is_official)
        return self._part("footer", side.value, foot)

    def _part(self, kind: str, key: str, paragraph_xml: str) -> Part:
        tag = "w:hdr" if kind == "header" else "w:ftr"
        xml = f'{_PROLOGUE}<{tag} xmlns:w="{W}" xmlns:r="{R}">{paragraph_xml}</{tag}>'
        name = f"{kind}_{key}"
        return self.parts.setdefault(name, Part(kind, name, xml))


def grid_xml(page: Typography) -> str:
    """Return the grid: in 公文 22 lines of 28 characters, else lines alone."""
    if not page.is_official:
        return f'<w:docGrid w:linePitch="{round(page.body.line * 20)}"/>'
    pitch = int(page.text_height / 22)
    # What each character's width differs from its size, in 4096ths of a point.
    spacing = round((page.text_width / 20 / 28 - page.body.pt) * 4096)
    return f'<w:docGrid w:type="linesAndChars" w:linePitch="{pitch}" w:charSpace="{spacing}"/>'


def _aligned(style: str, side: Side, content: str, *, blank: bool = False) -> str:
    """Return a paragraph on the outer side of its page, one character from the margin if asked."""
    align = "right" if side is Side.ODD else "left"
    indent = f'<w:ind w:{align}Chars="100" w:{align}="280"/>' if blank else ""
    opened = f'<w:pStyle w:val="{style}"/>'
    formatted = f'{opened}{indent}<w:jc w:val="{align}"/>'
    return paragraph(style, content).replace(opened, formatted, 1)
