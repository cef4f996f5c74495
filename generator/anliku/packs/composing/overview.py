"""The cases of a pack in, one table of all of them out."""

from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.packs.blocks import CaseReference, Inlines, LineBreak, Table, Text, paragraph, words
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
    text = f"{note}。证据一栏是证据等级，0至5级，含义见“怎样使用这本案例”。"
    return Chapter(key="overview", title="总览", blocks=(paragraph(text), table))


def _row(case: Case, number: int, selection: Selection) -> tuple[Inlines, ...]:
    level = case.record.evidence
    title = CaseReference((Text(f"{number}　{case.title}"),), number)
    regions = dict.fromkeys("".join(place.names[:_REGION_DEPTH]) for place in case.record.place)
    return (
        (title, LineBreak(), Text(case.id)),
        joined(selection.labels(case, Facet.TOPIC)),
        joined(selection.labels(case, Facet.MECHANISM)),
        joined(selection.labels(case, Facet.PROBLEM)),
        joined(tuple(regions)),
        words("未评定" if level is None else f"{int(level)}级"),
    )
