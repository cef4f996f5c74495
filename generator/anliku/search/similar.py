"""A document in, those most like it out: what it says much of and few others do.

The document's own tokens, weighted as when indexing, are the query (Salton's more like this); the
score is the sum over shared tokens of idf² × both weights, so that rare words count most. What a
case is about makes it like another one, not where it is nor how it is worded: tokens of places and
sounds are left aside, and topics, problems and practices are weighed apart, so that no formula
which many cases begin with outweighs them.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest

from anliku.model.facets import Facet
from anliku.search.documents import SearchDocument
from anliku.search.interface import SearchIndex
from anliku.search.labels import CONCEPT_MARK
from anliku.search.ranking import idf
from anliku.search.sounds import INITIALS_MARK, SOUND_MARK
from anliku.search.text import Analyzer
from anliku.search.weighting import average_lengths, token_weights

MOST_TOKENS = 60
"""Tokens that are compared: the most telling ones."""

SUBJECT_SHARE = 0.45
"""What part of the score depends on the topics, problems and practices that are shared."""

_SUBJECTS = tuple(
    f"{CONCEPT_MARK}{facet.scheme}/" for facet in (Facet.TOPIC, Facet.PROBLEM, Facet.MECHANISM)
)
_SOUNDS = (SOUND_MARK, INITIALS_MARK)

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
    weights = _telling_weights(document, analyzer)
    found = {token: index.postings(token) for token in weights}
    rarity = {
        token: idf(index.size, len(postings.documents))
        for token, postings in found.items()
        if len(postings.documents) > 1  # what nobody else says makes nobody alike
    }
    telling = nlargest(
        MOST_TOKENS, rarity, key=lambda token: (rarity[token] * weights[token], token)
    )
    shares = _shares({token: (rarity[token] * weights[token]) ** 2 for token in telling})
    scores: dict[int, float] = defaultdict(float)
    for token in telling:
        for number, weight in zip(found[token].documents, found[token].weights, strict=True):
            # Who says it more often than the case itself is not more like it.
            scores[number] += shares[token] * min(1.0, weight / weights[token])
    best = nlargest(most + 1, scores, key=lambda number: (scores[number], -number))
    others = ((index.document(number), scores[number]) for number in best)
    return [
        Similar(other, min(1.0, score), _shared(document, other))
        for other, score in others
        if other.id != document.id
    ][:most]


def _telling_weights(document: SearchDocument, analyzer: Analyzer) -> dict[str, int]:
    """Return the weights of the tokens that may tell what a document is about.

    The last character of a run tells nothing, and names of places, which are in titles too, only
    where the case is.
    """
    weights = token_weights(document, analyzer, average_lengths([document]))
    of_places = {token for name in document.places for token in analyzer.tokens(name)}
    return {
        token: weight
        for token, weight in weights.items()
        if len(token) > 1 and token not in of_places and not token.startswith(_SOUNDS)
    }


def _shares(worths: Mapping[str, float]) -> dict[str, float]:
    """Return what each token is of the whole; subjects and words are weighed apart."""
    subjects = {token for token in worths if token.startswith(_SUBJECTS)}
    of_subjects = math.fsum(worths[token] for token in subjects)
    of_words = math.fsum(worth for token, worth in worths.items() if token not in subjects)
    return {
        token: SUBJECT_SHARE * worth / of_subjects
        if token in subjects
        else (1 - SUBJECT_SHARE) * worth / of_words
        for token, worth in worths.items()
    }


def _shared(one: SearchDocument, other: SearchDocument) -> tuple[str, ...]:
    return tuple(term for term in one.terms if term in other.terms)[:_MOST_SHARED]
