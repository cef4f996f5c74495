"""How Han text sounds, and what typed letters may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.search.scripts import all_simplified, simplified
from anliku.search.sounds import initials_of, pair_sounds, readings, sounds_of, split_tokens, splits


def test_every_usual_reading_counts() -> None:
    """A character with several readings is found by each; tones are dropped, ü is v."""
    assert {"chong", "zhong"} <= set(readings("重"))
    assert ("lv",) == readings("绿")[:1]
    assert () == readings("a")
    assert "~pei'zhai" in pair_sounds("裴寨")
    assert {"~shen'tian", "~tian'she"} <= set(sounds_of("深田社"))


def test_initials_stand_for_a_name() -> None:
    """Of two characters and more; of one there is nothing to tell."""
    assert "^pz" == initials_of("裴寨")
    assert "" == initials_of("村")


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("peizhai", ("pei", "zhai")),
        ("xian", ("xian",)),
        ("wanggeyuan", ("wang", "ge", "yuan")),
    ],
)
def test_letters_are_split_into_syllables(typed: str, way: tuple[str, ...]) -> None:
    """The reading of fewest syllables comes first; others are kept (xi'an)."""
    assert way == splits(typed)[0]
    assert ("xi", "an") in splits("xian")


@given(st.text(max_size=200))
def test_any_text_is_split_in_bounded_ways(typed: str) -> None:
    """Nothing is raised, there are few ways, and each is what was typed."""
    ways = splits(typed)
    assert len(ways) <= 4
    assert all("".join(way) == typed for way in ways)
    assert all(token.startswith("~") for way in ways for token in split_tokens(way))


@given(st.characters())
def test_scripts_keep_the_number_of_characters(character: str) -> None:
    """One character gives one, which stays as it is when converted again."""
    once = simplified(character)
    assert 1 == len(once)


def test_traditional_characters_become_simplified() -> None:
    """Beyond the basic plane, too, a character is one character."""
    assert "村务公开" == "".join(map(simplified, "村務公開"))
    assert "𠮷" == simplified("𠮷")


@given(st.characters())
def test_all_at_once_is_one_by_one(character: str) -> None:
    """The table for browsers has the characters that are changed, and what they become."""
    assert simplified(character) == all_simplified().get(character, character)


def test_the_table_says_what_each_character_becomes() -> None:
    """No character of it is converted otherwise when it comes alone."""
    assert len(all_simplified()) > 4000
    assert [c for c, form in all_simplified().items() if simplified(c) != form] == []
