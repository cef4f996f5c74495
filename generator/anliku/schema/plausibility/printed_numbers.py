"""Words of a source in, the numbers that they name out, as far as all of them can be told."""

import re
import unicodedata
from dataclasses import dataclass
from math import isclose, isfinite

_ARABIC = re.compile(
    r"(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<times>[十百千万亿]*)(?P<percent>%|％)?"
)
_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_HAN = re.compile(r"[零〇一二三四五六七八九十百千万亿两]+")
_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_NO_PLAIN_NUMBER = ("分之", "倍", "半", "成")
_SCALES = (1.0, 1e-4, 1e-8)
"""What a value may be smaller by than its words, where it is told in 万 or 亿."""
_PERCENT = 0.01
_MOST = 40
"""Numbers in some words; of more, what two of them make would be any number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The numbers that stand in some words."""

    numbers: frozenset[float]
    """Each number, alone and with the 万 or 亿 behind it."""
    count: int
    """How many there are."""
    is_percent: bool
    """Whether a value may be a hundredth of its words."""

    def has(self, value: float) -> bool:
        """Whether a value is one of them, in whatever unit, or what two of them leave or make."""
        together = {a + b for a in self.numbers for b in self.numbers}
        apart = {abs(a - b) for a in self.numbers for b in self.numbers}
        scales = (*_SCALES, _PERCENT) if self.is_percent else _SCALES
        scaled = {number * scale for number in self.numbers for scale in scales}
        return any(isclose(value, number, rel_tol=1e-6) for number in together | apart | scaled)


def printed_numbers(text: str) -> Printed | None:
    """Return the numbers in a text, or None where some may be missed: fractions, multiples."""
    text = unicodedata.normalize("NFKC", text)
    if any(sign in text for sign in _NO_PLAIN_NUMBER):
        return None
    arabic = [_of_arabic(found) for found in _ARABIC.finditer(text)]
    han = [_of_han(found[0]) for found in _HAN.finditer(_ARABIC.sub(" ", text))]
    if len(arabic) + len(han) > _MOST:
        return None
    found = [number for numbers in arabic for number in numbers] + han
    numbers = frozenset(filter(isfinite, found))
    if not numbers:
        return None
    return Printed(numbers=numbers, count=len(arabic) + len(han), is_percent="%" in text)


def _of_arabic(found: re.Match[str]) -> tuple[float, float]:
    value = whole = float(found["number"].replace(",", ""))
    for sign in found["times"]:
        whole *= _TIMES[sign]
    return value, whole


def _of_han(written: str) -> float:
    """Return the value of a Chinese number."""
    # Not whole numbers: of a row of 亿 those would become longer than any other number can be.
    total = section = digit = 0.0
    for sign in written:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in "十百千":
            section += (digit or 1) * _TIMES[sign]
            digit = 0
        else:
            total = (total + section + digit) * _TIMES[sign]
            section = digit = 0
    return total + section + digit
