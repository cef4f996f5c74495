"""Footnotes are numbered as a reader meets their marks, and none is lost."""

from anliku.text import Text, faults
from anliku.text.projections.html import html_of
from tests.unit.text.reference import EveryPage


def _labels(body: str) -> list[str]:
    return list(Text(body).tree.notes)


def test_order_is_that_of_marks() -> None:
    """The first mark is 1, whatever the order of the notes."""
    assert _labels("甲[^b]，乙[^a]\n\n[^a]: 一\n[^b]: 二") == ["b", "a"]


def test_marks_in_notes_count_behind_those_of_the_text() -> None:
    """A note that only another note marks comes when a reader is there."""
    assert _labels("甲[^a]乙[^b]\n\n[^a]: 一[^c]\n[^b]: 二\n[^c]: 三") == ["a", "b", "c"]


def test_unmarked_notes_are_kept_last() -> None:
    """A note whose mark was forgotten is shown behind the others."""
    text = Text("甲[^b]\n\n[^a]: 一\n[^b]: 二")
    assert list(text.tree.notes) == ["b", "a"]
    assert "一" in html_of(text, EveryPage())


def test_marks_know_their_note_whatever_the_capitals() -> None:
    """Labels are compared as GFM compares them."""
    assert _labels("甲[^s1]\n\n[^S1]: 一") == ["s1"]
    assert 'href="#t--note-1"' in html_of(Text("甲[^s1]\n\n[^S1]: 一"), EveryPage())


def test_a_second_note_of_a_name_is_a_fault() -> None:
    """Only the first is shown, and the second is named."""
    tree = Text("甲[^a]\n\n[^a]: 一\n\n[^a]: 二").tree
    assert [fault.kind for fault in tree.faults] == [faults.REPEATED_NOTE]


def test_a_mark_without_note_is_words() -> None:
    """What leads nowhere is shown as it is written."""
    assert html_of(Text("甲[^无]"), EveryPage()) == "<p>甲[^无]</p>\n"


def test_each_use_has_a_way_back() -> None:
    """A note that is marked twice leads back to both marks."""
    html = html_of(Text("甲[^a]乙[^a]\n\n[^a]: 一"), EveryPage())
    assert html.count('id="t--mark-1"') == html.count('href="#t--mark-1"') == 1
    assert html.count('id="t--mark-1-2"') == html.count('href="#t--mark-1-2"') == 1


def test_a_note_of_several_paragraphs() -> None:
    """Indented paragraphs belong to the note."""
    note = Text("甲[^a]\n\n[^a]: 一\n\n    二\n\n乙").tree.notes["a"]
    assert len(note.blocks) == 2


def test_a_mark_stands_before_a_link() -> None:
    """A mark and a link right behind it are two things."""
    html = html_of(Text("甲[^a][乙](b.md)\n\n[^a]: 一"), EveryPage())
    assert '</sup><a href="b.md">乙</a>' in html
