"""Ids and their check character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.model.identifiers import case_id, check_character, expected_check_character

DIGITS = st.text("0123456789", min_size=8, max_size=8)


@pytest.mark.parametrize(
    ("digits", "expected"),
    [("11010519491231002", "X"), ("44052418800101001", "4"), ("0794", "0"), ("079", "X")],
)
def test_published_examples(digits: str, expected: str) -> None:
    """The examples of GB 11643—1999 and ISO 7064 come out."""
    assert expected == check_character(digits)


@given(DIGITS, st.integers(0, 7), st.integers(1, 9))
def test_a_wrong_digit_is_noticed(digits: str, at: int, shift: int) -> None:
    """Any single digit written wrongly changes the check character."""
    wrong = digits[:at] + str((int(digits[at]) + shift) % 10) + digits[at + 1 :]
    assert check_character(digits) != check_character(wrong)


@given(DIGITS, st.integers(0, 6))
def test_a_swap_is_noticed(digits: str, at: int) -> None:
    """Two different neighbouring digits swapped change the check character."""
    swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assert (swapped == digits) == (check_character(digits) == check_character(swapped))


@given(st.integers(1949, 2999), st.integers(1, 999_999))
def test_ids_that_are_made_are_right(year: int, serial: int) -> None:
    """An id made by the program carries the check character that it expects."""
    identifier = case_id(year, serial)
    assert identifier[-1] == expected_check_character(identifier)


def test_ill_formed_ids_have_no_check_character() -> None:
    """What is not an id has nothing to expect."""
    assert [None] * 3 == [expected_check_character(text) for text in ("", "SQ-1-2-3", "x")]
