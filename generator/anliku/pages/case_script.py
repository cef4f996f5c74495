"""A case in, the small script out that hands it to pages on which a reader puts cases together.

Over `file://` a page may load scripts but no data, so each case's data is a script of its own; the
comparison and the basket ask for those of the chosen cases only.
"""

from collections.abc import Mapping
from typing import Any

from anliku import addresses
from anliku.citation import citations, page_url
from anliku.facts import (
    GAPS,
    MISSING,
    CaseFacts,
    Fact,
    LabelOf,
    Value,
    card_places,
    case_facts,
)
from anliku.model.case import Case
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


def case_script(case: Case, taxonomy: Taxonomy, settings: Settings, label_of: LabelOf) -> str:
    """Return the script that hands a case's data to the comparison and to the basket.

    Args:
        case: a case that is not withdrawn.
        taxonomy: tells the labels of its terms.
        settings: name and address of the site, for the citation.
        label_of: gives the label of a concept's URI.
    """
    told = case_facts(case, label_of)
    name, data = for_script(f"cases/{case.id}"), for_script(_data(case, taxonomy, settings, told))
    return f"anliku.data.receive({name},{data});\n"


def _data(case: Case, taxonomy: Taxonomy, settings: Settings, told: CaseFacts) -> Mapping[str, Any]:
    record, teaching = case.record, case.record.teaching
    card = card_of(case, taxonomy)
    for_teachers = {"teacher": teaching_data(teaching)} if settings.teacher_edition else {}
    evidence = told.fact("evidence")
    needs = {need.key: need for need in told.needs}
    gaps = needs.pop(GAPS)
    return {
        "id": case.id,
        "title": case.title,
        "address": addresses.case_address(case.id),
        "places": card_places(record),
        "kind": record.kind.label,
        "status": record.status.label,
        "gist": record.gist or record.summary,
        "practices": [term.label for term in card.mechanisms],
        "topics": [term.label for term in card.topics],
        "summary": record.summary,
        "sections": [[part.label, bare_html(part.blocks)] for part in sections_of(case.text.tree)],
        "facts": [_fact(fact) for fact in told.card if fact.is_told],
        "needs": {need.label: [one.sentence for one in need.values] for need in needs.values()},
        "outcomes": [_figure(value) for value in told.figures.values],
        "figuresMissing": told.figures.missing,
        "evidence": evidence.sentence,
        "evidenceNext": [part.sentence for value in evidence.values for part in value.parts],
        "sources": [value.words for value in told.sources.values],
        "notReported": [value.words for value in gaps.values],
        "questions": list(teaching.questions) if teaching else [],
        "citation": citations(case, settings).gbt7714 if record.id else "",
        "url": page_url(addresses.case_address(case.id), settings),
        **for_teachers,
    }


def _fact(fact: Fact) -> Mapping[str, Any]:
    """Return a fact as the pages print it: its name, and its words or who is silent."""
    is_missing = fact.sentence in MISSING
    return {"key": fact.key, "label": fact.label, "words": fact.sentence, "missing": is_missing}


def _figure(value: Value) -> Mapping[str, Any]:
    keys = ("kind", "before", "after", "lacks")
    return {"indicator": value.label, **{key: value.said(key) for key in keys}}
