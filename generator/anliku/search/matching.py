"""A query and an index in, the documents that may be shown out; scores play no part."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property, reduce

from anliku.model.facets import Facet
from anliku.search.documents import SearchDocument
from anliku.search.filters import Filter
from anliku.search.folding import fold
from anliku.search.interface import SearchIndex
from anliku.search.query import Query
from anliku.search.ranking import expansions
from anliku.search.runs import pairs, phrase_form, runs


def admitted(query: Query, index: SearchIndex, scored: Collection[int]) -> list[int]:
    """Return the documents that pass the filters, have all phrases and nothing that is excluded.

    Args:
        query: what is asked for.
        index: where.
        scored: documents with any of the words; taken into account if there are words alone.
    """
    numbers = set(range(index.size) if query.phrases or not query.words else scored)
    numbers = _filtered(numbers, query.filters, index)
    wanted = [_passage(phrase, index) for phrase in query.phrases]
    unwanted = [_passage(text, index) for text in query.excluded]
    unsure: set[int] = set()
    for passage in wanted:
        numbers &= passage.candidates
        unsure |= numbers - passage.certain
    for passage in unwanted:
        numbers -= passage.certain
        unsure |= numbers & passage.candidates
    for number in unsure & numbers:
        shown = _Text(index.document(number))
        is_whole = all(shown.has(passage) for passage in wanted)
        if not is_whole or any(shown.has(passage) for passage in unwanted):
            numbers.discard(number)
    return sorted(numbers)


def _filtered(numbers: set[int], filters: Iterable[Filter], index: SearchIndex) -> set[int]:
    """Return those that pass: one value of each facet that is filtered by must apply."""
    wanted: dict[Facet, set[int]] = {}
    for found in filters:
        under = {n for key in found.keys for n in index.documents_under(found.facet, key)}
        if found.is_excluded:
            numbers = numbers - under
        else:
            wanted.setdefault(found.facet, set()).update(under)
    return reduce(set.__and__, wanted.values(), numbers)


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text to look for, and what the index says of where it is."""

    form: str
    """As it is, folded, if it is one run of Han characters; else in the form for phrases."""
    is_han: bool
    candidates: set[int]
    """Documents that have all its tokens, be it apart from each other."""
    certain: set[int]
    """Documents that have it for certain, since it is a token itself."""


def _passage(text: str, index: SearchIndex) -> _Passage:
    found = list(runs(fold(text)))
    tokens = [one for run, is_han in found for one in _alternatives(run, index, is_han=is_han)]
    having = [{n for token in one for n in index.postings(token).documents} for one in tokens]
    candidates = reduce(set.__and__, having) if having else set()
    if len(found) != 1:
        return _Passage(phrase_form(text), is_han=False, candidates=candidates, certain=set())
    run, is_han = found[0]
    certain = candidates if len(tokens) == 1 else set()
    return _Passage(run if is_han else phrase_form(text), is_han, candidates, certain)


def _alternatives(run: str, index: SearchIndex, *, is_han: bool) -> list[list[str]]:
    """Return for each part of a run the tokens of which a document must have one."""
    if not is_han:
        return [[run]]
    if len(run) == 1:
        return [expansions(run, index)]
    return [[token] for token in dict.fromkeys(pairs(run))]


class _Text:
    """What a reader sees of a document; folding it is put off until it cannot be avoided."""

    def __init__(self, document: SearchDocument) -> None:
        lists = (document.topics, document.problems, document.practices, document.terms)
        texts = (document.title, document.gist, document.summary, document.body)
        labels = (label for labels in (document.places, *lists) for label in labels)
        self._text = "\n".join([*texts, *labels])

    def has(self, passage: _Passage) -> bool:
        """Say whether the passage stands in the text."""
        if passage.is_han:
            return passage.form in self._text or passage.form in self._folded
        return passage.form in self._form

    @cached_property
    def _folded(self) -> str:
        return fold(self._text)

    @cached_property
    def _form(self) -> str:
        return phrase_form(self._text)
