"""A folded text in, the numbers in it out as plain digits, where they are written otherwise.

`2万`, `两万` and `20,000` are `20000`, `八十四` is `84`, `二〇二二` is `2022`, `09` is `9`. What is
written in plain digits already is a token of its own and is not among them.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_GREAT_UNITS = {"万": 10_000, "亿": 100_000_000}

_MOST_DIGITS = 12
"""Longer numbers are no figures that a case reports."""

_LEAST_POSITIONAL = 3
"""`三五个` is three to five; only from three digits on are digits read one after the other."""

_WRITTEN = re.compile(
    r"(?P<digits>[0-9]{1,12}(?:\.[0-9]{1,4})?)(?P<unit>[百千]?[万亿]|[百千])"
    r"|(?P<padded>(?<![0-9.])0[0-9]{1,11}(?![0-9.]))"
    r"|(?P<han>[零〇一二两三四五六七八九十百千万亿]{2,24})"
)


def numbers_in(folded: str) -> Iterator[str]:
    """Yield the numbers of a folded text that are not written in plain digits, in order."""
    for match in _WRITTEN.finditer(folded.replace(",", "")):
        if match["digits"]:
            value = _scaled(match["digits"], match["unit"])
        elif match["padded"]:
            value = int(match["padded"])
        else:
            value = _positional(match["han"]) or _spoken(match["han"])
        if value and len(str(value)) <= _MOST_DIGITS:
            yield str(value)


def _scaled(digits: str, units: str) -> int | None:
    value = Decimal(digits)
    for unit in units:
        value *= _UNITS.get(unit) or _GREAT_UNITS[unit]
    return int(value) if value == int(value) else None


def _positional(written: str) -> int | None:
    """Return the value of digits one after the other, as in a year."""
    if len(written) < _LEAST_POSITIONAL or any(c not in _DIGITS for c in written):
        return None
    return int("".join(str(_DIGITS[character]) for character in written))


def _spoken(written: str) -> int | None:
    """Return the value of a numeral as it is spoken, None where it is none (`千千万万`)."""
    total = section = digit = 0
    least_unit, least_great = 10_000, 10**12
    for at, character in enumerate(written):
        if character in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[character]
        elif character in _UNITS:
            unit = _UNITS[character]
            is_bare_ten = unit == _UNITS["十"] and not section
            if unit >= least_unit or (not digit and not is_bare_ten):
                return None
            section, digit, least_unit = section + (digit or 1) * unit, 0, unit
        else:
            great = _GREAT_UNITS[character]
            if at == 0 or great >= least_great or not section + digit:
                return None
            total += (section + digit) * great
            section = digit = 0
            least_unit, least_great = 10_000, great
    return total + section + digit
