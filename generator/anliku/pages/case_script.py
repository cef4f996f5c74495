"""A case in, the small script out that hands it to pages on which a reader puts cases together.

Over `file://` a page may load scripts but no data, so each case's data is a script of its own; the
comparison and the basket ask for those of the chosen cases only.
"""

from collections.abc import Mapping
from typing import Any

from anliku import addresses
from anliku.citation import citations, page_url
from anliku.facts import (
    after_text,
    as_of_text,
    before_text,
    outcomes_missing,
    point_text,
    problem_text,
)
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.model.parts import Outcome
from anliku.pages.cards import card_of
from anliku.pages.teaching_notes import teaching_data
from anliku.script_data import for_script
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy
from anliku.text.projections.bare_html import bare_html
from anliku.text.projections.sections import sections_of


def case_script_address(case_id: str) -> str:
    """Return the address of a case's script."""
    return f"data/cases/{case_id}.js"


def case_script(case: Case, taxonomy: Taxonomy, settings: Settings) -> str:
    """Return the script that hands a case's data to the comparison and to the basket.

    Args:
        case: a case that is not withdrawn.
        taxonomy: tells the labels of its terms.
        settings: name and address of the site, for the citation.
    """
    name, data = for_script(f"cases/{case.id}"), for_script(_data(case, taxonomy, settings))
    return f"anliku.data.receive({name},{data});\n"


def _data(case: Case, taxonomy: Taxonomy, settings: Settings) -> Mapping[str, Any]:
    record, teaching = case.record, case.record.teaching
    card = card_of(case, taxonomy)
    for_teachers = {"teacher": teaching_data(teaching)} if settings.teacher_edition else {}
    return {
        "id": case.id,
        "title": case.title,
        "address": addresses.case_address(case.id),
        "places": [" · ".join(path) for path in card.places],
        "kind": record.kind.label,
        "status": record.status.label,
        "asOf": as_of_text(record),
        "gist": record.gist or record.summary,
        "problems": [problem_text(record, term.key, term.label) for term in card.problems],
        "practices": [term.label for term in card.mechanisms],
        "contexts": [term.label for term in taxonomy.of_case(case, Facet.CONTEXT)],
        "topics": [term.label for term in card.topics],
        "summary": record.summary,
        "sections": [[part.label, bare_html(part.blocks)] for part in sections_of(case.text.tree)],
        "needs": {
            "前提条件": list(map(point_text, record.transfer.conditions)),
            "所需资源": list(map(point_text, record.transfer.resources)),
            "注意事项": list(map(point_text, record.transfer.cautions)),
        },
        "outcomes": [_figure(outcome) for outcome in record.outcomes],
        "figuresMissing": outcomes_missing(record),
        "evidence": _evidence(case),
        "sources": [f"{source.publisher}：《{source.title}》" for source in record.sources],
        "notReported": list(record.transfer.not_reported),
        "questions": list(teaching.questions) if teaching else [],
        "citation": citations(case, settings).gbt7714 if record.id else "",
        "url": page_url(addresses.case_address(case.id), settings),
        **for_teachers,
    }


def _figure(outcome: Outcome) -> Mapping[str, Any]:
    return {
        "indicator": outcome.indicator,
        "kind": outcome.kind.label,
        "before": before_text(outcome),
        "after": after_text(outcome),
        "printed": outcome.as_printed,
        "missing": [lack.label for lack in outcome.missing],
    }


def _evidence(case: Case) -> Mapping[str, Any] | None:
    level = case.record.evidence
    if level is None:
        return None
    return {"level": int(level), "label": level.label, "next": level.next_step}
