"""Vocabulary files in, a `Vocabulary` and every problem of its form or its structure out."""

from collections.abc import Iterator
from pathlib import Path

from anliku.located_yaml import LocatedYaml, read_yaml
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.facets import facet_of_uri
from anliku.plain_files import plain_files
from anliku.problems import Location, Problem, Rule
from anliku.source import read_text
from anliku.validation import convert
from anliku.validation.keys import with_canonical_keys
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
    concepts: list[Concept] = []
    places: dict[str, Location] = {}
    problems: list[Problem] = []
    is_complete = True
    for path in concept_files(folder):
        located, found = _read_file(path, root)
        problems.extend(found)
        before = len(concepts)
        for concept, place in _concepts(located, problems):
            if concept.uri in places:
                message = f"“{concept.uri}”在 {places[concept.uri]} 已经有了"
                problems.append(_problem(Rule.DUPLICATE_KEY, place, message, "删去一处"))
                continue
            places[concept.uri] = place
            concepts.append(concept)
        is_complete &= not located.unread and isinstance(located.data, dict)
        is_complete &= len(concepts) - before == len(located.data or ())
    synonyms, found = read_synonyms(folder, root)
    problems.extend(found)
    vocabulary = vocabulary_of(concepts, is_complete=is_complete, synonyms=synonyms)
    problems.extend(structural_problems(vocabulary, places))
    return vocabulary, problems


def concept_files(folder: Path) -> list[Path]:
    """Return the files of concepts in the vocabulary's folder, in the order of their names."""
    return [path for path in plain_files(folder) if path.suffix in (".yml", ".yaml")]


def vocabulary_files(folder: Path) -> list[Path]:
    """Return all files that are read as a part of the vocabulary."""
    return [*concept_files(folder), folder / SYNONYMS]


def _read_file(path: Path, root: Path) -> tuple[LocatedYaml, list[Problem]]:
    name = path.relative_to(root).as_posix()
    text, _, problems = read_text(path, root)
    if text is None:
        return LocatedYaml(data=None, path=name), problems
    located, found = read_yaml(text, name, 1)
    problems.extend(found)
    if not isinstance(located.data, dict) and not found:
        message, hint = "词表不是“概念: 内容”的形式", "每个概念写成 topic/名称: 再缩进写各栏"
        problems.append(_problem(Rule.NOT_A_MAPPING, Location(name), message, hint))
    return located, problems


def _concepts(located: LocatedYaml, problems: list[Problem]) -> Iterator[tuple[Concept, Location]]:
    if not isinstance(located.data, dict):
        return
    for uri in located.data:
        place = located.of_key((uri,))
        facet = facet_of_uri(uri)
        if facet is None or not uri.partition("/")[2]:
            message, hint = f"“{uri}”不是概念的写法", f"以 {_KNOWN} 之一开头，后面写名称"
            problems.append(_problem(Rule.WRONG_SCHEME, place, message, hint))
            continue
        entry, found = _entry(located, uri)
        problems.extend(found)
        if entry is not None:
            yield Concept(uri=uri, facet=facet, entry=entry), place


def _entry(located: LocatedYaml, uri: str) -> tuple[ConceptEntry | None, list[Problem]]:
    """Read one concept; the part is cut out so that its own keys are at the top."""
    part = LocatedYaml(
        data=located.data[uri] or {},
        path=located.path,
        keys={key[1:]: place for key, place in located.keys.items() if key[:1] == (uri,)},
        values={key[1:]: place for key, place in located.values.items() if key[:1] == (uri,)},
    )
    renamed, problems = with_canonical_keys(part, ConceptEntry)
    entry, found = convert(renamed, ConceptEntry)
    return entry, [*problems, *found]


def _problem(rule: Rule, place: Location, message: str, hint: str) -> Problem:
    return Problem(rule=rule, location=place, message=message, hint=hint)
