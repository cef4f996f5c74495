"""Words and an index in, a score for each document that has any of them out.

A word's score is the sum of idf × weight over its tokens, or that of a concept it stands for if
that is higher. A document's score is the sum over the words, times how much of the query it
covers, so that who has more of the words stands higher.
"""

import math
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from anliku.search.interface import NO_POSTINGS, Postings, SearchIndex
from anliku.search.sounds import pair_sounds
from anliku.search.weighting import FULL, occurrences, weight_of
from anliku.search.words import Word

LINK_SHARE = 0.4
"""What it is worth that two words stand side by side, against a word of its own."""

LESSER_SHARE = 0.25
"""What of the lesser evidence counts where a document has both the word and its concept."""

COVERAGE_SHARE = 0.6
"""What part of the score depends on how much of the query a document covers."""

LEAST_COVERAGE = 0.15
"""A document that covers less than this part of what the best one covers is not shown."""

SPELLED_CERTAINTY, SOUND_CERTAINTY, LOOK_CERTAINTY = 0.9, 0.6, 0.4
"""What typed pinyin, a pair that sounds alike and one that begins alike are worth."""

MOST_LOOKALIKES = 60
"""A character that begins more pairs than this is too common to tell what was meant."""

MOST_SLIPS = 10
"""Pairs of one word that are taken for slips; a run of characters without sense has hundreds."""

MOST_EXPANSIONS = 2000
"""Tokens that a single character may stand for."""


@dataclass(slots=True)
class _Evidence:
    """What one word gives the documents: a score, and the share of the word that is there."""

    scores: dict[int, float]
    shares: dict[int, float]
    worth: float
    """Score of a document that had every token at full weight."""
    is_direct: bool
    """Whether it comes from more than likeness of sound or look to a word that is nowhere."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the words of a query give the documents."""

    scores: Mapping[int, float]
    """The score of each document that covers enough of the words."""
    is_direct: bool
    """Whether any word, or what it stands for, is in any document; else all are merely alike."""


def idf(size: int, documents: int) -> float:
    """Return how much a token says that so many of all documents have."""
    return math.log(1 + (size - documents + 0.5) / (documents + 0.5))


def weighed(words: Sequence[Word], index: SearchIndex) -> Weighed:
    """Return what the words give the documents."""
    is_direct = False
    totals: dict[int, float] = defaultdict(float)
    covered: dict[int, float] = defaultdict(float)
    number_of_words = sum(not word.is_link for word in words)
    for word in words:
        found = _evidence(word, index)
        factor = LINK_SHARE if word.is_link else 1.0
        is_direct |= found.is_direct
        _add(totals, found.scores, factor)
        if not word.is_link:
            _add(covered, found.shares, 1.0)
    least = LEAST_COVERAGE * max(covered.values(), default=0.0)
    scores = {
        number: score * (1 - COVERAGE_SHARE + COVERAGE_SHARE * covered[number] / number_of_words)
        for number, score in totals.items()
        if covered.get(number, 0.0) >= least and number_of_words
    }
    return Weighed(scores, is_direct)


def _add(sums: dict[int, float], values: Mapping[int, float], factor: float) -> None:
    if not sums:
        sums.update((number, factor * value) for number, value in values.items())
        return
    for number, value in values.items():
        sums[number] += factor * value


def postings_of(word: Word, index: SearchIndex) -> Iterator[Postings]:
    """Yield the postings of each of a word's tokens, concepts left aside."""
    if word.is_start:
        yield _joined([index.postings(t) for t in expansions(word.text, index)])
        return
    for token in word.tokens:
        yield index.postings(token)


def expansions(start: str, index: SearchIndex) -> list[str]:
    """Return the tokens of one or two characters that begin with the one given."""
    tokens = (token for token in index.tokens_from(start) if len(token) <= len(start) + 1)
    return list(islice(tokens, MOST_EXPANSIONS))


def _evidence(word: Word, index: SearchIndex) -> _Evidence:
    evidence = _literal_evidence(word, index)
    for token, share in word.concepts:
        _add_concept(evidence, index.postings(token), share, index.size)
    return evidence


