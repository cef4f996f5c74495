"""A query's text in, its words out, by tables alone, so that a browser cuts a query alike.

A run of Han characters is cut at the labels and synonyms of the vocabulary, the longest first, and
at words of asking. Most Chinese words have two characters, so what stands between is read as words
of two, and the pairs across them as links.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from operator import ne

from anliku.model.identifiers import check_character
from anliku.search.folding import fold
from anliku.search.labels import Labels
from anliku.search.numbers import numbers_in, with_plain_dates
from anliku.search.question_words import PARTICLES, QUESTION_WORDS
from anliku.search.runs import adjoining, pairs, runs
from anliku.search.sounds import (
    INITIALS_MARK,
    is_syllable,
    mixed_tokens,
    plain_letters,
    split_tokens,
    splits,
)
from anliku.search.words import Word

WHOLE_LABEL, PART_OF_LABEL, SYNONYM, MISSPELLED_LABEL = 0.6, 0.3, 0.6, 0.4
"""How much a case that only carries the concept is worth against one with the very word."""

_APOSTROPHE = re.compile("['’]")
LEAST_MISSPELLED = 3
"""Characters of a label that is recognised although one of them is wrong."""

LONGEST_MISSPELLED = 40
"""Characters of a run in which misspelled labels are looked for."""

_ID_START = (
    r"(?P<named>(?:案例)?编号[:#]?|id[:#])?(?P<prefix>sq-?)?(?P<year>[0-9]{4})(?P<hyphen>-?)"
    r"(?P<serial>[0-9]{4,6})"
)
_WITH_CHECK = re.compile(_ID_START + r"-?(?P<check>[0-9x])")
_WITHOUT_CHECK = re.compile(_ID_START + r"(?P<check>)")
_AROUND_ID = "()[]<>,。.;、#"

EARLIEST_CASES, LATEST_CASES, EARLIEST_YEAR = 2020, 2100, 1900
"""Digits without a prefix are an id if they begin with a year in which cases were admitted; those
behind a hyphen are no year themselves, as in `2020-2022`."""

_Piece = tuple[str, bool, int]
"""A part of a run, whether it is a word of the vocabulary, its length; words of asking are empty."""


class QueryAnalyzer:
    """The analysis of queries, with the archive's vocabulary."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._longest = max(map(len, [*labels.by_label, *labels.by_synonym, *QUESTION_WORDS]))
        self._by_length: Mapping[int, list[str]] = _by_length(labels.by_label)

    def words(self, text: str) -> tuple[Word, ...]:
        """Return the words of a query, each once; words of asking count only if nothing else is."""
        typed = _joined_syllables(with_plain_dates(fold(text)).split())
        words = [word for part in typed for word in self._words_of_part(part)]
        words += self._spelled_apart(typed)
        if not words:
            words = [
                Word(text=run, tokens=tuple(dict.fromkeys(pairs(run)))) for run in _han_runs(typed)
            ]
        unique: dict[str, Word] = {}
        for word in words:
            unique.setdefault(word.text, word)
        return tuple(unique.values())

    def masked(self, run: str) -> str:
        """Return a run with line feeds in place of its words of the vocabulary and of asking."""
        return "".join(
            piece if not is_known and piece else "\n" * length
            for piece, is_known, length in self._pieces(run)
        )

    def _words_of_part(self, part: str) -> Iterator[Word]:
        """Yield the words of a part of the query that was typed without a space."""
        if (identifier := _case_id(part)) is not None:
            yield Word(text=identifier, tokens=(identifier,))
            return
        found = list(runs(part))
        if all(is_han and len(run) == 1 for run, is_han in found):
            yield from (Word(text=run, tokens=(run,), is_start=True) for run, _ in found)
            return
        for run, is_han in found:
            if not is_han:
                yield self._latin(run)
            elif len(run) > 1:
                yield from self._words_of_run(run)
        yield from _mixed(part)
        for number in numbers_in(part):
            yield Word(text=number, tokens=(number,))

    def _words_of_run(self, run: str) -> Iterator[Word]:
        """Yield words and links; a single character counts by the pairs it makes with others."""
        before = ""
        for piece, is_known, _ in self._pieces(run):
            if before and piece:
                is_link = len(before) > 1 and len(piece) > 1
                yield self._pair(before[-1] + piece[0], is_link=is_link)
            if is_known:
                yield self._word(piece, tuple(dict.fromkeys(pairs(piece))))
            elif len(piece) > 1:
                yield from self._unknown(piece)
            before = piece
        yield from self._misspelled(run)

    def _unknown(self, piece: str) -> Iterator[Word]:
        """Yield the pairs of what is no word of the vocabulary."""
        last = len(piece) - len("二字")
        for at, pair in enumerate(pairs(piece)):
            yield self._pair(pair, is_link=at % 2 == 1 and at < last)

    def _pair(self, pair: str, *, is_link: bool) -> Word:
        return (
            Word(text=pair, tokens=(pair,), is_link=True) if is_link else self._word(pair, (pair,))
        )

    def _misspelled(self, run: str) -> Iterator[Word]:
        """Yield the labels that some part of a run differs from in one character."""
        for mention in self._labels.mentions(run):
            run = run[: mention.start] + "\n" * (mention.end - mention.start) + run[mention.end :]
        for length, labels in self._by_length.items():
            for at in range(min(len(run), LONGEST_MISSPELLED) - length + 1):
                part = run[at : at + length]
                for label in (label for label in labels if _is_one_off(part, label)):
                    tokens = self._labels.by_label[label]
                    concepts = tuple((token, MISSPELLED_LABEL) for token in tokens)
                    yield Word(text=label, tokens=(), concepts=concepts, is_link=True)

    def _spelled_apart(self, typed: list[str]) -> Iterator[Word]:
        """Yield the labels whose pinyin was typed in two parts: `laonian shitang`."""
        for left, right in pairwise(map(plain_letters, typed)):
            found = self._labels.by_sound(left + right)
            if found and left.isascii() and right.isascii():
                concepts = tuple((token, WHOLE_LABEL) for token in found)
                yield Word(text=left + right, tokens=(), concepts=concepts, is_link=True)

    def _pieces(self, run: str) -> Iterator[_Piece]:
        """Yield the parts of a run in order."""
        start = at = 0
        while at < len(run):
            word, is_known = self._known(run, at)
            if not word:
                at += 1
                continue
            if start < at:
                yield run[start:at], False, at - start
            yield word if is_known else "", is_known, len(word)
            start = at = at + len(word)
        if start < len(run):
            yield run[start:], False, len(run) - start

    def _known(self, run: str, at: int) -> tuple[str, bool]:
        """Return the longest word at an offset, and whether it is one of the vocabulary."""
        for length in range(min(self._longest, len(run) - at), 1, -1):
            word = run[at : at + length]
            if word in self._labels.by_label or word in self._labels.by_synonym:
                return word, True
            if word in QUESTION_WORDS:
                return word, False
        return (run[at], False) if run[at] in PARTICLES else ("", False)

    def _latin(self, run: str) -> Word:
        """Return a run of letters or digits; letters may also be pinyin, whole or initials."""
        letters = plain_letters(run)
        ways = splits(letters)
        spelled = tuple(tokens for tokens in map(split_tokens, ways) if tokens)
        found = dict.fromkeys(
            token for way in ways for token in self._labels.by_sound("".join(way))
        )
        concepts = tuple((token, WHOLE_LABEL) for token in found)
        if letters.isascii() and letters.isalpha():
            spelled = (*spelled, (INITIALS_MARK + letters,))
        return replace(self._word(run, (run,)), spelled=spelled, concepts=concepts)

    def _word(self, word: str, tokens: tuple[str, ...]) -> Word:
        worth = dict.fromkeys(self._labels.of_part(word), PART_OF_LABEL)
        worth |= dict.fromkeys(self._labels.by_synonym.get(word, ()), SYNONYM)
        worth |= dict.fromkeys(self._labels.by_label.get(word, ()), WHOLE_LABEL)
        return Word(text=word, tokens=tokens, concepts=tuple(worth.items()))


