"""A document's front matter in, a frozen `Record` or every problem of it out.

Steps: canonical keys, columns not reported, numbered sources, terms as concept URIs, types, conditions between fields,
references between fields. Each step goes on after the mistakes of the one before.
"""

from anliku.located_yaml import LocatedYaml
from anliku.model.record import Record
from anliku.problems import Problem
from anliku.schema.conditions import broken_conditions
from anliku.schema.consistency import inconsistencies
from anliku.schema.not_reported import contradictions, with_not_reported
from anliku.schema.references import source_problems, with_concept_uris, with_numbered_sources
from anliku.validation import convert
from anliku.validation.keys import with_canonical_keys
from anliku.vocabulary import Vocabulary

_GENERATED_KEYS = ("tags", "标签")
"""Keys that other tools write and the archive makes itself; read over in silence."""


def read_record(front: LocatedYaml, vocabulary: Vocabulary) -> tuple[Record | None, list[Problem]]:
    """Return the record that front matter describes, or None, and every problem found.

    Args:
        front: front matter whose data is a mapping.
        vocabulary: the concepts that terms are looked up in.
    """
    for key in _GENERATED_KEYS:
        front.data.pop(key, None)
    located, problems = with_canonical_keys(front, Record)
    located = with_not_reported(located)
    located = with_numbered_sources(located)
    located, found = with_concept_uris(located, vocabulary)
    problems += found
    record, found = convert(located, Record)
    problems += found
    problems += broken_conditions(located)
    problems += source_problems(located)
    problems += contradictions(located)
    if record is not None:
        problems += inconsistencies(record, located)
    return record, problems
