"""A case in, all its facts out, in the order in which every output tells them.

A new field of a record is a line of `_card`: with that it is on the case's page, in its Markdown
mirror, in every pack, in the comparison and the booklet, and in the search.
"""

from collections.abc import Iterator

from anliku.facts.basis import event_fact, policy_fact, quotation_fact
from anliku.facts.budget import budget_fact
from anliku.facts.errata import errata_fact
from anliku.facts.interface import CaseFacts, Fact
from anliku.facts.missing import NOT_FILLED, NOT_REPORTED
from anliku.facts.needs import need_facts
from anliku.facts.outcomes import figure_fact
from anliku.facts.people import people_values
from anliku.facts.places import place_values
from anliku.facts.sources import history_fact, source_fact
from anliku.facts.standing import evidence_fact, review_facts, standing_facts
from anliku.facts.subjects import LabelOf, actor_fact, problem_fact, term_fact
from anliku.model.case import Case
from anliku.model.enums import Column
from anliku.model.facets import Facet


def case_facts(case: Case, label_of: LabelOf) -> CaseFacts:
    """Return what a case tells.

    Args:
        case: the case.
        label_of: gives the label of a concept's URI, as `Vocabulary.label_of` does.
    """
    record = case.record
    return CaseFacts(
        card=tuple(_card(case, label_of)),
        figures=figure_fact(record),
        policies=policy_fact(record),
        quotations=quotation_fact(record),
        events=event_fact(record),
        needs=need_facts(record.transfer),
        errata=errata_fact(record),
        sources=source_fact(record),
        review=tuple(review_facts(record)),
        history=history_fact(record),
    )


def _card(case: Case, label_of: LabelOf) -> Iterator[Fact]:
    record = case.record
    yield Fact(key="place", label="地点", values=place_values(record), missing=NOT_FILLED)
    yield problem_fact(case, label_of)
    yield term_fact(case, Facet.MECHANISM, label_of)
    yield term_fact(case, Facet.TOPIC, label_of)
    yield term_fact(case, Facet.CONTEXT, label_of)
    yield actor_fact(record, label_of)
    silent = NOT_REPORTED if Column.PEOPLE in record.not_reported else ""
    yield Fact(key="people", label="履职人员", values=people_values(record), missing=silent)
    yield budget_fact(record)
    yield evidence_fact(record)
    yield from standing_facts(case)
