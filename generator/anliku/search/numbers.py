"""A folded text in, the numbers in it out as plain digits, where they are written otherwise.

`2万`, `两万` and `20,000` are `20000`, `八十四` is `84`, `二〇二二` is `2022`, `09` is `9`. A single
numeral counts before what is counted by it, as in `三月`; `2022.3.5` is `2022`, `3` and `5`. What is
written in plain digits already is a token of its own and is not among them.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
GREAT_UNITS = {"万": 10_000, "亿": 100_000_000}

MOST_DIGITS = 12
"""Longer numbers are no figures that a case reports."""

LEAST_POSITIONAL = 3
"""`三五个` is three to five; only from three digits on are digits read one after the other."""

COUNTED = "年月日号天周岁届期次位名户人家项条处所间"
"""What single numerals are read before; elsewhere they are more often parts of words (`一定`)."""

_DATE = r"(?<![0-9.])[12][0-9]{3}\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12][0-9]|3[01])(?![0-9]|\.[0-9])"

# `几十年` is no ten years, `统一号` no number one: of 一 only what dates have is read.
_WRITTEN = re.compile(
    rf"(?P<date>{_DATE})"
    r"|(?P<digits>[0-9]{1,12}(?:\.[0-9]{1,4})?)(?P<unit>[百千]?[万亿]|[百千])"
    r"|(?P<padded>(?<![0-9.])0[0-9]{1,11}(?![0-9.]))"
    r"|(?P<han>[零〇一二两三四五六七八九十百千万亿]{2,24})"
    rf"|(?P<counted>(?<![几数多好])[二两三四五六七八九十](?=[{COUNTED}])|一(?=[年月日号]))"
)

_TYPED_DATE = re.compile(
    rf"(?P<dotted>{_DATE})"
    r"|(?P<year>(?<![零〇一二三四五六七八九十百千万亿])[一二][零〇一二三四五六七八九]{3}"
    r"(?![零〇一二三四五六七八九十百千万亿]))年?"
    r"|(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})(?=[日号])"
    r"|(?<=[0-9零〇一二三四五六七八九]年)(?P<bare>[一二三四五六七八九十]{1,2})(?=月)"
)


def with_plain_dates(folded: str) -> str:
    """Return a folded query with its dates in plain digits, so that they are words like any other.

    Dates in Han numerals would be cut into pairs that mean nothing; those with dots into nothing.
    """
    return _TYPED_DATE.sub(_plain_date, folded)


def _plain_date(match: re.Match[str]) -> str:
    if match["dotted"]:
        year, month, day = map(int, match[0].split("."))
        return f"{year}年{month}月{day}日"
    if match["year"]:
        return f"{_positional(match['year'])}{match[0][4:]}"
    if match["bare"]:
        return str(_spoken(match["bare"]) or match["bare"])
    both = [_spoken(match[part]) for part in ("month", "day")]
    return "月".join(map(str, both)) if all(both) else match[0]


def numbers_in(folded: str) -> Iterator[str]:
    """Yield the numbers of a folded text that are not written in plain digits, in order."""
    for _, _, number in numbers_at(folded.replace(",", "")):
        yield number


def numbers_at(folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield them with where they stand; separators of thousands are not read."""
    for match in _WRITTEN.finditer(folded):
        for value in _values(match):
            if value and len(str(value)) <= MOST_DIGITS:
                yield match.start(), match.end(), str(value)


def _values(match: re.Match[str]) -> Iterator[int | None]:
    if match["date"]:
        yield from map(int, match["date"].split("."))
    elif match["digits"]:
        yield _scaled(match["digits"], match["unit"])
    elif match["padded"]:
        yield int(match["padded"])
    else:
        written = match["han"] or match["counted"]
        yield _positional(written) or _spoken(written)


def _scaled(digits: str, units: str) -> int | None:
    value = Decimal(digits)
    for unit in units:
        value *= UNITS.get(unit) or GREAT_UNITS[unit]
    return int(value) if value == int(value) else None


def _positional(written: str) -> int | None:
    """Return the value of digits one after the other, as in a year."""
    if len(written) < LEAST_POSITIONAL or any(c not in DIGITS for c in written):
        return None
    return int("".join(str(DIGITS[character]) for character in written))


def _spoken(written: str) -> int | None:
    """Return the value of a numeral as it is spoken, None where it is none (`千千万万`)."""
    total = section = digit = 0
    least_unit, least_great = 10_000, 10**12
    for at, character in enumerate(written):
        if character in DIGITS:
            if digit:
                return None
            digit = DIGITS[character]
        elif character in UNITS:
            unit = UNITS[character]
            is_bare_ten = unit == UNITS["十"] and not section
            if unit >= least_unit or (not digit and not is_bare_ten):
                return None
            section, digit, least_unit = section + (digit or 1) * unit, 0, unit
        else:
            great = GREAT_UNITS[character]
            if at == 0 or great >= least_great or not section + digit:
                return None
            total += (section + digit) * great
            section = digit = 0
            least_unit, least_great = 10_000, great
    return total + section + digit
