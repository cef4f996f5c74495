"""What a writer probably meant: the known words nearest to a written one."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_ENOUGH = 0.5
"""Least similarity (Ratcliff–Obershelp, 0–1) at which a word is worth suggesting."""
_CONTAINED = 0.75
"""Similarity that a word has at least which is a part of the other."""
_LONGEST = 60
"""Characters of the longest word that is compared; longer ones are sentences, not slips of a word."""


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Return up to `most` known words, the likeliest first; empty where none is alike."""
    if len(word) > _LONGEST:
        return []
    wanted = word.lower()
    scored = [
        (_likeness(wanted, candidate.lower()), candidate) for candidate in dict.fromkeys(known)
    ]
    good = sorted((-score, candidate) for score, candidate in scored if score >= _ENOUGH)
    return [candidate for _, candidate in good[:most]]


def _likeness(word: str, candidate: str) -> float:
    contained = len(word) > 1 and (word in candidate or candidate in word)
    least = _CONTAINED if contained else 0.0
    # Most words share no more than a character: what cannot be alike is not compared.
    if _most_alike(word, candidate) < _ENOUGH:
        return least
    return max(SequenceMatcher(None, word, candidate, autojunk=False).ratio(), least)


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
