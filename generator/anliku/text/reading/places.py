"""An encoded text in, line and column for any offset into it out, however long its lines are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property

_STEP = 512
"""Bytes between two offsets of which the number of characters before them is kept."""
_CONTINUING = bytes(range(0x80, 0xC0))
"""Bytes of UTF-8 that begin no character."""


class Places:
    """Lines and columns of a text, both from 0."""

    def __init__(self, encoded: bytes, joiner: str, shifts: Mapping[int, int]) -> None:
        """Take the text in.

        Args:
            encoded: the text.
            joiner: a character in it that has no column of its own; empty for none.
            shifts: of some lines, how many columns further right their author has written them.
        """
        self._encoded = encoded
        self._joiner = joiner.encode()
        self._shifts = shifts

    def line(self, at: int) -> int:
        """Return the line on which an offset lies."""
        return bisect_right(self._starts, at) - 1

    def column(self, at: int) -> int:
        """Return the column at which an offset lies."""
        line = self.line(at)
        found = self._characters(at) - self._characters(self._starts[line])
        return max(found + self._shifts.get(line, 0), 0)

    def _characters(self, at: int) -> int:
        """Return how many characters stand before an offset."""
        step = min(at, len(self._encoded)) // _STEP
        rest = self._encoded[step * _STEP : at].translate(None, _CONTINUING)
        return self._counts[step] + len(rest) - bisect_left(self._joiners, at)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(at + 1 for at in self._all(b"\n"))]

    @cached_property
    def _joiners(self) -> list[int]:
        return list(self._all(self._joiner)) if self._joiner else []

    @cached_property
    def _counts(self) -> list[int]:
        counts = [0]
        for start in range(0, len(self._encoded), _STEP):
            step = self._encoded[start : start + _STEP].translate(None, _CONTINUING)
            counts.append(counts[-1] + len(step))
        return counts

    def _all(self, sign: bytes) -> Iterator[int]:
        at = self._encoded.find(sign)
        while at >= 0:
            yield at
            at = self._encoded.find(sign, at + len(sign))