def _case_id(part: str) -> str | None:
    """Return the folded id that was typed, be it without prefix, hyphens or check character."""
    stripped = part.strip(_AROUND_ID)
    for pattern in (_WITH_CHECK, _WITHOUT_CHECK):
        match = pattern.fullmatch(stripped)
        if match is None:
            continue
        year, serial = match["year"], match["serial"]
        check = check_character(year + serial).lower()
        if pattern is _WITH_CHECK and match["check"] != check:
            continue
        is_named = match["prefix"] or match["named"]
        if is_named or _is_no_figure(match):
            return f"sq-{year}-{serial}-{check}"
    return None


def _is_no_figure(match: re.Match[str]) -> bool:
    """Say whether digits without a prefix are an id: no day, no span of years, no amount."""
    year, serial = int(match["year"]), match["serial"]
    if not EARLIEST_CASES <= year < LATEST_CASES or not int(serial):
        return False
    if match["check"]:
        return True
    if match["hyphen"]:
        return not EARLIEST_YEAR <= int(serial) < LATEST_CASES
    return not (1 <= int(serial[:2]) <= 12 and 1 <= int(serial[2:]) <= 31)


def _by_length(labels: Iterable[str]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for label in sorted(labels, key=lambda label: (-len(label), label)):
        if len(label) >= LEAST_MISSPELLED:
            found.setdefault(len(label), []).append(label)
    return found


def _is_one_off(part: str, label: str) -> bool:
    different: Iterator[bool] = map(ne, part, label)
    return sum(different) == 1


def _han_runs(typed: Iterable[str]) -> Iterator[str]:
    for part in typed:
        yield from (run for run, is_han in runs(part) if is_han and len(run) > 1)


def _mixed(part: str) -> Iterator[Word]:
    """Yield where Han characters and pinyin meet, as in `裴zhai`."""
    for (left, left_is_han), (right, right_is_han) in adjoining(part):
        if left_is_han != right_is_han:
            spelled = mixed_tokens(left, right, left_is_han=left_is_han)
            if spelled:
                yield Word(
                    text=left[-1] + right[0],
                    tokens=(),
                    spelled=tuple((token,) for token in spelled),
                )


def _joined_syllables(typed: list[str]) -> list[str]:
    """Return the parts, syllables typed apart (`pei zhai`, `pei'zhai`) joined to one."""
    joined: list[str] = []
    was_syllable = False
    for piece in typed:
        parts = _APOSTROPHE.split(piece)
        is_spelled = all(is_syllable(plain_letters(part)) for part in parts)
        if is_spelled and was_syllable:
            joined[-1] += "".join(parts)
        else:
            joined.append("".join(parts) if is_spelled else piece)
        was_syllable = is_spelled
    return joined
