"""Footnotes whose definitions are written with Chinese signs."""

from anliku.text import Text
from anliku.text.plain import plain_text
from anliku.text.tree import CodeBlock
from tests.unit.text.places import misplaced


def test_the_note_says_what_was_written_and_stands_where_it_was() -> None:
    """Sign for sign, so that no place moves."""
    text = Text("甲[^S1]**乙：**丙[^二]\n［^S1］：见《报》*x*。\n\n    次段\n\n[^二]： 说")
    assert ["见《报》x。\n次段", "说"] == [
        plain_text(note.blocks) for note in text.tree.notes.values()
    ]
    assert [(2, 1), (6, 1)] == [
        (place.line, place.column)
        for place in (text.place(note.at) for note in text.tree.notes.values())
    ]
    assert [] == misplaced(text)


def test_code_shows_what_was_written() -> None:
    """Nothing is changed there."""
    text = Text("```\n[^1]：甲\n```\n\n[^1]：乙[^1]")
    (block,) = text.tree.blocks
    assert isinstance(block, CodeBlock)
    assert "[^1]：甲" == block.text
    assert ["1"] == list(text.tree.notes)
