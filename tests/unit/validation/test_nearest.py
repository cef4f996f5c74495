"""What a writer probably meant."""

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.validation import nearest

WORDS = ["title", "topics", "timeline", "养老服务", "助餐"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("titel", "title"),
        ("TITLE", "title"),
        ("topic", "topics"),
        ("养老", "养老服务"),
        ("养老服物", "养老服务"),
        ("送餐助餐", "助餐"),
    ],
)
def test_the_likeliest_word_comes_first(written: str, expected: str) -> None:
    """Slips of a letter, other cases and parts of a word are understood."""
    assert expected == nearest(written, WORDS)[0]


@pytest.mark.parametrize("written", ["", "x", "航天", "qqqq"])
def test_nothing_alike_gives_nothing(written: str) -> None:
    """A suggestion that does not help is not made."""
    assert [] == nearest(written, WORDS)


@given(st.text(max_size=8), st.lists(st.text(max_size=8), max_size=12), st.integers(0, 4))
def test_only_known_words_are_suggested(word: str, known: list[str], most: int) -> None:
    """Suggestions are among the known words, each once, and no more than asked for."""
    found = nearest(word, known, most=most)
    assert set(found) <= set(known)
    assert len(found) == len(set(found)) <= most


def test_a_sentence_is_no_slip_of_a_word() -> None:
    """What is longer than any word is not compared with all of them."""
    assert [] == nearest("养老服务" * 16, WORDS)


@given(st.text("ab养老服务", max_size=8), st.lists(st.text("ab养老服务", max_size=8), max_size=6))
def test_what_is_not_compared_would_not_be_suggested(word: str, known: list[str]) -> None:
    """The likeness is that of Ratcliff and Obershelp, or that of a part."""

    def is_alike(other: str) -> bool:
        is_part = len(word) > 1 and (word in other or other in word)
        return is_part or SequenceMatcher(None, word, other, autojunk=False).ratio() >= 0.5

    assert {*filter(is_alike, known)} == {*nearest(word, known, most=9)}
