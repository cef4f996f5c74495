"""The cases of a pack in, one table of all of them out."""

from anliku.facts import level_text, place_text
from anliku.model.case import Case
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import Facet
from anliku.packs.blocks import (
    Blocks,
    CaseReference,
    Heading,
    Inlines,
    LineBreak,
    Table,
    Text,
    paragraph,
    words,
)
from anliku.packs.composing.selection import Selection
from anliku.packs.composing.wording import joined
from anliku.packs.interface import Chapter

_HEAD = ("案例", "治理主题", "机制做法", "针对问题", "地区", "证据")
_WIDTHS = (4.2, 2.4, 2.6, 2.6, 2.2, 1.1)
_REGION_DEPTH = 2
"""Province and city; the rest is in the case's own box."""


def overview(selection: Selection) -> Chapter:
    """Return the chapter with the overview matrix."""
    leads = sum(case.is_lead for case in selection.cases)
    note = f"共{len(selection.cases)}个案例" + (f"，其中{leads}条是线索" if leads else "")
    table = Table(
        head=tuple(map(words, _HEAD)),
        rows=tuple(_row(case, number, selection) for number, case in enumerate(selection.cases, 1)),
        widths=_WIDTHS,
    )
    text = f"{note}。证据一栏是证据等级，各级的含义在表后。"
    blocks = (paragraph(text), table, *_evidence_levels())
    return Chapter(key="overview", title="总览", blocks=blocks)


def _evidence_levels() -> Blocks:
    """Return what the levels mean, in the words of the site's page about them."""
    text = "证据等级说的是：凭现有的材料，有多大把握说这个做法有效。等级低不等于做法不好，只说明材料还不够。"
    levels = Table(
        head=(words("等级"), words("含义")),
        rows=tuple((words(level_text(level)), words(level.label)) for level in EvidenceLevel),
        widths=(1.0, 5.0),
    )
    return (Heading(2, words("证据等级")), paragraph(text), levels)


def _row(case: Case, number: int, selection: Selection) -> tuple[Inlines, ...]:
    title = CaseReference((Text(f"{number}　{case.title}"),), number)
    regions = dict.fromkeys(place_text(place.names[:_REGION_DEPTH]) for place in case.record.place)
    return (
        (title, LineBreak(), Text(case.id)),
        joined(selection.labels(case, Facet.TOPIC)),
        joined(selection.labels(case, Facet.MECHANISM)),
        joined(selection.labels(case, Facet.PROBLEM)),
        joined(tuple(regions)),
        words(level_text(case.record.evidence)),
    )
