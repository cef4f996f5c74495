"""Text in, its folded form out, with the way back: which characters count as the same.

Steps: Unicode NFKC (full width and compatibility forms), case folding, then traditional to
simplified, one character to one, so that offsets stay.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anliku.search.scripts import simplified


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows from which characters of the original each of its own came."""

    text: str
    starts: Sequence[int]
    """For each folded character the offset of its original, and the original's length at the end."""

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that a non-empty span of the folded one came from."""
        first, last = self.starts[start], self.starts[end - 1]
        after = next((at for at in self.starts[end:] if at > last), self.starts[-1])
        return first, after


class _FoldedCharacters(dict[int, str]):
    """Each character's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold_cluster(chr(code))
        return self[code]


_FOLDED = _FoldedCharacters()


def fold(text: str) -> str:
    """Return the folded text; it is never shorter than the original but for combined marks."""
    if _has_marks(text):
        return "".join(_fold_cluster(text[start:end]) for start, end in _clusters(text))
    return text.translate(_FOLDED)


def fold_with_offsets(text: str) -> Folded:
    """Return the folded text together with the offsets of its characters in the original."""
    plain = fold(text)
    # No character folds to nothing, so without marks equal lengths mean one for one.
    if len(plain) == len(text) and not _has_marks(text):
        return Folded(plain, range(len(text) + 1))
    starts: list[int] = []
    for start, end in _clusters(text):
        starts.extend([start] * len(_fold_cluster(text[start:end])))
    return Folded(plain, [*starts, len(text)])


def _has_marks(text: str) -> bool:
    return not text.isascii() and any(map(unicodedata.combining, set(text)))


def _fold_cluster(cluster: str) -> str:
    folded = unicodedata.normalize("NFKC", cluster).casefold()
    return folded if folded.isascii() else "".join(map(simplified, folded))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans of one character with the marks that combine with it; no span is empty."""
    start = 0
    for at in range(1, len(text)):
        if not unicodedata.combining(text[at]):
            yield start, at
            start = at
    if text:
        yield start, len(text)
