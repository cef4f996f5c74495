"""Text that was read in a wrong encoding once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.mojibake import mojibake

_TEXT = "社区请志愿者帮办食堂"


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "cp1252", "latin-1"])
def test_utf8_read_as_something_else(encoding: str) -> None:
    """It is found where it stands, with what it was."""
    spoilt = _TEXT.encode().decode(encoding, "ignore" if encoding == "gbk" else "replace")
    if encoding == "cp1252":
        spoilt = _TEXT.encode().decode("cp1252", "ignore")
    found = list(mojibake("标题: " + spoilt))
    assert found
    assert 4 <= found[0][0]


@pytest.mark.parametrize("words", ["锟斤拷", "烫烫烫", "\ufffd\ufffd"])
def test_what_is_lost(words: str) -> None:
    """Signs that stand for lost characters are found, too."""
    assert [(1, words, "")] == list(mojibake("甲" + words))


@settings(deadline=None, max_examples=300)
@given(
    st.text(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处",
        min_size=1,
        max_size=60,
    )
)
def test_chinese_is_no_mojibake(text: str) -> None:
    """Common characters in any order are not taken for spoilt ones."""
    assert [] == list(mojibake(text))
