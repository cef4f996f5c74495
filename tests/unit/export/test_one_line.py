"""Text becomes one line that every format accepts."""

from xml.etree.ElementTree import Element, fromstring, tostring

from hypothesis import given
from hypothesis import strategies as st

from anliku.export.one_line import one_line


def test_line_ends_and_wide_spaces_become_one_space() -> None:
    """Each run of white space, of any script, is one space."""
    assert "甲 乙 丙" == one_line(" 甲\r\n乙\u3000 丙\n")


def test_control_characters_go() -> None:
    """Controls and noncharacters are left out, letters of any script kept."""
    assert "甲乙𠮷é" == one_line("甲\x00\x1b乙\ufffe𠮷é")


@given(st.text())
def test_what_is_left_is_valid_xml(text: str) -> None:
    """Any text, once on one line, stays as it is, and comes out of XML as it went in."""
    assert one_line(text) == one_line(one_line(text))
    element = Element("a")
    element.text = one_line(text)
    assert one_line(text) == (fromstring(tostring(element, encoding="utf-8")).text or "")
