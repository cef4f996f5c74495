"""A collection's front matter in, a frozen `CollectionRecord` or every problem of it out."""

from dataclasses import replace

from anliku.located_yaml import LocatedYaml
from anliku.meant import read_as_meant
from anliku.model.collection import CollectionRecord
from anliku.model.facets import Facet
from anliku.problems import Problem, Rule
from anliku.schema.consistency import teaching_inconsistencies
from anliku.schema.references import resolved_terms
from anliku.schema.told_positions import with_told_positions
from anliku.validation import convert, without_unread
from anliku.validation.bounds import within_bounds
from anliku.validation.keys import with_canonical_keys
from anliku.validation.single_lines import with_single_lines
from anliku.vocabulary import Vocabulary

_TERM_LISTS = {
    "topics": Facet.TOPIC,
    "mechanisms": Facet.MECHANISM,
    "problems": Facet.PROBLEM,
    "contexts": Facet.CONTEXT,
    "actors": Facet.ACTOR,
}


def read_collection_record(
    front: LocatedYaml, vocabulary: Vocabulary
) -> tuple[CollectionRecord | None, LocatedYaml, list[Problem]]:
    """Return the record, the data with canonical keys, and every problem found.

    Args:
        front: front matter whose data is a mapping.
        vocabulary: the concepts that the query's terms are looked up in.
    """
    located, problems = with_canonical_keys(front, CollectionRecord)
    located, found = with_single_lines(located)
    problems += found
    located, found = read_as_meant(located, CollectionRecord)
    problems += found
    located, found = within_bounds(located, CollectionRecord)
    problems += found
    located = with_told_positions(located)
    located, found = _with_concept_uris(located, vocabulary)
    problems += found
    record, found = convert(located, CollectionRecord)
    problems += without_unread(found, located)
    if record is not None:
        problems += teaching_inconsistencies(record.teaching, located)
    is_unread = bool(located.unread & {"cases", "query"})
    if (
        not is_unread
        and not located.data.get("cases")
        and not _names_something(located.data.get("query"))
    ):
        problems.append(
            Problem(
                rule=Rule.NOTHING_COLLECTED,
                location=located.of_value(()),
                message="专题没有列案例，也没有写查询",
                hint="加上“案例”，逐行写入库编号；或加上“查询”，写明主题、做法等条件",
            )
        )
    return record, located, problems


def _names_something(query: object) -> bool:
    """Whether a query, in whatever form it is written, has any condition."""
    if not isinstance(query, dict):
        return bool(query)
    return any(value not in (None, [], "") for value in query.values())


def _with_concept_uris(
    located: LocatedYaml, vocabulary: Vocabulary
) -> tuple[LocatedYaml, list[Problem]]:
    query = located.data.get("query")
    problems: list[Problem] = []
    if not isinstance(query, dict):
        return located, problems
    resolved = dict(query)
    for key, facet in _TERM_LISTS.items():
        terms = query.get(key)
        if isinstance(terms, list):
            at = ("query", key)
            resolved[key] = list(resolved_terms(terms, facet, at, located, vocabulary, problems))
    return replace(located, data=located.data | {"query": resolved}), problems
