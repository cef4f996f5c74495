"""A vocabulary in, the look-up of its labels and synonyms in running text out."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import add

from anliku.model.concept import Concept
from anliku.search.folding import fold
from anliku.search.sounds import usual_sound
from anliku.vocabulary import Vocabulary

CONCEPT_MARK, RING_MARK = "#", "="
"""First characters of the tokens for a concept and for a ring of synonyms."""

MOST_CONCEPTS = 3
"""A part of labels of more concepts than this (服务, 社区) says nothing of any of them."""

SHORTEST = 2

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A label found in a folded text."""

    start: int
    end: int
    tokens: Tokens
    """What the label stands for; several where facets share a word."""


class Labels:
    """All labels and synonyms, folded; a deprecated concept counts as the one replacing it."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        concepts = vocabulary.concepts.values()
        self.by_label = _tokens_by_word(
            (label, CONCEPT_MARK + current_uri(concept))
            for concept in concepts
            for label in concept.labels
        )
        """The tokens of the concepts that each label stands for."""
        self.by_synonym = _tokens_by_word(
            (word, _ring_token(ring)) for ring in vocabulary.synonyms for word in ring
        )
        """The tokens of the rings that each word is in."""
        self._labels = _Words(self.by_label)
        self._synonyms = _Words(self.by_synonym)
        self._beginnings = frozenset([*self._labels.lengths, *self._synonyms.lengths])
        preferred = {fold(c.label): (CONCEPT_MARK + current_uri(c),) for c in concepts}
        self._by_preferred_part = _Parts(preferred)
        self._by_part = _Parts(self.by_label)
        self._by_sound: Mapping[str, Tokens] | None = None

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the labels in a folded text from left to right, the longest at each place."""
        for at, word in self._labels.found(text, _starts(text, self._labels.lengths)):
            yield Mention(at, at + len(word), self.by_label[word])

    def synonyms_in(self, text: str) -> Iterator[Mention]:
        """Yield the words of rings in a folded text, likewise; they may be inside of labels."""
        for at, word in self._synonyms.found(text, _starts(text, self._synonyms.lengths)):
            yield Mention(at, at + len(word), self.by_synonym[word])

    def tokens_in(self, text: str) -> Iterator[str]:
        """Yield the tokens of all labels in a folded text, then those of all words of rings."""
        starts = _starts(text, self._beginnings)
        for _, word in self._labels.found(text, starts):
            yield from self.by_label[word]
        for _, word in self._synonyms.found(text, starts):
            yield from self.by_synonym[word]

    def words_of(self, token: str) -> Sequence[str]:
        """Return the labels and synonyms that a token stands for."""
        return self._words_of.get(token, ())

    @cached_property
    def _words_of(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for words in (self.by_label, self.by_synonym):
            for word, tokens in words.items():
                for token in tokens:
                    found[token].append(word)
        return dict(found)

    def by_sound(self, letters: str) -> Tokens:
        """Return the concepts with a label that sounds so, written without blanks."""
        if self._by_sound is None:
            self._by_sound = _by_sound(self.by_label)
        return self._by_sound.get(letters, ())

    def of_part(self, word: str) -> Tokens:
        """Return the concepts with a label that a folded word is a part of, if they are few.

        Those whose preferred label has the word come before those with a synonym that has it.
        """
        found = self._by_preferred_part.of(word) or self._by_part.of(word)
        return found if len(found) <= MOST_CONCEPTS else ()

    def only_of_part(self, word: str) -> Tokens:
        """Return the concept that alone has labels of which a folded word is a part."""
        found = self._by_part.of(word)
        return found if len(found) == 1 else ()


def _ring_token(ring: Sequence[str]) -> str:
    """Return the token of a ring: two of its words, as several rings may begin with the same one."""
    return RING_MARK + "、".join(map(fold, ring[:2]))


def current_uri(concept: Concept) -> str:
    """Return the URI of the concept, or of the one replacing it."""
    return concept.entry.replaced_by or concept.uri


def _tokens_by_word(entries: Iterable[tuple[str, str]]) -> Mapping[str, Tokens]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for word, token in entries:
        folded = fold(word)
        if len(folded) >= SHORTEST:
            found[folded][token] = None
    return {word: tuple(tokens) for word, tokens in found.items()}


class _Words:
    """Words by their first two characters: however many begin alike, a place is looked at once a length."""

    def __init__(self, words: Mapping[str, Tokens]) -> None:
        self._words = words
        lengths: dict[str, set[int]] = defaultdict(set)
        for word in words:
            lengths[word[:SHORTEST]].add(len(word))
        self.lengths: Mapping[str, Sequence[int]] = {
            start: sorted(found, reverse=True) for start, found in lengths.items()
        }
        """How long the words with each beginning are, the longest first."""

    def found(self, text: str, starts: Iterable[int]) -> Iterator[tuple[int, str]]:
        """Yield the longest word at each place, from left to right, with where it starts."""
        end = 0
        for at in starts:
            if at < end:
                continue
            for length in self.lengths.get(text[at : at + SHORTEST], ()):
                word = text[at : at + length]
                if word in self._words:
                    end = at + len(word)
                    yield at, word
                    break


class _Parts:
    """The concepts of every part of a label, found by its pairs of characters when asked for."""

    def __init__(self, by_label: Mapping[str, Tokens]) -> None:
        self._by_label = by_label
        self._having: dict[str, list[str]] = defaultdict(list)
        for label in sorted(by_label):
            for pair in set(map(add, label, label[1:])):
                self._having[pair].append(label)

    def of(self, word: str) -> Tokens:
        """Return the concepts with a label that a word is a part of; of too many some may be cut off."""
        pairs = [self._having.get(pair, []) for pair in map(add, word, word[1:])]
        found: dict[str, None] = {}
        for label in min(pairs, key=len, default=()):
            if len(found) > MOST_CONCEPTS:
                break
            if word in label:
                found.update(dict.fromkeys(self._by_label[label]))
        return tuple(found)


def _starts(text: str, words: Container[str]) -> list[int]:
    """Return where a pair of characters is that begins a word: few do, so all are sought at once."""
    return [at for at, pair in enumerate(map(add, text, text[1:])) if pair in words]


def _by_sound(by_label: Mapping[str, Tokens]) -> Mapping[str, Tokens]:
    """Return the concepts of every label by its usual reading."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for label, tokens in sorted(by_label.items()):
        found[usual_sound(label)].update(dict.fromkeys(tokens))
    return {sound: tuple(tokens) for sound, tokens in found.items() if sound}
