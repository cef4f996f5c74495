"""The page on which cases stand side by side, and the small script of each case that it loads.

Over `file://` a page may load scripts but no data, so each case's data is a script of its own; the
comparison page asks for those of the chosen cases only.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from anliku import addresses
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.model.parts import Outcome
from anliku.pages.cards import card_of
from anliku.pages.interface import Page
from anliku.render import PlainSection, date_text, plain_sections, quantity_text
from anliku.taxonomy import Taxonomy

COMPARISON = "compare.html"
MOST = 4
"""Most cases side by side: more columns cannot be read."""


def comparison_page() -> Page:
    """Return the page; which cases it shows is said by its address (`#ids=…`)."""
    return Page(
        address=COMPARISON,
        title="比较案例",
        description="把 2 至 4 个案例并排看：背景、问题、做法、条件、成效、证据、未报告的事项。",
        template="compare",
        values={"most": MOST},
    )


def case_script_address(case_id: str) -> str:
    """Return the address of a case's script."""
    return f"assets/data/cases/{case_id}.js"


def case_script(case: Case, text: str, taxonomy: Taxonomy) -> str:
    """Return the script that hands a case's data to the comparison page.

    Args:
        case: a case that is not withdrawn.
        text: HTML of its text.
        taxonomy: tells the labels of its terms.
    """
    data = json.dumps(_data(case, text, taxonomy), ensure_ascii=False, separators=(",", ":"))
    # What could end a script or a line early, were the file ever put into a page.
    for sign, written in (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        data = data.replace(sign, written)
    key = json.dumps(case.id)
    return f"((window.anliku=window.anliku||{{}}).cases=anliku.cases||{{}})[{key}]={data};\n"


def _data(case: Case, text: str, taxonomy: Taxonomy) -> Mapping[str, Any]:
    record = case.record
    sections = plain_sections(text)
    card = card_of(case, taxonomy)
    return {
        "id": case.id,
        "title": case.title,
        "address": addresses.case_address(case.id),
        "places": [" · ".join(path) for path in card.places],
        "kind": record.kind.label,
        "status": record.status.label,
        "asOf": date_text(record.as_of),
        "gist": record.gist or record.summary,
        "problems": [term.label for term in card.problems],
        "practices": [term.label for term in card.mechanisms],
        "contexts": [term.label for term in taxonomy.of_case(case, Facet.CONTEXT)],
        "background": _html_of(sections, "背景", "线索"),
        "practice": _html_of(sections, "主要做法", "做法"),
        "conditions": _html_of(sections, "可推广"),
        "needs": {
            "前提条件": list(record.transfer.conditions),
            "所需资源": list(record.transfer.resources),
            "注意事项": list(record.transfer.cautions),
        },
        "outcomes": [_figure(outcome) for outcome in record.outcomes],
        "results": _html_of(sections, "成效"),
        "evidence": _evidence(case),
        "sources": [f"{source.publisher}：《{source.title}》" for source in record.sources],
        "notReported": list(record.transfer.not_reported),
        "open": _html_of(sections, "待查"),
    }


def _html_of(sections: Iterable[PlainSection], *beginnings: str) -> str:
    """Return the first section whose heading begins with one of the words, empty without one."""
    return next((part.html for part in sections if part.label.startswith(beginnings)), "")


def _figure(outcome: Outcome) -> Mapping[str, Any]:
    return {
        "indicator": outcome.indicator,
        "kind": outcome.kind.label,
        "before": quantity_text(outcome.before),
        "after": quantity_text(outcome.after),
        "printed": outcome.as_printed,
        "missing": [lack.label for lack in outcome.missing],
    }


def _evidence(case: Case) -> Mapping[str, Any] | None:
    level = case.record.evidence
    if level is None:
        return None
    return {"level": int(level), "label": level.label, "next": level.next_step}
