"""A document in, the weight of each of its tokens out: BM25F, computed when indexing.

A field's occurrences count by the field's weight over its length (Robertson, Zaragoza and Taylor
2004), the sum is saturated, and the result kept in one byte per token, so that every engine that
reads the bytes ranks alike: a score is a sum of idf × weight, nothing more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from anliku.search.documents import SearchDocument
from anliku.search.text import CONCEPT_MARK, Analyzer

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
OWN_CONCEPT, BROADER_CONCEPT = 3.0, 1.0
"""What an editor's tag counts as, against the mention of a label in a body of average length."""

SATURATION, LENGTH_SHARE = 1.2, 0.5
"""k1 and b of BM25."""

FULL = 255
"""The weight that no number of occurrences exceeds."""

_NAMES = frozenset(["title", "places", "terms", "problems", "practices"])
"""Fields in which a text is also found by how it sounds."""

_SHARED = frozenset(["places", "terms", "problems", "practices"])
"""Fields whose texts recur from case to case, so that their tokens are worth remembering."""


@dataclass(frozen=True, slots=True)
class AverageLengths:
    """Mean number of characters in each field over the archive."""

    by_field: Mapping[str, float]


def average_lengths(documents: Iterable[SearchDocument]) -> AverageLengths:
    """Return the mean length of each field; at least 1, so that it can be divided by."""
    totals = dict.fromkeys(FIELD_WEIGHTS, 0)
    number = 0
    for document in documents:
        number += 1
        for field in FIELD_WEIGHTS:
            totals[field] += sum(map(len, _texts(document, field)))
    return AverageLengths({field: max(1.0, n / max(1, number)) for field, n in totals.items()})


def token_weights(
    document: SearchDocument, analyzer: Analyzer, averages: AverageLengths
) -> dict[str, int]:
    """Return the weight, 1 to 255, of every token under which a document is found."""
    counts: dict[str, float] = defaultdict(float)
    for field, weight in FIELD_WEIGHTS.items():
        texts = _texts(document, field)
        length = sum(map(len, texts)) / averages.by_field[field]
        worth = weight / (1 - LENGTH_SHARE + LENGTH_SHARE * length)
        for token in _tokens(texts, analyzer, is_shared=field in _SHARED):
            counts[token] += worth
        if field in _NAMES:
            for token in (sound for text in texts for sound in analyzer.sounds_of_label(text)):
                counts[token] += worth
    for uris, worth in ((document.concepts, OWN_CONCEPT), (document.broader, BROADER_CONCEPT)):
        for uri in uris:
            counts[CONCEPT_MARK + uri] += worth
    weights = {token: max(1, round(weight_of(count))) for token, count in counts.items()}
    weights[document.id.casefold()] = FULL
    return weights


def weight_of(count: float) -> float:
    """Return the saturated weight of so many occurrences, each counted by its field."""
    return FULL * count / (SATURATION + count)


def occurrences(weight: float) -> float:
    """Return how many occurrences a weight stands for, as near as one byte can tell."""
    return SATURATION * weight / (FULL + 1 - weight)


def _texts(document: SearchDocument, field: str) -> tuple[str, ...]:
    value: str | tuple[str, ...] = getattr(document, field)
    return (value,) if isinstance(value, str) else value


def _tokens(texts: tuple[str, ...], analyzer: Analyzer, *, is_shared: bool) -> Iterator[str]:
    tokens_of = analyzer.tokens_of_label if is_shared else analyzer.tokens
    for text in texts:
        for token in tokens_of(text):
            # A label among the terms is no mention: what the case carries is counted apart.
            if not (is_shared and token.startswith(CONCEPT_MARK)):
                yield token
