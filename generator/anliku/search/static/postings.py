"""A token's postings in, printable characters out, and back.

First the numbers of the cases, each as its distance from the one before, then one character for
each weight. A digit below `BASE` ends a distance, one above has further digits behind it; the
lowest digits come first.
"""

from operator import sub

from anliku.search.interface import Postings
from anliku.search.inverting import Codes, numbers_of, weights_of

ALPHABET = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\\t')
"""93 characters that JSON and JavaScript take as they are; a weight is one of them, from 1 on."""

BASE = 46
"""A digit of a distance; the higher half of the alphabet says that another one follows."""

_VALUES = {character: value for value, character in enumerate(ALPHABET)}


def encoded(codes: Codes) -> str:
    """Return the postings of a token as text."""
    numbers = numbers_of(codes)
    distances = map(sub, numbers, [-1, *numbers])
    digits = "".join(_DIGITS[distance - 1] for distance in distances)
    return digits + weights_of(codes).translate(_CHARACTERS).decode("ascii")


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


class _Digits(dict[int, str]):
    """The text of each distance, worked out when it is first met."""

    def __missing__(self, value: int) -> str:
        high, low = divmod(value, BASE)
        self[value] = ALPHABET[BASE + low] + self[high] if high else ALPHABET[low]
        return self[value]


_DIGITS = _Digits()
_CHARACTERS = bytes(map(ord, ALPHABET.ljust(256)))
