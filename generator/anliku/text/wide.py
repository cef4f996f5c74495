"""Which characters belong to Chinese writing, which puts no blanks between words."""

import unicodedata
from functools import lru_cache

_ALSO_CHINESE = frozenset("“”‘’…—·×→")
"""Signs that Unicode calls ambiguous in width (UAX #11) and that Chinese type sets wide."""
_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
"""Wide as well, but written with blanks between words."""


@lru_cache(maxsize=8192)
def is_wide(character: str) -> bool:
    """Say whether a character is one of Chinese (or Japanese) writing; an empty text is none."""
    if not character or (character < "\u1100" and character not in _ALSO_CHINESE):
        return False
    if any(first <= ord(character) <= last for first, last in _HANGUL):
        return False
    return character in _ALSO_CHINESE or unicodedata.east_asian_width(character) in "WF"


@lru_cache(maxsize=8192)
def is_punctuation(character: str) -> bool:
    """Say whether CommonMark (0.31.2, «Unicode punctuation character») counts it as punctuation."""
    return unicodedata.category(character)[0] in "PS"
