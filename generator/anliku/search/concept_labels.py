"""A vocabulary in, the look-up of its labels in running text out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from anliku.model.concept import Concept
from anliku.search.folding import fold
from anliku.search.sounds import readings
from anliku.vocabulary import Vocabulary

MOST_CONCEPTS = 3
"""A part of labels of more concepts than this (服务, 社区) says nothing of any of them."""

_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """A label found in a folded text."""

    start: int
    end: int
    uris: tuple[str, ...]
    """The concepts that the label stands for; several where facets share a word."""


class ConceptLabels:
    """All labels of a vocabulary, folded; a deprecated concept counts as the one replacing it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for concept in vocabulary.concepts.values():
            for label in map(fold, concept.labels):
                if len(label) >= _SHORTEST:
                    found[label][_current(concept)] = None
        self.by_label: Mapping[str, tuple[str, ...]] = {
            label: tuple(uris) for label, uris in found.items()
        }
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for label in sorted(self.by_label, key=lambda label: (-len(label), label)):
            self._by_start[label[:_SHORTEST]].append(label)
        preferred = {fold(c.label): (_current(c),) for c in vocabulary.concepts.values()}
        self._by_preferred_part = _parts(preferred)
        self._by_part = _parts(self.by_label)
        self._by_sound: Mapping[str, tuple[str, ...]] | None = None

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the labels in a folded text from left to right, the longest at each place."""
        at = 0
        while at < len(text) - 1:
            candidates = self._by_start.get(text[at : at + _SHORTEST], ())
            label = next((label for label in candidates if text.startswith(label, at)), None)
            if label is None:
                at += 1
                continue
            yield Mention(at, at + len(label), self.by_label[label])
            at += len(label)

    def by_sound(self, letters: str) -> tuple[str, ...]:
        """Return the concepts with a label that sounds so, written without blanks."""
        if self._by_sound is None:
            self._by_sound = _by_sound(self.by_label)
        return self._by_sound.get(letters, ())

    def of_part(self, word: str) -> tuple[str, ...]:
        """Return the concepts with a label that a folded word is a part of, if they are few.

        Those whose preferred label has the word come before those with a synonym that has it.
        """
        uris = self._by_preferred_part.get(word) or self._by_part.get(word, ())
        return uris if len(uris) <= MOST_CONCEPTS else ()


def _current(concept: Concept) -> str:
    return concept.entry.replaced_by or concept.uri


def _by_sound(by_label: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Return the concepts of every label by its usual reading."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for label, uris in sorted(by_label.items()):
        sound = "".join(readings(character)[0] for character in label if readings(character))
        found[sound].update(dict.fromkeys(uris))
    return {sound: tuple(uris) for sound, uris in found.items() if sound}


def _parts(by_label: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the concepts of every part of a label; parts of too many concepts may be cut off."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for label, uris in sorted(by_label.items()):
        for start in range(len(label) - 1):
            for end in range(start + _SHORTEST, len(label) + 1):
                concepts = found[label[start:end]]
                if len(concepts) <= MOST_CONCEPTS:
                    concepts.update(dict.fromkeys(uris))
    return {part: tuple(uris) for part, uris in found.items()}
