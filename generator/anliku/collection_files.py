"""The archive's folder `collections` in, its collections and every problem of its files out."""

from collections.abc import Collection as Ids
from collections.abc import Iterator, Mapping
from pathlib import Path

from anliku.file_names import slug_fault
from anliku.located_yaml import LocatedYaml
from anliku.model.case import Case
from anliku.model.collection import Collection, CollectionRecord
from anliku.plain_files import plain_files
from anliku.problems import Location, Problem, Rule
from anliku.schema import read_collection_record
from anliku.source import MARKDOWN_SUFFIXES, read_document
from anliku.validation import nearest
from anliku.vocabulary import Vocabulary

_HUNDRED = len("SQ-2026-00")
_INDEX = "index"
"""Slug of the page that lists all collections."""


def read_collections(
    folder: Path,
    root: Path,
    vocabulary: Vocabulary,
    cases: Mapping[str, Case],
    claimed: Ids[str] = (),
) -> tuple[tuple[Collection, ...], list[Problem]]:
    """Return the collections in the order of their files' names, and every problem.

    Args:
        folder: the collections' folder; one that does not exist gives none.
        root: the archive's folder, to which locations are relative.
        vocabulary: the concepts that the terms of queries are looked up in.
        cases: all cases of the archive by id.
        claimed: ids in files that cannot be read; what is wrong with those is said already.
    """
    collections: list[Collection] = []
    places: dict[str, Location] = {}
    problems: list[Problem] = []
    for path in collection_files(folder):
        document, found = read_document(path, root, CollectionRecord)
        problems += found
        if document is None or not document.has_front_matter:
            continue
        record, located, found = read_collection_record(document.front, vocabulary)
        problems += found
        problems += _wrong_cases(located, cases, claimed)
        if record is None:
            continue
        problems += _slug_taken(record.slug, located, places)
        collections.append(Collection(record=record, text=document.text))
    return tuple(_first_of_each(collections)), problems


def collection_files(folder: Path) -> list[Path]:
    """Return every file that is to be a collection, also those whose name needs mending."""
    return [
        path
        for path in plain_files(folder)
        if path.suffix.lower() in MARKDOWN_SUFFIXES and not path.name.startswith(".")
    ]


def _first_of_each(collections: list[Collection]) -> Iterator[Collection]:
    """Yield the first collection of each slug, so that a second cannot replace it unseen."""
    seen: set[str] = set()
    for collection in collections:
        if collection.slug not in seen and collection.slug != _INDEX:
            seen.add(collection.slug)
            yield collection


def _slug_taken(slug: str, located: LocatedYaml, places: dict[str, Location]) -> Iterator[Problem]:
    place = located.of_value(("slug",))
    if slug in places or slug == _INDEX:
        used = "专题目录" if slug == _INDEX else places[slug].path
        message = f"网址名“{slug}”已用在 {used}"
        hint = "换一个网址名；每个专题的网址只能用一次"
        yield Problem(rule=Rule.DUPLICATE_SLUG, location=place, message=message, hint=hint)
    elif fault := slug_fault(slug):
        yield _problem(Rule.WRONG_FORMAT, place, f"网址名“{slug}”{fault[0]}", fault[1])
    places.setdefault(slug, place)


def _wrong_cases(
    located: LocatedYaml, cases: Mapping[str, Case], claimed: Ids[str]
) -> Iterator[Problem]:
    """Yield ids that no case has, ids listed twice, and ids of withdrawn cases."""
    listed = located.data.get("cases")
    met: dict[str, int] = {}
    for number, case_id in enumerate(listed if isinstance(listed, list) else ()):
        if not isinstance(case_id, str) or not case_id.startswith("SQ-"):
            continue
        place = located.of_value(("cases", number))
        if case_id in met:
            message = f"案例“{case_id}”列了两次（第一次是第 {met[case_id]} 个）"
            yield _problem(Rule.REPEATED_CASE, place, message, "删去一个")
            continue
        met[case_id] = number + 1
        if case_id in claimed and case_id not in cases:
            continue
        if case_id not in cases:
            yield _unknown(case_id, place, cases)
        elif cases[case_id].is_withdrawn:
            message = f"案例“{case_id}”已经撤回，专题里不会显示它"
            yield _problem(Rule.WITHDRAWN_COLLECTED, place, message, "删去这一行，或换一个案例")


def _unknown(case_id: str, place: Location, cases: Mapping[str, Case]) -> Problem:
    # Only ids of the same hundred: comparing with thousands would take minutes.
    near = [known for known in cases if known.startswith(case_id[:_HUNDRED])]
    alike = nearest(case_id, near, most=1)
    hint = f"是不是“{alike[0]}”？" if alike else "核对编号，或删去这一行"
    return _problem(Rule.UNKNOWN_COLLECTED, place, f"案例“{case_id}”不在库里", hint)


def _problem(rule: Rule, place: Location, message: str, hint: str) -> Problem:
    return Problem(rule=rule, location=place, message=message, hint=hint)
