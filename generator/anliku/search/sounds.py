"""Han text in, tokens of how it sounds out; typed Latin letters in, the syllables they may be out.

Sounds are pinyin without tones, ü as v (GB/T 16159—2012, as keyboards have it). All readings of a
character count, since nobody can tell from `重` alone which is meant.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product

SOUND_MARK, INITIALS_MARK = "~", "^"
"""First characters of the tokens for two syllables side by side, and for a name's initials."""

_MOST_READINGS = 3
"""Rarer readings of a character are left out."""

MOST_COMBINATIONS = 4
LONGEST_SYLLABLE = 6
MOST_SPLITS = 4
LONGEST_TYPED = 40
"""Letters; longer runs are no pinyin that a person types."""


@cache
def readings(character: str) -> tuple[str, ...]:
    """Return how a character may sound, the usual reading first; nothing if it is not Han."""
    # Imported where it is needed: its dictionaries take longer to load than many a command to run.
    from pypinyin import Style, pinyin
    from pypinyin.constants import PINYIN_DICT

    if ord(character) not in PINYIN_DICT:
        return ()
    (found,) = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)
    return tuple(dict.fromkeys(found))[:_MOST_READINGS]


def pair_sounds(pair: str) -> tuple[str, ...]:
    """Return the sound tokens of two Han characters."""
    combinations = product(*map(readings, pair))
    return tuple(SOUND_MARK + "'".join(both) for both in combinations)[:MOST_COMBINATIONS]


def sounds_of(run: str) -> Iterator[str]:
    """Yield the sound tokens of a run of Han characters."""
    for at in range(len(run) - 1):
        yield from pair_sounds(run[at : at + 2])


def initials_of(name: str) -> str:
    """Return the token for a name's initials by usual readings; empty for one character."""
    letters = "".join(readings(character)[0][0] for character in name if readings(character))
    return INITIALS_MARK + letters if len(letters) > 1 else ""


@cache
def syllables() -> frozenset[str]:
    """Return all syllables that a character is read as."""
    return frozenset(
        reading for code in range(0x4E00, 0xA000) for reading in readings(chr(code)) if reading
    )


def usual_sound(name: str) -> str:
    """Return the usual readings of a name's characters, one behind the other; the rest left out."""
    return "".join(readings(character)[0] for character in name if readings(character))


def is_syllable(typed: str) -> bool:
    """Return whether folded letters are one syllable."""
    return typed in syllables()


def plain_letters(typed: str) -> str:
    """Return folded letters without tone marks, ü as v: `péizhài` is `peizhai`, `lüse` `lvse`."""
    parts = unicodedata.normalize("NFD", typed).replace("u\u0308", "v")
    return "".join(part for part in parts if not unicodedata.combining(part))


def splits(typed: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to read folded letters as syllables, those of fewest syllables first."""
    if not typed.isascii() or not typed.isalpha() or len(typed) > LONGEST_TYPED:
        return ()
    ways: list[list[tuple[str, ...]]] = [[()], *([] for _ in typed)]
    for end in range(1, len(typed) + 1):
        for start in range(max(0, end - LONGEST_SYLLABLE), end):
            if typed[start:end] in syllables():
                ways[end] += [(*way, typed[start:end]) for way in ways[start]]
        ways[end] = sorted(ways[end], key=len)[:MOST_SPLITS]
    return tuple(ways[-1])


def split_tokens(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sound tokens of syllables that stand side by side."""
    return tuple(dict.fromkeys(SOUND_MARK + "'".join(pair) for pair in pairwise(syllables)))


def mixed_tokens(left: str, right: str, *, left_is_han: bool) -> tuple[str, ...]:
    """Return the sound tokens, for each reading of the character, where Han characters and folded letters meet: `裴zhai`, `pei寨`."""
    han, letters = (left[-1], right) if left_is_han else (right[0], left)
    ways = splits(plain_letters(letters))
    if not ways:
        return ()
    syllable = ways[0][0 if left_is_han else -1]
    both = [(r, syllable) if left_is_han else (syllable, r) for r in readings(han)]
    return tuple(SOUND_MARK + "'".join(pair) for pair in both)
