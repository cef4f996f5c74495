"""A document in, those most like it out: what it says much of and few others do.

The document's own tokens, weighted as when indexing, are the query (Salton's more like this); the
score is the sum over shared tokens of idf² × both weights, so that rare words count most.
"""

import math
from collections import defaultdict
from dataclasses import dataclass
from heapq import nlargest

from anliku.search.documents import SearchDocument
from anliku.search.interface import SearchIndex
from anliku.search.ranking import idf
from anliku.search.text import Analyzer
from anliku.search.weighting import average_lengths, token_weights

MOST_TOKENS = 60
"""Tokens that are compared: the most telling ones."""

_MOST_SHARED = 3
"""Shared words that are named as reasons."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A case that is like another one."""

    document: SearchDocument
    score: float
    """1 for a case that has every telling token as strongly."""
    shared: tuple[str, ...]
    """Labels of concepts that both carry, the rarest first."""


def similar_to(
    document: SearchDocument, index: SearchIndex, analyzer: Analyzer, most: int
) -> list[Similar]:
    """Return the documents most like one, the best first, itself left out."""
    weights = token_weights(document, analyzer, average_lengths([document]))
    found = {token: index.postings(token) for token in weights}
    rarity = {
        token: idf(index.size, len(postings.documents))
        for token, postings in found.items()
        if len(postings.documents) > 1  # what nobody else says makes nobody alike
    }
    telling = nlargest(
        MOST_TOKENS, rarity, key=lambda token: (rarity[token] * weights[token], token)
    )
    scores: dict[int, float] = defaultdict(float)
    for token in telling:
        factor = rarity[token] ** 2 * weights[token]
        for number, weight in zip(found[token].documents, found[token].weights, strict=True):
            scores[number] += factor * weight
    own = math.fsum((rarity[token] * weights[token]) ** 2 for token in telling) or 1.0
    best = nlargest(most + 1, scores, key=lambda number: (scores[number], -number))
    others = ((index.document(number), scores[number] / own) for number in best)
    return [
        Similar(other, min(1.0, score), _shared(document, other))
        for other, score in others
        if other.id != document.id
    ][:most]


def _shared(one: SearchDocument, other: SearchDocument) -> tuple[str, ...]:
    return tuple(term for term in one.terms if term in other.terms)[:_MOST_SHARED]
