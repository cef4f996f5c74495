"""A hit and the words of a query in, why it was found out: which word, in which field, as what."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from anliku.search.documents import SearchDocument
from anliku.search.labels import CONCEPT_MARK, RING_MARK
from anliku.search.sounds import pair_sounds
from anliku.search.text import Analyzer
from anliku.search.weighting import FIELD_WEIGHTS, texts_of
from anliku.search.words import Word

FIELD_NAMES = {
    "title": "标题",
    "places": "地点",
    "terms": "分类词",
    "problems": "问题",
    "practices": "做法",
    "gist": "要旨",
    "summary": "提要",
    "body": "正文",
}


Fields = Mapping[str, frozenset[str]]
"""The tokens of each field."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One word of a query that a document answers."""

    word: str
    how: str
    """As what it was found, in Chinese: 原词, 词的一部分, 同义词, 读音, or a concept."""
    fields: tuple[str, ...]
    """Chinese names of the fields it was found in; none for what an editor tagged."""


def reasons_for(
    document: SearchDocument, words: Sequence[Word], analyzer: Analyzer
) -> list[Reason]:
    """Return why a document is a hit, in the order of the words."""
    tokens = {field: _tokens(document, field, analyzer) for field in FIELD_WEIGHTS}
    uris = (*document.concepts, *document.broader, *document.related)
    tagged = frozenset(CONCEPT_MARK + uri for uri in uris)
    return [
        reason for word in words if not word.is_link for reason in _reasons(word, tokens, tagged)
    ]


def _tokens(document: SearchDocument, field: str, analyzer: Analyzer) -> frozenset[str]:
    texts = texts_of(document, field)
    return frozenset(
        token
        for text in texts
        for token in (*analyzer.tokens(text), *analyzer.sounds(text), *analyzer.hints(text))
    )


def _reasons(word: Word, tokens: Fields, tagged: frozenset[str]) -> Iterator[Reason]:
    whole = tuple(name for name, found in tokens.items() if _has_whole(word, found))
    if whole:
        yield _reason(word, "原词", whole)
    else:
        yield from _lesser_reasons(word, tokens)
    for token in (t for t, _ in word.concepts if t.startswith(CONCEPT_MARK)):
        mentioned = _fields_with(tokens, {token})
        if mentioned or token in tagged:
            yield _reason(word, f"词表里的“{token.partition('/')[2]}”", mentioned)


def _lesser_reasons(word: Word, tokens: Fields) -> Iterator[Reason]:
    """Yield what counts where the word itself is nowhere in the document."""
    sounds = {token for way in word.spelled for token in way}
    sounds |= {sound for token in word.tokens if len(token) > 1 for sound in pair_sounds(token)}
    ways = {
        "词的一部分": set(word.tokens),
        "同义词": {token for token, _ in word.concepts if token.startswith(RING_MARK)},
        "读音": sounds,
    }
    by_way = {how: _fields_with(tokens, wanted) for how, wanted in ways.items()}
    if not any(by_way.values()) and not word.concepts:
        by_way["其中一个字"] = _fields_with_character(tokens, frozenset("".join(word.tokens)))
    for how, found in by_way.items():
        if found:
            yield _reason(word, how, found)


def _has_whole(word: Word, found: frozenset[str]) -> bool:
    if word.is_start:
        return any(token.startswith(word.text) for token in found)
    return bool(word.tokens) and found.issuperset(word.tokens)


def _fields_with(tokens: Fields, wanted: set[str]) -> tuple[str, ...]:
    return tuple(name for name, found in tokens.items() if not found.isdisjoint(wanted))


def _fields_with_character(tokens: Fields, wanted: frozenset[str]) -> tuple[str, ...]:
    """Return the fields with a pair that begins with one of some Han characters."""
    return tuple(
        name
        for name, found in tokens.items()
        if any(len(token) == len("二字") and token[0] in wanted for token in found)
    )


def _reason(word: Word, how: str, fields: tuple[str, ...]) -> Reason:
    return Reason(word.text, how, tuple(FIELD_NAMES[name] for name in fields))
