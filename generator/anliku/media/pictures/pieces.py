"""What the formats' readers share: a picture's file is a row of pieces, of which there may not be endlessly many."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Piece = TypeVar("Piece")

_MOST = 50_000
"""A large picture has some thousands."""


class BrokenFormError(ValueError):
    """The bytes do not follow the form of their kind."""


def bounded(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces of a file.

    Raises:
        BrokenFormError: there are more than any picture has.
    """
    numbered = iter(pieces)
    yield from islice(numbered, _MOST)
    if next(numbered, None) is not None:
        raise BrokenFormError
