"""Blocks → JSON → the same blocks."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anliku.packs import blocks as b
from anliku.packs.conversions.codec import decoded, encoded

_ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=8)
_LEAVES = (
    st.builds(b.Text, _ANY_TEXT)
    | st.builds(b.CodeSpan, _ANY_TEXT)
    | st.builds(b.LineBreak)
    | st.builds(b.Picture, st.builds(Path, st.text("ab/. 图", max_size=9)), _ANY_TEXT)
)


def _wider(inner: st.SearchStrategy[b.Inline]) -> st.SearchStrategy[b.Inline]:
    some = st.lists(inner, max_size=3).map(tuple)
    return (
        st.builds(b.Strong, some)
        | st.builds(b.Emphasis, some)
        | st.builds(b.Link, some, _ANY_TEXT)
        | st.builds(b.CaseReference, some, st.integers(1))
        | st.builds(
            b.Note, _ANY_TEXT, st.lists(st.builds(b.Paragraph, some), max_size=2).map(tuple)
        )
    )


_INLINES = st.lists(st.recursive(_LEAVES, _wider, max_leaves=4), max_size=3).map(tuple)
_ROW = st.lists(_INLINES, max_size=3).map(tuple)
_PLAIN = (
    st.builds(b.Heading, st.integers(2, 4), _INLINES)
    | st.builds(b.Paragraph, _INLINES)
    | st.builds(
        b.Table,
        head=_ROW,
        rows=st.lists(_ROW, max_size=3).map(tuple),
        caption=_INLINES,
        widths=st.lists(st.floats(0, 9), max_size=3).map(tuple),
        row_height_mm=st.none() | st.floats(1, 50),
    )
    | st.builds(b.Facts, st.lists(st.tuples(_ANY_TEXT, _INLINES), max_size=3).map(tuple))
    | st.builds(b.CodeBlock, _ANY_TEXT)
    | st.builds(b.Figure, st.builds(b.Picture, st.just(Path("/图/1.png")), _ANY_TEXT), _INLINES)
    | st.builds(b.QrCode, _ANY_TEXT)
    | st.builds(b.WritingSpace, st.integers(1, 30))
    | st.builds(
        b.Index,
        st.lists(
            st.builds(b.IndexEntry, _ANY_TEXT, st.lists(st.integers(1), max_size=3).map(tuple)),
            max_size=2,
        ).map(tuple),
    )
    | st.builds(b.Separator)
    | st.builds(b.PageBreak)
)


def _nested(inner: st.SearchStrategy[b.Block]) -> st.SearchStrategy[b.Block]:
    some = st.lists(inner, max_size=3).map(tuple)
    items = st.lists(some, max_size=3).map(tuple)
    return (
        st.builds(b.BulletList, items)
        | st.builds(b.NumberedList, items, st.integers())
        | st.builds(b.Quotation, some)
        | st.builds(b.Box, st.sampled_from(b.BoxKind), _ANY_TEXT, some)
    )


_BLOCKS = st.lists(st.recursive(_PLAIN, _nested, max_leaves=5), max_size=4).map(tuple)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_BLOCKS)
def test_blocks_come_back_as_they_were(blocks: b.Blocks) -> None:
    """Every value and every type in it is the same after the way to JSON and back."""
    back = decoded(encoded(blocks))
    assert (blocks, repr(blocks)) == (back, repr(back))


def test_every_kind_is_known() -> None:
    """The strategy above tries every kind of block and inline there is."""
    tried = Path(__file__).read_text(encoding="utf-8")
    kinds = (*get_args(b.Block), *get_args(b.Inline))
    assert [] == [
        kind.__name__ for kind in kinds if not re.search(rf"\(\s*b\.{kind.__name__}\b", tried)
    ]


def test_defaults_are_left_out() -> None:
    """A field with its default takes no room."""
    table = b.Table(head=(), rows=())
    assert [{"": "Table", "head": [], "rows": []}] == json.loads(encoded((table,)))
    assert "row_height_mm" in [field.name for field in fields(b.Table)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "3",
        '["a"]',
        "[[]]",
        '[{"a":1}]',
        '[{"":"Path"}]',
        '[{"":"Text","text":"x"}]',
        '[{"":"Paragraph"}]',
        '[{"":"Paragraph","words":[]}]',
        '[{"":["Paragraph"],"inlines":[]}]',
        '[{"":"Box","kind":"x","title":"","blocks":[]}]',
        "[" * 100_000,
    ],
    ids=range(14),
)
def test_what_is_no_blocks_is_refused(text: str) -> None:
    """Anything else is a ValueError, nothing more."""
    with pytest.raises(ValueError, match=r"(?s).*"):
        decoded(text)
