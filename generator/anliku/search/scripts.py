"""A character in, its simplified form out; the only module that knows OpenCC.

Characters are converted one by one, never phrases: then one character gives one character, offsets
stay, and a case and a query are folded alike whatever stands around a character.
"""

from functools import cache

from opencc import OpenCC

_FURTHER = {"瞭": "了", "藉": "借", "著": "着", "乾": "干"}
"""Characters that only some words keep; here they count as what they mostly stand for."""


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplified(character: str) -> str:
    """Return the simplified form of a character, or itself where there is none of one character."""
    if character.isascii() or "\ud800" <= character <= "\udfff":
        return character  # half of a surrogate pair is no character
    converted = _FURTHER.get(character) or str(_converter().convert(character))
    return converted if len(converted) == 1 else character
