"""Folding makes characters the same that are the same to a searcher, and knows the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.search.folding import fold, fold_with_offsets


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ＡＰＰ２", "app2"),
        ("Straße", "strasse"),
        ("㈱", "(株)"),
        ("e\u0301", "é"),
        ("裴寨，", "裴寨,"),
    ],
)
def test_width_case_and_compatibility_forms_are_one(written: str, folded: str) -> None:
    """Forms of the same character fold to one."""
    assert folded == fold(written)


@given(st.text())
def test_folding_twice_changes_nothing_for_normal_text(text: str) -> None:
    """A folded text of NFKC form folds to itself."""
    once = fold(text)
    if unicodedata.is_normalized("NFKC", once):
        assert once == fold(once)


@given(st.text(min_size=1))
def test_every_folded_character_knows_its_original(text: str) -> None:
    """Each folded character comes from a non-empty span, and spans go from left to right."""
    folded = fold_with_offsets(text)
    assert fold(text) == folded.text
    spans = [folded.original_span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert sorted(spans) == spans
    assert (0, len(text)) == folded.original_span(0, len(folded.text))
