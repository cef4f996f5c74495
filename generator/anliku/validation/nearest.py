"""What a writer probably meant: the known words nearest to a written one."""

from collections.abc import Iterable
from difflib import SequenceMatcher

_ENOUGH = 0.5
"""Least similarity (Ratcliff–Obershelp, 0–1) at which a word is worth suggesting."""


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Return up to `most` known words, the likeliest first; empty where none is alike."""
    wanted = word.lower()
    scored = [
        (_likeness(wanted, candidate.lower()), candidate) for candidate in dict.fromkeys(known)
    ]
    good = sorted((-score, candidate) for score, candidate in scored if score >= _ENOUGH)
    return [candidate for _, candidate in good[:most]]


def _likeness(word: str, candidate: str) -> float:
    ratio = SequenceMatcher(None, word, candidate, autojunk=False).ratio()
    contained = len(word) > 1 and (word in candidate or candidate in word)
    return max(ratio, 0.75) if contained else ratio
