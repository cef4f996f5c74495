"""A character in, its simplified form out; the only module that knows OpenCC.

Characters are converted one by one, never phrases: then one character gives one character, offsets
stay, and a case and a query are folded alike whatever stands around a character.
"""

from collections.abc import Mapping
from functools import cache

from opencc import OpenCC

_FURTHER = {"瞭": "了", "藉": "借", "著": "着", "乾": "干"}
"""Characters that only some words keep; here they count as what they mostly stand for."""

_HAN_BLOCKS = ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x40000))
"""Where characters stand that OpenCC may have a simplified form for."""
_APART = "\n"
"""No phrase of OpenCC reaches over the end of a line."""


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplified(character: str) -> str:
    """Return the simplified form of a character, or itself where there is none of one character."""
    if character.isascii() or "\ud800" <= character <= "\udfff":
        return character  # half of a surrogate pair is no character
    converted = _FURTHER.get(character) or str(_converter().convert(character))
    return converted if len(converted) == 1 else character


@cache
def all_simplified() -> Mapping[str, str]:
    """Return every character that has a simplified form, with it, in the order of code points.

    They are converted all at once, which takes a hundredth of the time of one by one.
    """
    characters = [chr(code) for first, end in _HAN_BLOCKS for code in range(first, end)]
    converted = str(_converter().convert(_APART.join(characters))).split(_APART)
    whole = dict(zip(characters, converted, strict=True)) | _FURTHER
    return {
        character: form for character, form in whole.items() if len(form) == 1 and form != character
    }
