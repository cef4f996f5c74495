"""Case ids `SQ-年-序号-校验位`: their check character and their form."""

import re

CASE_ID_PATTERN = r"^SQ-[0-9]{4}-[0-9]{4,6}-[0-9X]$"
_CASE_ID = re.compile(r"SQ-(?P<year>[0-9]{4})-(?P<serial>[0-9]{4,6})-(?P<check>[0-9X])")


def check_character(digits: str) -> str:
    """Return the ISO 7064:2003 MOD 11-2 check character of a string of decimal digits.

    The system is the one of the Chinese resident identity card (GB 11643—1999): each step takes
    the remainder p ← (p + digit) · 2 mod 11, and the character makes the final sum 1 mod 11.
    """
    remainder = 0
    for digit in digits:
        remainder = (remainder + int(digit)) * 2 % 11
    value = (12 - remainder) % 11
    return "X" if value == 10 else str(value)


def case_id(year: int, serial: int) -> str:
    """Return the id of the `serial`-th case admitted in `year`; serials above 9999 get longer."""
    digits = f"{year:04d}{serial:04d}"
    return f"SQ-{year:04d}-{serial:04d}-{check_character(digits)}"


def expected_check_character(identifier: str) -> str | None:
    """Return the check character that a well-formed id ought to have, or None if ill-formed."""
    match = _CASE_ID.fullmatch(identifier)
    if match is None:
        return None
    return check_character(match["year"] + match["serial"])
