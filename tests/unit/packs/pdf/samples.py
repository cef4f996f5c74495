"""Small packs to set, and what stands on the pages that come out."""

import io
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import pypdf

from anliku.packs.blocks import Block, Blocks, Paragraph, Text, paragraph
from anliku.packs.fonts import FontSet, find_fonts
from anliku.packs.interface import (
    CaseChapter,
    Chapter,
    Edition,
    Layout,
    Pack,
    PrintOptions,
)
from anliku.packs.pdf import write_pdf

OFFICIAL = PrintOptions(layout=Layout.OFFICIAL)


@cache
def fonts() -> FontSet:
    """Return the fonts that a build has."""
    return find_fonts()


def case(number: int, *blocks: Block, title: str = "", running_title: str = "") -> CaseChapter:
    """Return a case with the given blocks, or one paragraph."""
    name = title or f"第{number}个社区的议事会"
    return CaseChapter(
        key=f"case-{number}",
        title=name,
        blocks=blocks or (paragraph("居民自己的事自己议。"),),
        number=number,
        case_id=f"SQ-2026-{number:04}-X",
        running_title=running_title or name,
        path=f"cases/{number}.md",
    )


def chapter(key: str, title: str, *blocks: Block) -> Chapter:
    """Return a chapter before or after the cases."""
    return Chapter(key=key, title=title, blocks=blocks)


def pack(*cases: CaseChapter, **changes: Any) -> Pack:
    """Return a pack of these cases, with what is said of it changed."""
    made = Pack(
        id="P0123456789",
        title="议事协商案例",
        edition=Edition.STUDENT,
        organiser="某区委党校",
        site_name="社区治理案例库",
        day=date(2026, 9, 1),
        checksum="0" * 64,
        summary="",
        front=(chapter("how-to-use", "怎样使用", paragraph("先读后议。")),),
        cases=cases or (case(1),),
        back=(),
    )
    return replace(made, **changes)


def set_pages(made: Pack, options: PrintOptions | None = None) -> pypdf.PdfReader:
    """Return the pack's PDF, read."""
    return reader(write_pdf(made, options or PrintOptions(), fonts()))


def reader(data: bytes) -> pypdf.PdfReader:
    """Return a PDF, read."""
    return pypdf.PdfReader(io.BytesIO(data))


def squeezed(text: str) -> str:
    """Return a text without blanks and line ends, which print does not keep."""
    return "".join(text.split()).replace("\u2060", "")


def texts(pdf: pypdf.PdfReader) -> list[str]:
    """Return the text of each page without blanks."""
    return [squeezed(page.extract_text()) for page in pdf.pages]


def whole_text(pdf: pypdf.PdfReader) -> str:
    """Return the text of all pages without blanks."""
    return "".join(texts(pdf))


def filler(lines: int) -> Blocks:
    """Return paragraphs of one line each."""
    return tuple(Paragraph((Text(f"第{number}行"),)) for number in range(1, lines + 1))


@dataclass(frozen=True)
class Line:
    """A line of print: where it is, in points from the page's lower left corner."""

    x: float
    baseline: float
    text: str
    size: float


def lines_of(page: pypdf.PageObject) -> list[Line]:
    """Return the lines of a page from top to bottom."""
    found: dict[float, list[tuple[float, str, float]]] = defaultdict(list)

    def visit(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            found[round(y, 1)].append((x, text.strip("\n"), size))

    page.extract_text(visitor_text=visit)
    return [
        Line(min(part[0] for part in parts), y, "".join(part[1] for part in parts), parts[0][2])
        for y, parts in sorted(found.items(), reverse=True)
    ]
