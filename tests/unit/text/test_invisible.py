"""What shows nothing."""

import unicodedata

import pytest

from anliku.text.invisible import names_of, shows_something

NOTHING = [
    "",
    " ",
    "\n\n",
    "\u3000",
    "\u200b\u2060",
    "\u3164",
    "\u2800",
    "\u00ad",
    "\ufe0f",
    "\U000e0100",
    "\U000e0041\U000e007f",
    "\u202e\u202c",
    "\u200d",
    "\u0301",
    "\x00\x1b",
    "\x85\u2028\u2029",
    "\uffa0\u115f\u1160",
    "\u180e\u061c\u034f",
    "\ue000",
    "\U0001d173",
    "\ufff9\ufffa",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_text_that_shows_nothing(text: str) -> None:
    """Whatever it is made of, and however often."""
    assert not shows_something(text)
    assert not shows_something(text * 3 + " ")
    assert shows_something(text + "村")


@pytest.mark.parametrize(
    "text", ["村", "a", "1", "。", "👩\u200d🌾", "한", "é", "e\u0301", "𠮷", "ि" + "क"]
)
def test_a_text_that_shows_something(text: str) -> None:
    """Letters of any script, digits, signs, emoji."""
    assert shows_something(text)


def test_no_format_character_shows() -> None:
    """Nothing that Unicode calls a control, a format, a separator or a mark shows by itself."""
    for code in range(0x110000):
        if unicodedata.category(chr(code))[0] in "CZM":
            assert not shows_something(chr(code))


def test_characters_are_named() -> None:
    """Each once, and of many the first."""
    assert "U+3164、U+200B" == names_of("\u3164\u200b\u3164")
    assert "U+0061、U+0062、U+0063……" == names_of("abcd")
