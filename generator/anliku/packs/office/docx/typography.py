"""Layout and paper in, measures of the page and sizes of all type out.

Every line has an exact height, so that pages can be foretold (see `page_numbers.py`) and rare
characters from another font do not push lines apart. Side margins leave room for a whole number of
characters, so that full lines need no stretching.
"""

import math
from dataclasses import dataclass

from anliku.packs.interface import Layout, Paper, PrintOptions

TWIPS_PER_MM = 1440 / 25.4
_TWIPS_PER_POINT = 20
TABLE_GAP = 6.0
"""Points between a table and what follows it."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large type is, and the room that its paragraphs take, in points."""

    pt: float
    line: float
    before: float = 0.0
    after: float = 0.0

    def scaled(self, factor: float) -> "Size":
        """Return the size times a factor, type in halves of a point."""
        return Size(
            round(self.pt * factor * 2) / 2,
            round(self.line * factor * 2) / 2,
            round(self.before * factor),
            round(self.after * factor),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Typography:
    """Everything that has a size on the pages of one document."""

    is_official: bool
    paper_mm: tuple[float, float]
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    header_mm: float
    footer_mm: float
    body: Size
    title: Size
    edition: Size
    heading_1: Size
    heading_2: Size
    heading_3: Size
    heading_4: Size
    contents_1: Size
    contents_2: Size
    table: Size
    caption: Size
    box_title: Size
    code: Size
    note: Size
    running: Size
    page_number: Size
    writing: Size

    @property
    def apart(self) -> int:
        """Twips by which running text in 公文 is set closer, so that a line holds 28 characters.

        The grid says the same, but LibreOffice gives each character two cells of it; so the text
        does not follow the grid (see `sections.grid_xml`), and all programs agree. One twip less,
        since LibreOffice rounds the line down to a whole number of cells.
        """
        if not self.is_official:
            return 0
        return math.floor(self.text_width / 28 - self.body.pt * _TWIPS_PER_POINT) - 1

    @property
    def text_width(self) -> int:
        """Width of the type area in twips."""
        return round((self.paper_mm[0] - self.left_mm - self.right_mm) * TWIPS_PER_MM)

    @property
    def text_height(self) -> int:
        """Height of the type area in twips."""
        return round((self.paper_mm[1] - self.top_mm - self.bottom_mm) * TWIPS_PER_MM)

    @property
    def text_mm(self) -> tuple[float, float]:
        """Width and height of the type area in millimetres."""
        return self.text_width / TWIPS_PER_MM, self.text_height / TWIPS_PER_MM


def twips(points: float) -> int:
    """Return points as twentieths of a point."""
    return round(points * _TWIPS_PER_POINT)


def typography_of(options: PrintOptions) -> Typography:
    """Return the measures of a layout on a paper."""
    if options.layout is Layout.OFFICIAL:
        return _official(options.paper)
    return _handout(options.paper)


def _handout(paper: Paper) -> Typography:
    width, height = paper.size_mm
    # 小四 on A4; 五号 on small paper.
    factor, margin = (1.0, 25.0) if paper is Paper.A4 else (0.875, 18.0)
    body = Size(12, 20).scaled(factor)
    em = body.pt * 25.4 / 72
    side = (width - em * int((width - 2 * margin) / em)) / 2
    return Typography(
        is_official=False,
        paper_mm=paper.size_mm,
        top_mm=margin,
        bottom_mm=margin if height > 220 else margin - 2,  # A5 is short
        left_mm=side,
        right_mm=side,
        header_mm=margin * 0.55,
        footer_mm=margin * 0.5,
        body=body,
        title=Size(26, 40, 0, 12).scaled(factor),
        edition=Size(16, 26, 0, 60).scaled(factor),
        heading_1=Size(18, 28, 0, 14).scaled(factor),
        heading_2=Size(14, 22, 12, 6).scaled(factor),
        heading_3=Size(12, 20, 8, 4).scaled(factor),
        heading_4=Size(12, 20, 6, 2).scaled(factor),
        contents_1=Size(12, 20, 4, 0).scaled(factor),
        contents_2=Size(10.5, 17).scaled(factor),
        table=Size(10.5, 15).scaled(factor),
        caption=Size(10.5, 16, 4, 4).scaled(factor),
        box_title=Size(11, 18).scaled(factor),
        code=Size(10, 14).scaled(factor),
        note=Size(9, 13),
        running=Size(9, 13),
        page_number=Size(9, 13),
        writing=Size(12, 26),
    )


def _official(paper: Paper) -> Typography:
    """GB/T 9704—2012 on A4; on smaller paper all of it smaller by the same factor."""
    factor = paper.size_mm[0] / Paper.A4.size_mm[0]
    body = Size(16 * factor, 28.95 * factor)
    low = (paper.size_mm[1] / Paper.A4.size_mm[1]) / factor
    return Typography(
        is_official=True,
        paper_mm=paper.size_mm,
        top_mm=37 * factor * low,
        bottom_mm=35 * factor * low,
        left_mm=28 * factor,
        right_mm=26 * factor,
        header_mm=15 * factor,
        # The number's dash lies 7 mm below the type area.
        footer_mm=25.5 * factor * low,
        body=body,
        title=Size(22, 36, 0, 20).scaled(factor),
        edition=Size(16, 29, 0, 60).scaled(factor),
        heading_1=Size(22, 36, 0, 22).scaled(factor),
        heading_2=body,
        heading_3=body,
        heading_4=body,
        contents_1=body,
        contents_2=body,
        table=Size(12, 18).scaled(factor),
        caption=Size(12, 20, 4, 4).scaled(factor),
        box_title=Size(14, 24).scaled(factor),
        code=Size(12, 18).scaled(factor),
        note=Size(12, 18).scaled(factor),
        running=Size(9, 13),
        page_number=Size(14, 18).scaled(factor),
        writing=Size(16, 28.95),
    )
