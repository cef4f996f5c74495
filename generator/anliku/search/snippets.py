"""A document and the words of a query in, the passage that shows best why it was found out."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from anliku.search.documents import SearchDocument
from anliku.search.folding import fold, fold_with_offsets
from anliku.search.labels import Labels, Mention
from anliku.search.numbers import numbers_at
from anliku.search.results import Piece
from anliku.search.sounds import INITIALS_MARK, SOUND_MARK, initials_of, readings
from anliku.search.words import Word

LONGEST = 120
"""Characters of a snippet, marks of omission included."""

BEFORE = 30
"""Characters before the first match where a sentence is too long."""

_SENTENCE = re.compile(r"[^。！？!?；\n]*[。！？!?；]+[”’」』）)]*|[^。！？!?；\n]+")
_SEPARATOR = re.compile(r"[\W_]+")
OMITTED = "…"


@dataclass(frozen=True, slots=True, order=True)
class _Span:
    start: int
    end: int
    word: int
    """Number of the word that was found there."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    """The whole text that the sentence stands in."""
    start: int
    end: int
    spans: tuple[_Span, ...]
    """All matches of the whole text, in order."""

    @property
    def richness(self) -> int:
        """How many different words the sentence has."""
        inside = (s for s in self.spans if self.start <= s.start and s.end <= self.end)
        return len({span.word for span in inside})


class Snippets:
    """Makes the snippets of one query."""

    def __init__(self, words: Sequence[Word], labels: Labels, phrases: Sequence[str] = ()) -> None:
        """Prepare for the words of a query.

        Args:
            words: what is marked, with what stands for it.
            labels: give the labels and synonyms that do.
            phrases: marked only as they stand there; their words must not be among the others.
        """
        self._words = [word for word in words if not word.is_link]
        forms = filter(None, map(_phrase_pattern, phrases))
        self._phrases = list(enumerate(forms, start=len(self._words)))
        self._labels = labels
        self._spelled = {n: word for n, word in enumerate(self._words) if word.spelled}
        self._number_of = {word.text: n for n, word in enumerate(self._words)}
        self._has_numbers = any(map(str.isdecimal, "".join(self._number_of)))
        self._word_of = {
            token: number
            for number, word in reversed(list(enumerate(self._words)))
            for token, _ in word.concepts
        }
        self._sought = [word for token in self._word_of for word in labels.words_of(token)]
        """Labels and synonyms that stand for a word of the query."""

    def of(self, document: SearchDocument) -> tuple[Piece, ...]:
        """Return the passage of gist, summary or body with the most of the query's words."""
        texts = [text for text in (document.gist, document.summary, document.body) if text]
        names = list(self._abbreviated(document))
        sentences = list(_sentences(texts, lambda text: self._spans(text, names)))
        if not any(sentence.spans for sentence in sentences):
            sentences = list(_sentences(texts, self._spans_of_parts))
        if not sentences:
            return ()
        best = max(sentences, key=lambda sentence: sentence.richness)
        start, end = _passage(best)
        return tuple(_pieces(best, start, end))

    def _abbreviated(self, document: SearchDocument) -> Iterator[tuple[int, str]]:
        """Yield the places and labels of a document whose initials were typed, with the word."""
        if not self._spelled:
            return
        for name in map(fold, (*document.places, *document.terms)):
            initials = (initials_of(name),)
            for number, word in self._spelled.items():
                if initials in word.spelled:
                    yield number, name

    def _spans(self, text: str, names: Sequence[tuple[int, str]]) -> Iterator[_Span]:
        """Yield where the words, or labels of the concepts they stand for, are in a text.

        Args:
            text: where.
            names: further names to find, each with the number of the word that it answers.
        """
        folded = fold_with_offsets(text)
        for number, wanted in [*((n, word.text) for n, word in enumerate(self._words)), *names]:
            for start, end in _places(folded.text, wanted):
                yield _Span(*folded.original_span(start, end), number)
        for number, pattern in self._phrases:
            for match in pattern.finditer(folded.text):
                yield _Span(*folded.original_span(*match.span()), number)
        for start, end, number in self._written_otherwise(folded.text):
            yield _Span(*folded.original_span(start, end), number)
        for mention in self._mentions(folded.text):
            numbers = [self._word_of[token] for token in mention.tokens if token in self._word_of]
            if numbers:
                start, end = folded.original_span(mention.start, mention.end)
                yield _Span(start, end, numbers[0])

    def _written_otherwise(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield where a folded text has what was typed as pinyin, or a number in another form."""
        for number, word in self._spelled.items():
            for start, end in _sounding(text, [_syllables(way) for way in word.spelled]):
                yield start, end, number
        for start, end, value in numbers_at(text) if self._has_numbers else ():
            if value in self._number_of:
                yield start, end, self._number_of[value]

    def _mentions(self, text: str) -> Iterator[Mention]:
        """Yield all mentions, as one may be part of a longer one; none where none is sought."""
        if any(word in text for word in self._sought):
            yield from self._labels.mentions(text)
            yield from self._labels.synonyms_in(text)

    def _spans_of_parts(self, text: str) -> Iterator[_Span]:
        """Yield where pairs of the words' characters are, for texts that have no whole word."""
        folded = fold_with_offsets(text)
        for number, word in enumerate(self._words):
            for token in word.tokens:
                for start, end in _places(folded.text, token):
                    yield _Span(*folded.original_span(start, end), number)
        for number, word in self._spelled.items():
            tokens = [(token,) for way in word.spelled for token in way]
            for start, end in _sounding(folded.text, [_syllables(one) for one in tokens]):
                yield _Span(*folded.original_span(start, end), number)


def _phrase_pattern(phrase: str) -> re.Pattern[str] | None:
    """Return what a phrase is in a folded text, whatever separates its words; None if it has none."""
    parts = [part for part in _SEPARATOR.split(fold(phrase)) if part]
    if not parts:
        return None
    text = _SEPARATOR.pattern.join(map(re.escape, parts))
    # A Latin word or a number is no part of a longer one; what is Han may stand beside it.
    before = r"(?<![a-z0-9])" if _is_latin(parts[0][0]) else ""
    after = r"(?![a-z0-9])" if _is_latin(parts[-1][-1]) else ""
    return re.compile(before + text + after)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _syllables(way: Sequence[str]) -> list[str]:
    """Return the syllables of sound tokens, each of which begins with the end of the one before."""
    pairs = [t.removeprefix(SOUND_MARK).split("'") for t in way if not t.startswith(INITIALS_MARK)]
    return [*pairs[0], *(last for _, last in pairs[1:])] if pairs else []


def _sounding(text: str, ways: Iterable[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield where Han characters of a folded text may be read as any of some rows of syllables."""
    ways = [way for way in ways if way]
    if not ways:
        return
    read_as: dict[str, str] = defaultdict(str)
    for character in set(text):
        for syllable in readings(character):
            read_as[syllable] += character
    for way in ways:
        if all(syllable in read_as for syllable in way):
            row = "".join(f"[{read_as[syllable]}]" for syllable in way)
            for match in re.finditer(f"(?={row})", text):
                yield match.start(), match.start() + len(way)


def _places(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield where a word stands in a folded text; a Latin one or a number only as a whole."""
    start = text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if not (_goes_on(before, wanted[0]) or _goes_on(wanted[-1], after)):
            yield start, end
        start = text.find(wanted, end)


def _goes_on(left: str, right: str) -> bool:
    """Say whether two characters side by side belong to one Latin word or number."""
    pair = left + right
    return len(pair) == 2 and pair.isascii() and pair.isalnum()


def _sentences(texts: Iterable[str], find: Callable[[str], Iterable[_Span]]) -> Iterator[_Sentence]:
    for text in texts:
        spans = tuple(sorted(find(text)))
        for match in _SENTENCE.finditer(text):
            yield _Sentence(text, match.start(), match.end(), spans)


def _passage(sentence: _Sentence) -> tuple[int, int]:
    """Return the part to show: whole sentences of a line, as many as fit, or a part of a long one."""
    if sentence.end - sentence.start > LONGEST:
        inside = (s.start for s in sentence.spans if s.start >= sentence.start)
        first = next(inside, sentence.start)
        start = max(sentence.start, min(first - BEFORE, sentence.end - LONGEST + 2))
        return start, min(sentence.end, start + LONGEST - 2)
    line_start = sentence.text.rfind("\n", 0, sentence.start) + 1
    line_end = sentence.text.find("\n", sentence.end)
    line = (line_start, line_end if line_end >= 0 else len(sentence.text))
    return _widened(sentence, line)


def _widened(sentence: _Sentence, line: tuple[int, int]) -> tuple[int, int]:
    """Add the sentences after, then those before, while they fit."""
    start, end = sentence.start, sentence.end
    borders = [match.span() for match in _SENTENCE.finditer(sentence.text, *line)]
    for _, after in borders:
        if end < after <= start + LONGEST:
            end = after
    for before, _ in reversed(borders):
        if end - LONGEST <= before < start:
            start = before
    return start, end


def _pieces(sentence: _Sentence, start: int, end: int) -> Iterator[Piece]:
    """Yield the passage cut at the borders of its matches; what is left out is marked."""
    text = sentence.text
    if start > sentence.start:
        yield Piece(OMITTED, is_match=False)
    at = start
    for first, last in _merged(sentence.spans, start, end):
        if at < first:
            yield Piece(text[at:first], is_match=False)
        yield Piece(text[first:last], is_match=True)
        at = last
    if at < end:
        yield Piece(text[at:end], is_match=False)
    if end < sentence.end:
        yield Piece(OMITTED, is_match=False)


def _merged(spans: Iterable[_Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the matches inside a passage, those that touch or overlap as one."""
    current: tuple[int, int] | None = None
    for span in spans:
        if span.end <= start or span.start >= end:
            continue
        first, last = max(start, span.start), min(end, span.end)
        if current and first <= current[1]:
            current = current[0], max(current[1], last)
            continue
        if current:
            yield current
        current = first, last
    if current:
        yield current
