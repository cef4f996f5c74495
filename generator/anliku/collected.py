"""A collection and a corpus in, the collection's cases in their order out; pure."""

from datetime import date

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.collection import CaseQuery, Collection, CollectionOrder
from anliku.model.dates import latest_point
from anliku.model.facets import Facet
from anliku.model.provinces import province_rank
from anliku.taxonomy import all_keys
from anliku.vocabulary import Vocabulary


def collected_cases(collection: Collection, corpus: Corpus) -> tuple[Case, ...]:
    """Return the cases that a collection shows: the chosen ones, then those its query finds.

    Withdrawn cases, and those that are not in the corpus, are left out.
    """
    record = collection.record
    chosen = {case_id: corpus.by_id[case_id] for case_id in record.cases if case_id in corpus.by_id}
    if record.query is not None:
        chosen |= {
            case.id: case
            for case in corpus.cases
            if case.id not in chosen and matches(case, record.query, corpus.vocabulary)
        }
    shown = [case for case in chosen.values() if not case.is_withdrawn]
    return tuple(_in_order(shown, record.order))


def matches(case: Case, query: CaseQuery, vocabulary: Vocabulary) -> bool:
    """Say whether a case has one value of each facet that the query names, broader ones included.

    A query that names nothing finds nothing.
    """
    wanted = {
        Facet.TOPIC: query.topics,
        Facet.MECHANISM: query.mechanisms,
        Facet.PROBLEM: query.problems,
        Facet.CONTEXT: query.contexts,
        Facet.ACTOR: query.actors,
        Facet.REGION: query.regions,
        Facet.YEAR: tuple(map(str, query.years)),
    }
    named = {facet: values for facet, values in wanted.items() if values}
    level, least = case.record.evidence, query.evidence_from
    if least is not None and (level is None or level < least):
        return False
    return query.has_conditions and all(
        set(values) & set(all_keys(case, facet, vocabulary)) for facet, values in named.items()
    )


def _in_order(cases: list[Case], order: CollectionOrder) -> list[Case]:
    """Return the cases sorted; `sorted` is stable, so equals keep the order they are listed in."""
    if order is CollectionOrder.EVIDENCE:
        return sorted(cases, key=_level, reverse=True)
    if order is CollectionOrder.NEWEST:
        return sorted(cases, key=_day, reverse=True)
    if order is CollectionOrder.REGION:
        return sorted(cases, key=_region)
    return cases


def _level(case: Case) -> int:
    level = case.record.evidence
    return -1 if level is None else int(level)


def _day(case: Case) -> date:
    """Return the day the material is of; a case without one counts as the oldest."""
    return latest_point(case.record.as_of) if case.record.as_of else date.min


def _region(case: Case) -> tuple[int, tuple[str, ...]]:
    path = case.record.place[0].path
    return province_rank(path[0]), path
