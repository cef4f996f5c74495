"""A document in, the weight of each of its tokens out: BM25F, computed when indexing.

A field's occurrences count by the field's weight over its length (Robertson, Zaragoza and Taylor
2004), the sum is saturated, and the result kept in one byte per token, so that every engine that
reads the bytes ranks alike: a score is a sum of idf × weight, nothing more.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Self

from anliku.search.documents import SearchDocument
from anliku.search.labels import CONCEPT_MARK
from anliku.search.text import Analyzer

FIELD_WEIGHTS: Mapping[str, float] = {
    "title": 5,
    "places": 3,
    "terms": 3,
    "problems": 3,
    "practices": 3,
    "gist": 2,
    "summary": 2,
    "body": 1,
}
OWN_CONCEPT, BROADER_CONCEPT, RELATED_CONCEPT = 3.0, 1.0, 0.5
"""What an editor's tag counts as, against the mention of a label in a body of average length;
and what the concepts above it and those related to it do."""

HINT = 0.3
"""What a part of a title or tag that points to a concept counts as, against a label in it."""

SATURATION, LENGTH_SHARE = 1.2, 0.5
"""k1 and b of BM25."""

FULL = 90
"""The weight that no number of occurrences exceeds: few enough for one printable character each."""

_NAMES = frozenset(["title", "places", "terms", "problems", "practices"])
"""Fields in which a text is also found by how it sounds."""

_HINTING = frozenset(["title", "terms", "problems", "practices"])
"""Fields that name in other words what a case is about."""

_SHARED = frozenset(["places", "terms", "problems", "practices"])
"""Fields whose texts recur from case to case, so that their tokens are worth remembering."""


@dataclass(frozen=True, slots=True)
class AverageLengths:
    """Mean number of characters in each field over the archive."""

    by_field: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class TotalLengths:
    """Number of characters in each field of some documents; those of several runs add up."""

    documents: int
    by_field: Mapping[str, int]

    def __add__(self, other: Self) -> Self:
        """Return the lengths of the documents of both."""
        by_field = {field: n + other.by_field[field] for field, n in self.by_field.items()}
        return type(self)(self.documents + other.documents, by_field)

    def means(self) -> AverageLengths:
        """Return the mean length of each field; at least 1, so that it can be divided by."""
        number = max(1, self.documents)
        return AverageLengths({field: max(1.0, n / number) for field, n in self.by_field.items()})


def total_lengths(documents: Iterable[SearchDocument]) -> TotalLengths:
    """Return the length of each field over all documents."""
    totals = dict.fromkeys(FIELD_WEIGHTS, 0)
    number = 0
    for document in documents:
        number += 1
        for field in FIELD_WEIGHTS:
            totals[field] += sum(map(len, texts_of(document, field)))
    return TotalLengths(number, totals)


def average_lengths(documents: Iterable[SearchDocument]) -> AverageLengths:
    """Return the mean length of each field over all documents."""
    return total_lengths(documents).means()


def token_weights(
    document: SearchDocument, analyzer: Analyzer, averages: AverageLengths
) -> dict[str, int]:
    """Return the weight, 1 to `FULL`, of every token under which a document is found."""
    counts: dict[str, float] = defaultdict(float)
    for field in FIELD_WEIGHTS:
        _count_field(counts, document, field, analyzer, averages)
    of_concepts = (
        (document.concepts, OWN_CONCEPT),
        (document.broader, BROADER_CONCEPT),
        (document.related, RELATED_CONCEPT),
    )
    for uris, worth in of_concepts:
        for uri in uris:
            counts[CONCEPT_MARK + uri] += worth
    # Few counts differ from each other, so that each is turned into a weight once.
    weight = {count: max(1, round(weight_of(count))) for count in set(counts.values())}
    weights = {token: weight[count] for token, count in counts.items()}
    weights[document.id.casefold()] = FULL
    return weights


def _count_field(
    counts: dict[str, float],
    document: SearchDocument,
    field: str,
    analyzer: Analyzer,
    averages: AverageLengths,
) -> None:
    """Add the occurrences in one field, each worth the field's weight over its length."""
    texts = texts_of(document, field)
    length = sum(map(len, texts)) / averages.by_field[field]
    worth = FIELD_WEIGHTS[field] / (1 - LENGTH_SHARE + LENGTH_SHARE * length)
    for token in _tokens(texts, analyzer, is_shared=field in _SHARED):
        counts[token] += worth
    if field in _NAMES:
        for token in (sound for text in texts for sound in analyzer.sounds_of_label(text)):
            counts[token] += worth
    if field in _HINTING:
        for token in (hint for text in texts for hint in analyzer.hints_of_label(text)):
            counts[token] += HINT * worth


def weight_of(count: float) -> float:
    """Return the saturated weight of so many occurrences, each counted by its field."""
    return FULL * count / (SATURATION + count)


def occurrences(weight: float) -> float:
    """Return how many occurrences a weight stands for, as near as one byte can tell."""
    return SATURATION * weight / (FULL + 1 - weight)


def texts_of(document: SearchDocument, field: str) -> tuple[str, ...]:
    """Return the texts of a field."""
    value: str | tuple[str, ...] = getattr(document, field)
    return (value,) if isinstance(value, str) else value


def _tokens(texts: tuple[str, ...], analyzer: Analyzer, *, is_shared: bool) -> Iterable[str]:
    if not is_shared:
        return chain.from_iterable(map(analyzer.tokens, texts))
    found = chain.from_iterable(map(analyzer.tokens_of_label, texts))
    # A label among the terms is no mention: what the case carries is counted apart.
    return (token for token in found if not token.startswith(CONCEPT_MARK))
