"""A query and an index in, the documents that may be shown out; scores play no part."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce

from anliku.model.facets import Facet
from anliku.search.documents import SearchDocument
from anliku.search.filters import Filter
from anliku.search.folding import fold
from anliku.search.interface import SearchIndex
from anliku.search.query import Query
from anliku.search.ranking import expansions
from anliku.search.text import literal_tokens, phrase_form, runs


def admitted(query: Query, index: SearchIndex, scored: Collection[int]) -> list[int]:
    """Return the documents that pass the filters, have all phrases and nothing that is excluded.

    Args:
        query: what is asked for.
        index: where.
        scored: documents with any of the words; taken into account if there are words alone.
    """
    numbers = set(range(index.size) if query.phrases or not query.words else scored)
    numbers = _filtered(numbers, query.filters, index)
    for phrase in query.phrases:
        numbers &= _may_contain(phrase, index)
    wanted = [_Passage.of(phrase) for phrase in query.phrases]
    unwanted = [_Passage.of(text) for text in query.excluded]
    suspects = set(numbers if wanted else ())
    for text in query.excluded:
        suspects |= _may_contain(text, index) & numbers
    for number in suspects:
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


def _may_contain(text: str, index: SearchIndex) -> set[int]:
    """Return the documents that have all tokens of a text, which is less than the text itself."""
    found: set[int] | None = None
    for run, is_han in runs(fold(text)):
        if is_han and len(run) == 1:
            tokens = [expansions(run, index)]
        else:
            tokens = [[token] for token in (_pairs(run) if is_han else [run])]
        for alternatives in tokens:
            having = {n for token in alternatives for n in index.postings(token).documents}
            found = having if found is None else found & having
    return found or set()


def _pairs(run: str) -> list[str]:
    return [token for token in literal_tokens(run) if len(token) == len("二字")]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text to look for: as it is if it is all Han, else in the form for comparing phrases."""

    form: str
    is_han: bool

    @classmethod
    def of(cls, text: str) -> "_Passage":
        found = list(runs(fold(text)))
        is_han = len(found) == 1 and found[0][1]
        return cls(found[0][0] if is_han else phrase_form(text), is_han)


class _Text:
    """What a reader sees of a document; the form for phrases is made only if it is asked for."""

    def __init__(self, document: SearchDocument) -> None:
        self._text = "\n".join(
            [
                document.title,
                document.gist,
                document.summary,
                document.body,
                *document.places,
                *document.topics,
                *document.problems,
                *document.practices,
                *document.terms,
            ]
        )
        self._folded = fold(self._text)
        self._form: str | None = None

    def has(self, passage: _Passage) -> bool:
        """Say whether the passage stands in the text."""
        if passage.is_han:
            return passage.form in self._folded
        if self._form is None:
            self._form = phrase_form(self._text)
        return passage.form in self._form