def _literal_evidence(word: Word, index: SearchIndex) -> _Evidence:
    scores: dict[int, float] = defaultdict(float)
    shares: dict[int, float] = defaultdict(float)
    found, number = _found(word, index)
    worths = [idf(index.size, len(postings.documents)) for postings, _ in found]
    missing = number - len(found)
    # A token that is nowhere says as much as those that are somewhere do on average.
    worth = sum(worths) * (1 + missing / len(found)) if found else 0.0
    for (postings, certainty), rarity in zip(found, worths, strict=True):
        factor, share = certainty * rarity / FULL, certainty * rarity / worth
        if not scores:  # most words are one token
            scores.update(
                zip(postings.documents, (factor * w for w in postings.weights), strict=True)
            )
            shares.update(dict.fromkeys(postings.documents, share))
            continue
        for number, weight in zip(postings.documents, postings.weights, strict=True):
            scores[number] += factor * weight
            shares[number] += share
    is_direct = any(certainty > SOUND_CERTAINTY for _, certainty in found)
    return _Evidence(scores, shares, worth, is_direct)


def _found(word: Word, index: SearchIndex) -> tuple[list[tuple[Postings, float]], int]:
    """Return the postings of a word's tokens with how certain each is, and how many tokens it has.

    A pair of characters that is nowhere may be a slip: then what sounds alike counts, and else
    what has the rarer of its characters. Letters that are nowhere may be pinyin.
    """
    literal = list(postings_of(word, index))
    certain = [(postings, 1.0) for postings in literal if postings.documents]
    if word.spelled and not certain:
        ways = [[index.postings(token) for token in tokens] for tokens in word.spelled]
        best = max(ways, key=lambda way: sum(bool(p.documents) for p in way) / len(way))
        return [(p, SPELLED_CERTAINTY) for p in best if p.documents], len(best)
    if not word.is_start and not word.concepts and len(certain) < len(literal):
        lost = (t for t, p in zip(word.tokens, literal, strict=True) if not p.documents)
        slips = list(islice(lost, MOST_SLIPS))
        certain += [found for token in slips if (found := _slip(token, index))[0].documents]
    return certain, len(literal)


def _slip(token: str, index: SearchIndex) -> tuple[Postings, float]:
    """Return the postings of what a pair that is nowhere may have been meant to be."""
    if len(token) != len("二字"):
        return NO_POSTINGS, 0.0
    alike = [index.postings(sound) for sound in pair_sounds(token)]
    if any(postings.documents for postings in alike):
        return _joined(alike), SOUND_CERTAINTY
    begun = [found for character in token if (found := _beginning_with(character, index)).documents]
    if not begun:
        return NO_POSTINGS, 0.0
    return min(begun, key=lambda found: len(found.documents)), LOOK_CERTAINTY


def _beginning_with(character: str, index: SearchIndex) -> Postings:
    """Return the postings of the pairs that begin with a character, none if they are too many."""
    tokens = (token for token in index.tokens_from(character) if len(token) == len("二字"))
    pairs = list(islice(tokens, MOST_LOOKALIKES + 1))
    if len(pairs) > MOST_LOOKALIKES:
        return NO_POSTINGS
    return _joined([index.postings(pair) for pair in pairs])


def _add_concept(evidence: _Evidence, postings: Postings, share: float, size: int) -> None:
    """Let a concept count where it says more than the word itself does."""
    if not postings.documents:
        return
    rarity = idf(size, len(postings.documents))
    evidence.is_direct = True
    evidence.worth = max(evidence.worth, rarity)
    factor = share * evidence.worth / FULL
    scores, shares = evidence.scores, evidence.shares
    for number, weight in zip(postings.documents, postings.weights, strict=True):
        concept = factor * weight
        if number not in scores:
            scores[number], shares[number] = concept, share
            continue
        literal = scores[number]
        more, less = (literal, concept) if literal > concept else (concept, literal)
        scores[number] = more + LESSER_SHARE * less
        if shares[number] < share:
            shares[number] = share


def _joined(found: Sequence[Postings]) -> Postings:
    """Return the postings of tokens that count as one: their occurrences add up, not their weights."""
    sums: dict[int, float] = defaultdict(float)
    for postings in found:
        for number, weight in zip(postings.documents, postings.weights, strict=True):
            sums[number] += occurrences(weight)
    if not sums:
        return NO_POSTINGS
    numbers = sorted(sums)
    return Postings(array("I", numbers), array("d", [weight_of(sums[n]) for n in numbers]))
