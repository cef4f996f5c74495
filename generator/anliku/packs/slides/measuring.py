"""Text in, the lines it takes in a box out: a model of characters' widths that errs on the wide side.

Which font shows a slide only the reader's machine knows, so no font is measured: Han characters are
one em wide in all of them, and other characters are taken as wide as in a wide sans-serif.
"""

import functools
import math
import re
import unicodedata

_OPENING = "（〔［｛《〈「『【〖“‘([{"
_CLOSING = "，。、；：？！）〕］｝》〉」』】〗”’…—·,.;:?!)]}%％"
_WORD = r"[0-9A-Za-z\u00c0-\u024f#$&'*+/<=>@\\^_`|~\"-]+"
_UNIT = re.compile(f"[{re.escape(_OPENING)}]*(?:{_WORD}|\\s+|.)[{re.escape(_CLOSING)}]*", re.DOTALL)
"""What no line end may part: a word or a character with the marks that hang on it."""
_WIDE = frozenset("MWmw@%&")
_EMOJI = 1.5


@functools.lru_cache(maxsize=8192)
def _width(character: str) -> float:
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WFA":
        return _EMOJI if category in ("So", "Sk") else 1.0
    if character in _WIDE:
        return 1.0
    if character == " ":
        return 0.35
    return 0.8 if category == "Lu" or ord(character) > 0x24F else 0.62


def width_in_ems(text: str) -> float:
    """Return how many times the type size a text is wide, on one line."""
    # Python 3.12 adds floats otherwise than 3.11; this adds them exactly.
    return math.fsum(map(_width, text))


def lines_of(text: str, ems: float) -> list[str]:
    """Return the lines of a text in a box so many ems wide; joined they are the text, at least one."""
    lines: list[str] = [""]
    room = ems
    for unit in _units(text, ems):
        width = width_in_ems(unit)
        if width > room and lines[-1] and not unit.isspace():
            lines.append("")
            room = ems
        lines[-1] += unit
        room -= width
    return lines


def _units(text: str, ems: float) -> list[str]:
    """Return a text's units; one that is wider than a line is parted character by character."""
    units = []
    for unit in _UNIT.findall(text):
        units.extend([unit] if width_in_ems(unit) <= ems else list(unit))
    return units
