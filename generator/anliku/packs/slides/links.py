"""The drawn list of cases in, a link from each title to its case's first slide out."""

from collections.abc import Sequence

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.slide import Slide as DrawnSlide

from anliku.packs.slides.drawing import DrawnPart

_TITLE_COLUMN = 1
_JUMP = "ppaction://hlinksldjump"


def link_cells(parts: Sequence[DrawnPart], first_of: Sequence[DrawnSlide | None]) -> None:
    """Make the titles of cases lead to their slides.

    Args:
        parts: the table of cases; its rows are the cases in order.
        first_of: each case's first slide, None for a case without slides.
    """
    for part in parts:
        has_head = part.fitted.head is not None
        for place, row in enumerate(part.fitted.pages[part.page], int(has_head)):
            target = first_of[row.number]
            if target is not None:
                _link(part, place, target)


def _link(part: DrawnPart, row: int, target: DrawnSlide) -> None:
    cell = part.table.cell(row, _TITLE_COLUMN)
    identifier = part.slide.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE)
    for run in cell.text_frame.paragraphs[0].runs:
        link = run._r.get_or_add_rPr().add_hlinkClick(identifier)
        link.set("action", _JUMP)
        link.set(qn("r:id"), identifier)
