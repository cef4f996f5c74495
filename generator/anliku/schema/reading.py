"""A document's front matter in, a frozen `Record` or every problem of it out.

Steps: canonical keys, one line a text, columns not reported, values as they are meant, bounds, whose word it is, positions told, numbered sources, terms
as concept URIs, types, conditions between fields, references between fields, what is not likely. Each
step goes on after the mistakes of the one before.
"""

from datetime import date

from anliku.located_yaml import LocatedYaml
from anliku.meant import read_as_meant
from anliku.model.record import Record
from anliku.problems import Problem
from anliku.schema.conditions import broken_conditions
from anliku.schema.consistency import inconsistencies
from anliku.schema.honest_addresses import with_honest_addresses
from anliku.schema.not_reported import contradictions, with_not_reported
from anliku.schema.own_analysis import without_own_analysis
from anliku.schema.plausibility import implausible
from anliku.schema.references import source_problems, with_concept_uris, with_numbered_sources
from anliku.schema.told_positions import with_told_positions
from anliku.validation import convert, without_unread
from anliku.validation.bounds import within_bounds
from anliku.validation.keys import with_canonical_keys
from anliku.validation.single_lines import with_single_lines
from anliku.vocabulary import Vocabulary

_GENERATED_KEYS = ("tags", "标签")
"""Keys that other tools write and the archive makes itself; read over in silence."""


def read_record(
    front: LocatedYaml, vocabulary: Vocabulary, today: date = date.min
) -> tuple[Record | None, list[Problem]]:
    """Return the record that front matter describes, or None, and every problem found.

    Args:
        front: front matter whose data is a mapping.
        vocabulary: the concepts that terms are looked up in.
        today: the day of the reading; dates after it are worth a look. Not given, none are.
    """
    for key in _GENERATED_KEYS:
        front.data.pop(key, None)
    located, problems = with_canonical_keys(front, Record)
    located, found = with_single_lines(located)
    problems += found
    located = with_not_reported(located)
    located, found = read_as_meant(located, Record)
    problems += found
    located, found = within_bounds(located, Record)
    problems += found
    located, found = without_own_analysis(located)
    problems += found
    located = with_told_positions(located)
    problems += implausible(located, today)
    located, found = with_honest_addresses(located)
    problems += found
    located = with_numbered_sources(located)
    located, found = with_concept_uris(located, vocabulary)
    problems += found
    record, found = convert(located, Record)
    problems += without_unread(found, located)
    problems += broken_conditions(located)
    problems += source_problems(located)
    problems += contradictions(located)
    if record is not None:
        problems += inconsistencies(record, located)
    return record, problems
