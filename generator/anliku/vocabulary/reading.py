"""Vocabulary files in, a `Vocabulary` and every problem of its form or its structure out."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from anliku.located_yaml import KeyPath, LocatedYaml, read_yaml
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.facets import facet_of_uri
from anliku.plain_files import plain_files
from anliku.problems import Location, Problem, Rule
from anliku.source import read_text
from anliku.validation import convert
from anliku.validation.bounds import within_bounds
from anliku.validation.keys import with_canonical_keys
from anliku.validation.single_lines import with_single_lines
from anliku.vocabulary.bounds import Room, few_files, long_words, too_long
from anliku.vocabulary.hierarchy import with_ends
from anliku.vocabulary.structure import structural_problems
from anliku.vocabulary.synonyms import FILE as SYNONYMS
from anliku.vocabulary.synonyms import read_synonyms
from anliku.vocabulary.vocabulary import Vocabulary, vocabulary_of

_KNOWN = "topic/、mech/、prob/、ctx/、actor/"


def read_vocabulary(folder: Path, root: Path) -> tuple[Vocabulary, list[Problem]]:
    """Return the concepts of all `*.yml` files of a folder with its synonyms, and every problem.

    Args:
        folder: the vocabulary's folder; one that does not exist gives an empty vocabulary.
        root: the archive's folder, to which locations are relative.
    """
    reading = _Reading(root)
    paths, problems = few_files(concept_files(folder), root)
    is_complete = not problems
    for path in paths:
        is_complete &= reading.read(path)
    concepts, found = with_ends(reading.concepts, reading.places)
    problems = [*problems, *reading.problems, *found]
    synonyms, found = read_synonyms(folder, root)
    problems.extend(found)
    vocabulary = vocabulary_of(concepts, is_complete=is_complete, synonyms=synonyms)
    problems.extend(structural_problems(vocabulary, reading.places))
    return vocabulary, problems


class _Reading:
    """One pass over the files of concepts; gathers concepts, places and problems."""

    def __init__(self, root: Path) -> None:
        self.concepts: list[Concept] = []
        self.places: dict[str, Location] = {}
        self.problems: list[Problem] = []
        self._root = root
        self._characters = 0
        self._room = Room()

    def read(self, path: Path) -> bool:
        """Take in the concepts of a file; say whether all of it could be read."""
        located = self._located(path)
        if not isinstance(located.data, dict):
            return False
        before = len(self.concepts)
        for concept, place in _concepts(located, self.problems):
            if concept.uri in self.places:
                message = f"“{concept.uri}”在 {self.places[concept.uri]} 已经有了"
                self.problems.append(_problem(Rule.DUPLICATE_KEY, place, message, "删去一处"))
                continue
            passed = [*long_words(concept, place), *self._room.problems(concept, place)]
            self.problems.extend(passed)
            if self._room.is_full or passed:
                continue
            self.places[concept.uri] = place
            self.concepts.append(concept)
        return not located.unread and len(self.concepts) - before == len(located.data)

    def _located(self, path: Path) -> LocatedYaml:
        name = path.relative_to(self._root).as_posix()
        nothing = LocatedYaml(data=None, path=name)
        text, _, found = read_text(path, self._root)
        self.problems.extend(found)
        if text is None:
            return nothing
        passed = too_long(name, len(text), self._characters)
        if passed is not None:
            self.problems.append(passed)
            return nothing
        self._characters += len(text)
        located, found = read_yaml(text, name, 1)
        self.problems.extend(found)
        if not isinstance(located.data, dict) and not found:
            message, hint = "词表不是“概念: 内容”的形式", "每个概念写成 topic/名称: 再缩进写各栏"
            self.problems.append(_problem(Rule.NOT_A_MAPPING, Location(name), message, hint))
        return located


def concept_files(folder: Path) -> list[Path]:
    """Return the files of concepts in the vocabulary's folder, in the order of their names."""
    return [path for path in plain_files(folder) if path.suffix in (".yml", ".yaml")]


def vocabulary_files(folder: Path) -> list[Path]:
    """Return all files that are read as a part of the vocabulary."""
    return [*concept_files(folder), folder / SYNONYMS]


def _concepts(located: LocatedYaml, problems: list[Problem]) -> Iterator[tuple[Concept, Location]]:
    if not isinstance(located.data, dict):
        return
    parts = _parts(located)
    for uri in located.data:
        place = located.of_key((uri,))
        facet = facet_of_uri(uri)
        if facet is None or not uri.partition("/")[2]:
            message, hint = f"“{uri}”不是概念的写法", f"以 {_KNOWN} 之一开头，后面写名称"
            problems.append(_problem(Rule.WRONG_SCHEME, place, message, hint))
            continue
        entry, found = _entry(parts[uri], len(problems))
        problems.extend(found)
        if entry is not None:
            yield Concept(uri=uri, facet=facet, entry=entry), place


def _parts(located: LocatedYaml) -> dict[str, LocatedYaml]:
    """Return each concept's part, cut out so that its own keys are at the top."""
    keys, values = _places_of_each(located.keys), _places_of_each(located.values)
    return {
        uri: LocatedYaml(
            data=data or {}, path=located.path, keys=keys.get(uri, {}), values=values.get(uri, {})
        )
        for uri, data in located.data.items()
    }


def _places_of_each(
    places: Mapping[KeyPath, Location],
) -> dict[str | int, dict[KeyPath, Location]]:
    """Return the places below each top-level key, gathered in one pass."""
    gathered: dict[str | int, dict[KeyPath, Location]] = {}
    for at, place in places.items():
        if at:
            gathered.setdefault(at[0], {})[at[1:]] = place
    return gathered


def _entry(part: LocatedYaml, told: int) -> tuple[ConceptEntry | None, list[Problem]]:
    """Read one concept; `told` is how many problems of its file are told already."""
    renamed, problems = with_canonical_keys(part, ConceptEntry, told)
    renamed, joined = with_single_lines(renamed)
    renamed, beyond = within_bounds(renamed, ConceptEntry)
    entry, found = convert(renamed, ConceptEntry)
    return entry, [*problems, *joined, *beyond, *found]


def _problem(rule: Rule, place: Location, message: str, hint: str) -> Problem:
    return Problem(rule=rule, location=place, message=message, hint=hint)
