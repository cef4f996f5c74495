"""A token's postings in, printable characters out, and back.

First the numbers of the cases, each as its distance from the one before, then one character for
each weight. A digit below `BASE` ends a distance, one above has further digits behind it; the
lowest digits come first.
"""

from collections.abc import Iterator

from anliku.search.interface import Postings

ALPHABET = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\\t')
"""93 characters that JSON and JavaScript take as they are; a weight is one of them, from 1 on."""

BASE = 46
"""A digit of a distance; the higher half of the alphabet says that another one follows."""

_VALUES = {character: value for value, character in enumerate(ALPHABET)}


def encoded(postings: Postings) -> str:
    """Return the postings of a token as text."""
    digits: list[str] = []
    before = -1
    for number in postings.documents:
        digits += _distance(number - before - 1)
        before = number
    return "".join(digits) + "".join(ALPHABET[int(weight)] for weight in postings.weights)


def decoded(text: str) -> Postings:
    """Return the postings that `encoded` wrote: as many weights at the end as there are numbers."""
    numbers: list[int] = []
    before, value, factor, at = -1, 0, 1, 0
    while len(text) - at > len(numbers):
        digit = _VALUES[text[at]]
        value += factor * (digit % BASE)
        factor *= BASE
        at += 1
        if digit < BASE:
            before += value + 1
            numbers.append(before)
            value, factor = 0, 1
    return Postings(numbers, [_VALUES[character] for character in text[at:]])


def _distance(value: int) -> Iterator[str]:
    while value >= BASE:
        yield ALPHABET[BASE + value % BASE]
        value //= BASE
    yield ALPHABET[value]
