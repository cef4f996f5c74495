"""Characters and a set of fonts in, those that no font has out.

A font that lacks a character is helped out by the others of the set, in the set's order, so only
a character that none has cannot be printed.
"""

import unicodedata
from collections.abc import Iterable

from anliku.packs.fonts.families import Family
from anliku.packs.fonts.finding import FontSet
from anliku.problems import Location, Problem, Rule

_NEED_NO_GLYPH = frozenset(
    {" ", "\n", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}
    | {chr(code) for code in range(0xFE00, 0xFE10)}
    | {chr(code) for code in range(0xE0100, 0xE01F0)}
)
"""Characters that only tell how their neighbours are set."""


def missing_characters(characters: Iterable[str], fonts: FontSet) -> tuple[str, ...]:
    """Return the characters that none of the fonts can show, in code point order."""
    covered = frozenset[int]().union(*(face.characters for face in fonts.faces))
    wanted = set(characters) - _NEED_NO_GLYPH
    return tuple(sorted(char for char in wanted if ord(char) not in covered))


def glyph_problem(
    character: str, family: Family, fonts: FontSet, place: Location, in_what: str
) -> Problem:
    """Return the problem that a character in a text of this family cannot be printed."""
    names = "、".join(f"{face.family.label}（{face.name}）" for face in fonts.fallbacks(family))
    code = f"U+{ord(character):04X}"
    shown = character if character.isprintable() else unicodedata.name(character, "控制字符")
    return Problem(
        rule=Rule.MISSING_GLYPH,
        location=place,
        message=f"{in_what}里的“{shown}”（{code}）印不出来：{names}都没有这个字",
        hint="换成别的写法，表情符号删去；确是生僻字，就用 --font-dir 指出有这个字的字体",
    )
