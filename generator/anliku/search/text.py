"""Text in, tokens out: the one analysis for all engines, for cases and for queries alike.

Tokens are strings, told apart by their form:
- two Han characters: a pair that stands side by side in the text, so that a part is found;
- three or more: a word of the segmenter;
- one Han character: the last one of a run, so that `字` and the pairs `字…` are all that contain it;
- letters and digits: a Latin word or a number, folded;
- `#` and a URI: a concept, mentioned by one of its labels;
- `~` and two syllables, `^` and initials: how names sound (`sounds.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import add

from anliku.model.identifiers import expected_check_character
from anliku.search.concept_labels import ConceptLabels
from anliku.search.folding import fold
from anliku.search.question_words import QUESTION_WORDS
from anliku.search.segmenter import Segmenter
from anliku.search.sounds import (
    INITIALS_MARK,
    initials_of,
    is_syllable,
    plain_letters,
    sounds_of,
    split_tokens,
    splits,
)

CONCEPT_MARK = "#"

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_RUN = re.compile(rf"(?P<han>[{_HAN}]+)|(?P<number>\d+(?:[.,]\d+)*)|(?:(?![{_HAN}])[^\W_])+")
_APOSTROPHE = re.compile("['’]")
_LEAST_WORD = 3
"""Shorter words are tokens already: a pair, or a single character."""

WHOLE_LABEL, PART_OF_LABEL = 0.6, 0.3
"""How much a case that only carries the concept is worth against one with the very word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a query, and what counts as evidence for it."""

    text: str
    """Folded, as it may stand in a case."""
    tokens: tuple[str, ...]
    concepts: tuple[tuple[str, float], ...] = ()
    """Concept tokens, and what each is worth against the word itself."""
    is_link: bool = False
    """Whether it only ties two words that stand side by side."""
    spelled: tuple[tuple[str, ...], ...] = ()
    """Sound tokens that count where the tokens are nowhere: for each way to read typed letters."""
    is_start: bool = False
    """Whether every token that begins with the text counts, as for a single character."""


def runs(folded: str) -> Iterator[tuple[str, bool]]:
    """Yield the runs of Han characters, the words and the numbers of a folded text, in order.

    The second of each pair says whether the run is Han.
    """
    for match in _RUN.finditer(folded):
        run = match[0]
        yield (run.replace(",", "") if match["number"] else run), match["han"] is not None


def phrase_form(text: str) -> str:
    """Return a form in which a phrase is a substring exactly where it stands in the text.

    Each Han character, word and number is closed by a line feed; anything between them counts
    as one separator, at the ends as none.
    """
    atoms: list[str] = []
    end = 0
    folded = fold(text)
    for match in _RUN.finditer(folded):
        if atoms and match.start() > end:
            atoms.append(" ")
        run = match[0].replace(",", "") if match["number"] else match[0]
        atoms.extend(run if match["han"] is not None else [run])
        end = match.end()
    return "\n" + "".join(f"{atom}\n" for atom in atoms)


class Analyzer:
    """The analysis, with the archive's vocabulary and place names in its dictionary."""

    def __init__(self, labels: ConceptLabels, place_names: Iterable[str]) -> None:
        names = (fold(name) for name in place_names)
        words = [*labels.by_label, *names]
        self._segmenter = Segmenter(word for word in words if _is_han(word) and len(word) > 1)
        self._labels = labels
        self.tokens_of_label = lru_cache(maxsize=65536)(self.tokens)
        """The same as `tokens`, remembered: for the labels and names that many cases share."""
        self.sounds_of_label = lru_cache(maxsize=65536)(self.sounds)
        """The same as `sounds`, remembered."""

    def tokens(self, text: str) -> tuple[str, ...]:
        """Return the tokens under which a text of a case is found, as often as they stand there."""
        folded = fold(text)
        found: list[str] = []
        for run, is_han in runs(folded):
            if is_han:
                found += map(add, run, run[1:])
            found.append(run[-1] if is_han else run)
        found += [
            word
            for word in self._segmenter.words_and_parts(folded)
            if len(word) >= _LEAST_WORD and _is_han(word)
        ]
        for mention in self._labels.mentions(folded):
            found += [CONCEPT_MARK + uri for uri in mention.uris]
        return tuple(found)

    def sounds(self, name: str) -> tuple[str, ...]:
        """Return the tokens by which a name of a case is found by how it sounds."""
        found = [token for run, is_han in runs(fold(name)) if is_han for token in sounds_of(run)]
        initials = initials_of(fold(name))
        return (*found, initials) if initials else tuple(found)

    def query_words(self, text: str) -> tuple[Word, ...]:
        """Return the words of a query, each once; question words count only if nothing else is."""
        pieces = _joined_syllables(fold(text).split())
        words = [w for piece in pieces for w in self._words_of_piece(piece, QUESTION_WORDS)]
        if not words:
            words = [w for piece in pieces for w in self._words_of_piece(piece, frozenset())]
        return tuple({word.text: word for word in reversed(words)}.values())[::-1]

    def _words_of_piece(self, piece: str, left_out: frozenset[str]) -> Iterator[Word]:
        """Yield the words of a part of the query that was typed without a space."""
        if expected_check_character(piece.upper()) is not None:
            yield Word(text=piece, tokens=(piece,))
            return
        found = list(runs(piece))
        if all(is_han and len(run) == 1 for run, is_han in found):
            yield from (Word(text=run, tokens=(run,), is_start=True) for run, _ in found)
            return
        for run, is_han in found:
            if not is_han:
                yield self._latin(run)
            elif len(run) > 1:
                yield from self._words_of_run(run, left_out)

    def _words_of_run(self, run: str, left_out: frozenset[str]) -> Iterator[Word]:
        """Yield words and links; a single character counts by the pairs it makes with others."""
        before = ""
        for word in self._cut(run):
            if word in left_out:
                before = ""
                continue
            if before:
                pair = before[-1] + word[0]
                is_link = len(before) > 1 and len(word) > 1
                yield Word(text=pair, tokens=(pair,), is_link=is_link)
            if len(word) > 1:
                yield self._word(word, literal_tokens(word))
            before = word

    def _cut(self, run: str) -> Iterator[str]:
        """Yield the labels in a run, and the segmenter's words of what stands between them."""
        at = 0
        for mention in self._labels.mentions(run):
            yield from self._segmenter.words(run[at : mention.start])
            yield run[mention.start : mention.end]
            at = mention.end
        yield from self._segmenter.words(run[at:])

    def _latin(self, run: str) -> Word:
        """Return a run of letters or digits; letters may also be pinyin, whole or initials."""
        letters = plain_letters(run)
        ways = splits(letters)
        spelled = tuple(tokens for tokens in map(split_tokens, ways) if tokens)
        uris = dict.fromkeys(uri for way in ways for uri in self._labels.by_sound("".join(way)))
        concepts = tuple((CONCEPT_MARK + uri, WHOLE_LABEL) for uri in uris)
        if letters.isascii() and letters.isalpha():
            spelled = (*spelled, (INITIALS_MARK + letters,))
        return replace(self._word(run, (run,)), spelled=spelled, concepts=concepts)

    def _word(self, word: str, tokens: tuple[str, ...]) -> Word:
        whole = self._labels.by_label.get(word, ())
        worth = dict.fromkeys(self._labels.of_part(word), PART_OF_LABEL)
        worth |= dict.fromkeys(whole, WHOLE_LABEL)
        concepts = tuple((CONCEPT_MARK + uri, share) for uri, share in worth.items())
        return Word(text=word, tokens=tokens, concepts=concepts)


def _joined_syllables(pieces: list[str]) -> list[str]:
    """Return the pieces, syllables typed apart (`pei zhai`, `pei'zhai`) joined to one."""
    joined: list[str] = []
    was_syllable = False
    for piece in pieces:
        parts = _APOSTROPHE.split(piece)
        is_spelled = all(is_syllable(plain_letters(part)) for part in parts)
        if is_spelled and was_syllable:
            joined[-1] += "".join(parts)
        else:
            joined.append("".join(parts) if is_spelled else piece)
        was_syllable = is_spelled
    return joined


def literal_tokens(word: str) -> tuple[str, ...]:
    """Return the tokens of a Han word of two or more characters."""
    pairs = tuple(dict.fromkeys(map(add, word, word[1:])))
    return (*pairs, word) if len(word) >= _LEAST_WORD else pairs


def _is_han(text: str) -> bool:
    first = _RUN.match(text)
    return first is not None and first["han"] is not None and first.end() == len(text)
