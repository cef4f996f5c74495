"""What a writer probably meant: the known words nearest to a written one."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nsmallest

_ENOUGH = 0.5
"""Least similarity (Ratcliff–Obershelp, 0–1) at which a word is worth suggesting."""
_CONTAINED = 0.75
"""Similarity that a word has at least which is a part of the other."""
_LONGEST = 60
"""Characters of the longest word that is compared; longer ones are sentences, not slips of a word."""
_MOST_COMPARED = 200
"""Words that are compared to the end: of thousands made of the same characters, not all."""


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Return up to `most` known words, the likeliest first; empty where none is alike."""
    if len(word) > _LONGEST:
        return []
    wanted = word.lower()
    bounded = ((_bound(wanted, other), other) for other in dict.fromkeys(known))
    hopeful = nsmallest(_MOST_COMPARED, ((-b, other) for b, other in bounded if b >= _ENOUGH))
    scored = [(_likeness(wanted, candidate.lower()), candidate) for _, candidate in hopeful]
    good = sorted((-score, candidate) for score, candidate in scored if score >= _ENOUGH)
    return [candidate for _, candidate in good[:most]]


def _bound(word: str, candidate: str) -> float:
    """Return what the likeness cannot pass: most words share no more than a character."""
    lower = candidate.lower()
    return max(_most_alike(word, lower), _CONTAINED if _is_part(word, lower) else 0.0)


def _likeness(word: str, candidate: str) -> float:
    ratio = SequenceMatcher(None, word, candidate, autojunk=False).ratio()
    return max(ratio, _CONTAINED if _is_part(word, candidate) else 0.0)


def _is_part(word: str, candidate: str) -> bool:
    return len(word) > 1 and (word in candidate or candidate in word)


def _most_alike(word: str, candidate: str) -> float:
    """Return a bound that the similarity cannot pass: as if all common characters stood in order."""
    length = len(word) + len(candidate)
    if 2 * min(len(word), len(candidate)) < _ENOUGH * length:
        return 0.0
    in_both = _characters(word) & _characters(candidate)
    common = min(sum(map(in_both.__contains__, text)) for text in (word, candidate))
    return 2 * common / length if length else 1.0


@lru_cache(maxsize=4096)
def _characters(word: str) -> frozenset[str]:
    return frozenset(word)
