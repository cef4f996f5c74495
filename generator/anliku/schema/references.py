"""References inside one record: anchors to its sources, and concepts of the vocabulary."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.model.facets import VOCABULARY_FACETS, Facet
from anliku.positions import ANCHOR_PATTERN, source_number
from anliku.problems import Problem, Rule
from anliku.validation.messages import shown
from anliku.vocabulary import Vocabulary

_ANCHOR = re.compile(ANCHOR_PATTERN)
_SOURCE = re.compile("S[0-9]+")
_LONGEST_TERM = 60
_MOST_LISTED = 20
_MOST_GUESSES = 10
"""Problems of terms up to which a known term is sought for an unknown one."""
_NO_SUGGESTION = "要加新词，请在投稿时说明"
_TERM_LISTS = {
    "topics": Facet.TOPIC,
    "mechanisms": Facet.MECHANISM,
    "problems": Facet.PROBLEM,
    "contexts": Facet.CONTEXT,
}
_TERMS_OF_PARTS = (
    ("actors", "type", Facet.ACTOR),
    ("problem_sources", "problem", Facet.PROBLEM),
)
"""Lists of parts, and the key of each part that holds a term."""


def with_concept_uris(
    located: LocatedYaml, vocabulary: Vocabulary
) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data with every term as its concept's URI, and the problems of the terms.

    A deprecated concept becomes the one that replaces it, with a warning; an unknown term keeps
    its word under the scheme (its beginning, if it is a whole text), so that the rest of the
    record can still be read.
    """
    data = dict(located.data)
    problems: list[Problem] = []
    for key, facet in _TERM_LISTS.items():
        terms = data.get(key)
        if isinstance(terms, list):
            data[key] = list(resolved_terms(terms, facet, (key,), located, vocabulary, problems))
    for key, name, facet in _TERMS_OF_PARTS:
        parts = data.get(key)
        if isinstance(parts, list):
            data[key] = [
                part
                | {
                    name: _uri(
                        part[name], facet, (key, number, name), located, vocabulary, problems
                    )
                }
                if isinstance(part, dict) and isinstance(part.get(name), str)
                else part
                for number, part in enumerate(parts)
            ]
    return replace(located, data=data), problems


def resolved_terms(
    terms: list[Any],
    facet: Facet,
    at: KeyPath,
    located: LocatedYaml,
    vocabulary: Vocabulary,
    problems: list[Problem],
) -> Iterator[Any]:
    """Yield each term of a list as its concept's URI; one that is there already is reported."""
    met: dict[str, str] = {}
    for number, term in enumerate(terms):
        if not isinstance(term, str):
            yield term
            continue
        uri = _uri(term, facet, (*at, number), located, vocabulary, problems)
        if uri in met:
            message = f"“{shown(term)}”和前面的“{shown(met[uri])}”是同一个词"
            place = located.of_value((*at, number))
            problems.append(
                Problem(rule=Rule.WRONG_VALUE, location=place, message=message, hint="删去一个")
            )
            continue
        met[uri] = term
        yield uri


def _uri(
    term: str,
    facet: Facet,
    at: KeyPath,
    located: LocatedYaml,
    vocabulary: Vocabulary,
    problems: list[Problem],
) -> str:
    concept = vocabulary.find(facet, term.strip())
    place = located.of_value(at)
    if concept is None:
        if vocabulary.is_complete:
            message = f"词表“{facet.label}”里没有“{shown(term)}”"
            is_told = len(problems) < _MOST_GUESSES
            hint = _suggestion(term, facet, vocabulary) if is_told else _NO_SUGGESTION
            problems.append(
                Problem(rule=Rule.UNKNOWN_TERM, location=place, message=message, hint=hint)
            )
        word = term.rpartition("/")[2].strip()[:_LONGEST_TERM]
        return f"{facet.scheme}/{word or '?'}"
    replacement = vocabulary.concepts.get(concept.entry.replaced_by or "")
    if not concept.entry.deprecated or replacement is None:
        return concept.uri
    message = f"“{concept.label}”已停用"
    hint = f"改用“{replacement.label}”（{replacement.uri}）"
    problems.append(Problem(rule=Rule.DEPRECATED_TERM, location=place, message=message, hint=hint))
    return replacement.uri


_TOGETHER = re.compile(r"[/／和与及|｜+＋·]")
"""What people write between two terms besides commas; a term may have it in its own name."""


def _suggestion(term: str, facet: Facet, vocabulary: Vocabulary) -> str:
    parts = [part for part in _TOGETHER.split(term) if part]
    together = [concept for part in parts if (concept := vocabulary.find(facet, part))]
    if len(parts) > 1 and len(together) == len(parts):
        words = "、".join(f"“{concept.label}”" for concept in together)
        return f"是不是 {len(parts)} 项：{words}？每项单独一行，前面加“- ”"
    found = vocabulary.suggestions(facet, term)
    if found:
        words = "、".join(f"“{concept.label}”（{concept.uri}）" for concept in found)
        return f"是不是{words}？"
    elsewhere = next(
        (
            (other, concept)
            for other in VOCABULARY_FACETS
            if other is not facet and (concept := vocabulary.find(other, term.rpartition("/")[2]))
        ),
        None,
    )
    if elsewhere:
        other, concept = elsewhere
        return f"这个词在词表“{other.label}”里，写到“{other.label}”一栏"
    return f"从词表“{facet.label}”里选一个词；{_NO_SUGGESTION}"


def with_numbered_sources(located: LocatedYaml) -> LocatedYaml:
    """Return the data with `S1`, `S2` … given to sources that carry no number."""
    sources = located.data.get("sources")
    if not isinstance(sources, list):
        return located
    numbered = [
        source if not isinstance(source, dict) or "id" in source else source | {"id": f"S{number}"}
        for number, source in enumerate(sources, start=1)
    ]
    return replace(located, data=located.data | {"sources": numbered})


def source_problems(located: LocatedYaml) -> Iterator[Problem]:
    """Yield source numbers given twice, and anchors to sources that are not listed."""
    sources = located.data.get("sources")
    numbers = (
        [source.get("id") for source in (sources or []) if isinstance(source, dict)]
        if isinstance(sources, list)
        else []
    )
    for number, count in Counter(map(str, numbers)).items():
        if count > 1:
            last = len(numbers) - 1 - numbers[::-1].index(number)
            yield Problem(
                rule=Rule.DUPLICATE_SOURCE,
                location=located.of_value(("sources", last, "id")),
                message=f"来源号“{shown(number)}”用了 {count} 次",
                hint="每条来源用不同的号；不写号就按先后编为 S1、S2 …",
            )
    if not numbers or not all(_SOURCE.fullmatch(str(number)) for number in numbers):
        return  # what is wrong with the sources is said already
    known = {str(number) for number in numbers}
    listed = "、".join(sorted(known)[:_MOST_LISTED]) + ("……" if len(known) > _MOST_LISTED else "")
    for path, anchor in _anchors(located.data, ()):
        if not _ANCHOR.fullmatch(anchor):
            continue  # its own problem already
        number = source_number(anchor)
        if number not in known:
            hint = f"列出的来源有 {listed}；是别的来源，就先在“来源”里列出它"
            yield Problem(
                rule=Rule.UNKNOWN_SOURCE,
                location=located.of_value(path),
                message=f"“{shown(anchor)}”引用的来源“{shown(number)}”没有列出",
                hint=hint,
            )


def _anchors(data: Any, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(data, list):
        for number, item in enumerate(data):
            yield from _anchors(item, (*at, number))
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "src" and isinstance(value, str):
                yield (*at, key), value
            else:
                yield from _anchors(value, (*at, key))
