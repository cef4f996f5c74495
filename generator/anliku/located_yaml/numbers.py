"""Digits in, a number out that knows how it was written: `2025.10` may be October, not 2025.1."""

from typing import Self

from typing_extensions import override


class WrittenFloat(float):
    """A number with a point; as text it is what its author wrote."""

    written: str

    def __new__(cls, written: str) -> Self:
        """Return the number that the digits are."""
        number = super().__new__(cls, written)
        number.written = written
        return number

    @override
    def __str__(self) -> str:
        return self.written


class WrittenInt(int):
    """A whole number; as text it is what its author wrote."""

    written: str

    def __new__(cls, written: str) -> Self:
        """Return the number that the digits are."""
        number = super().__new__(cls, written)
        number.written = written
        return number

    @override
    def __str__(self) -> str:
        return self.written


def written_number(text: str, *, is_whole: bool) -> int | float:
    """Return the number that a text is; a plain one where Python would write it the same."""
    number = int(text) if is_whole else float(text)
    if str(number) == text:
        return number
    return WrittenInt(text) if is_whole else WrittenFloat(text)
