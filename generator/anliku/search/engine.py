"""A query and an open index in, a page of ranked results with its facet counts out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest, nsmallest
from types import TracebackType
from typing import Self

from anliku.model.facets import Facet
from anliku.search.counting import FacetCounter
from anliku.search.documents import SearchDocument
from anliku.search.explaining import Reason, reasons_for
from anliku.search.filters import FacetValues
from anliku.search.labels import Labels
from anliku.search.matching import admitted
from anliku.search.meant import MeantFor
from anliku.search.place_names import known_names
from anliku.search.query import MOST_PHRASES, MOST_WORDS, Query, parse_query
from anliku.search.query_analysis import QueryAnalyzer
from anliku.search.ranking import weighed
from anliku.search.results import Hit, SearchResults
from anliku.search.similar import Similar, similar_to
from anliku.search.snippets import Snippets
from anliku.search.text import Analyzer
from anliku.search.whoosh_index import WhooshIndex
from anliku.search.words import Word
from anliku.vocabulary import Vocabulary

PAGE_SIZE = 10


TOO_MANY_WORDS = f"词太多，只用了前 {MOST_WORDS} 个"
TOO_MANY_PHRASES = f"原话和排除的词各只用了前 {MOST_PHRASES} 个"
ALIKE_ONLY = "没有案例写到这些词，下面的只是读音或字形相近"

_DIGITS = 1_000_000
"""Scores that differ by less than one part in this are equal, however they were added up."""


class CaseSearch:
    """An open index with the vocabulary and the words of the archive: all that a search needs."""

    def __init__(self, index: WhooshIndex, vocabulary: Vocabulary) -> None:
        self.index = index
        self.labels = Labels(vocabulary)
        self.analyzer = QueryAnalyzer(self.labels)
        self.document_analyzer = Analyzer(self.labels)
        self.values = FacetValues(vocabulary, index)
        self._meant = MeantFor(
            [
                *self.labels.by_label,
                *self.labels.by_synonym,
                *known_names(index.facet_keys(Facet.REGION)),
            ],
            self.analyzer,
            index,
        )
        self.counter = FacetCounter(index, vocabulary)

    def __enter__(self) -> Self:
        """Return the search."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the index."""
        self.close()

    def close(self) -> None:
        """Close the index."""
        self.index.close()

    def parse(self, typed: str) -> Query:
        """Return what somebody who typed this is asking for; nothing is raised for a text."""
        return parse_query(typed, self.values)

    def meant(self, typed: str) -> str | None:
        """Return what may have been meant by a query with a slip in it, or None."""
        return self._meant.meant(" ".join(self.parse(typed).words))

    def find(
        self, typed: str, page: int = 1, page_size: int = PAGE_SIZE, *, explains: bool = False
    ) -> SearchResults:
        """Return a page of what somebody who typed this is looking for."""
        return search(self, self.parse(typed), page, page_size, explains=explains)

    def similar(self, case_id: str, most: int = PAGE_SIZE) -> list[Similar] | None:
        """Return the cases most like one, the best first; None if there is no such case."""
        found = self.index.postings(case_id.casefold()).documents
        documents = (self.index.document(number) for number in found)
        document = next((d for d in documents if d.id.casefold() == case_id.casefold()), None)
        if document is None:
            return None
        return similar_to(document, self.index, self.document_analyzer, most)


@dataclass(frozen=True, slots=True)
class _Ranked:
    """All documents found, by number, with their scores."""

    numbers: list[int]
    scores: Mapping[int, float]

    def page(self, page: int, page_size: int) -> list[int]:
        """Return the numbers on a page, the best first, equals in the order of lists."""
        last = page * page_size
        scores = [self.scores.get(number, 0.0) for number in self.numbers]
        # Nothing that scores less can be on the page, so few need be compared as they are shown.
        least = min(nlargest(last, scores), default=0.0) - 1 / _DIGITS
        able = [n for n, score in zip(self.numbers, scores, strict=True) if score >= least]
        best = nsmallest(last, able, key=lambda n: (-round(self.scores.get(n, 0.0) * _DIGITS), n))
        return best[last - page_size :]


def search(
    cases: CaseSearch,
    query: Query,
    page: int = 1,
    page_size: int = PAGE_SIZE,
    *,
    explains: bool = False,
) -> SearchResults:
    """Return one page of the cases that answer a query, best first, equals in the order of lists.

    Args:
        cases: the open index.
        query: what is asked for.
        page: which page, from 1; beyond the last one there are no hits.
        page_size: hits on a page, from 1.
        explains: whether hits say why they were found.
    """
    page, page_size = max(1, page), max(1, page_size)
    query, words = _bounded(query, cases.analyzer)
    found = weighed(words, cases.index)
    scores = found.scores
    ranked = _Ranked([] if query.is_empty else admitted(query, cases.index, scores), scores)
    # Of a phrase nothing but itself is marked.
    free = cases.analyzer.words(" ".join(query.words))[:MOST_WORDS]
    snippets = Snippets(free, cases.labels, query.phrases)
    hits = []
    for number in ranked.page(page, page_size):
        document = cases.index.document(number)
        reasons = reasons_for(document, words, cases.document_analyzer) if explains else []
        hits.append(_hit(document, scores.get(number, 0.0), snippets, reasons))
    return SearchResults(
        query=query,
        total=len(ranked.numbers),
        page=page,
        page_size=page_size,
        hits=tuple(hits),
        facets=cases.counter.counts(ranked.numbers),
        notes=(*query.notes, ALIKE_ONLY)
        if ranked.numbers and words and not found.is_direct
        else query.notes,
    )


def _bounded(query: Query, analyzer: QueryAnalyzer) -> tuple[Query, tuple[Word, ...]]:
    """Return the query and its words, no more of either than can be looked up in good time."""
    words = analyzer.words(" ".join([*query.words, *query.phrases]))
    notes = []
    if len(words) > MOST_WORDS:
        notes.append(TOO_MANY_WORDS)
    if max(len(query.phrases), len(query.excluded)) > MOST_PHRASES:
        notes.append(TOO_MANY_PHRASES)
    if query.is_empty and not query.notes:
        notes.append("请写出要找的词，如：老年食堂")
    bounded = replace(
        query,
        phrases=query.phrases[:MOST_PHRASES],
        excluded=query.excluded[:MOST_PHRASES],
        notes=(*query.notes, *notes),
    )
    return bounded, words[:MOST_WORDS]


def _hit(
    document: SearchDocument, score: float, snippets: Snippets, reasons: Sequence[Reason]
) -> Hit:
    return Hit(
        id=document.id,
        title=document.title,
        place=document.place,
        topics=document.topics,
        address=document.address,
        score=round(score, 6),
        snippet=snippets.of(document),
        evidence=document.evidence,
        reasons=tuple(reasons),
    )
