"""Documents in, index entries out: each with the weight of every token it is found by."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

from anliku.search.documents import SearchDocument
from anliku.search.interface import IndexEntry
from anliku.search.labels import Labels
from anliku.search.text import Analyzer
from anliku.search.weighting import AverageLengths, average_lengths, token_weights
from anliku.vocabulary import Vocabulary

_WORTH_PROCESSES = 2000
"""Documents from which on several processes save more than their start costs."""

_AT_ONCE = 100
"""Documents that go to a process at a time."""


def index_entries(
    documents: Sequence[SearchDocument],
    vocabulary: Vocabulary,
    averages: AverageLengths | None = None,
) -> Iterator[IndexEntry]:
    """Yield the entries in the order of the documents; many are shared among processes.

    Args:
        documents: what is indexed.
        vocabulary: gives the labels and synonyms.
        averages: mean lengths of fields; those of the documents themselves if None.
    """
    averages = averages or average_lengths(documents)
    if len(documents) < _WORTH_PROCESSES:
        analyzer = Analyzer(Labels(vocabulary))
        yield from (_entry(document, analyzer, averages) for document in documents)
        return
    yield from _from_processes(documents, vocabulary, averages)


def _from_processes(
    documents: Sequence[SearchDocument], vocabulary: Vocabulary, averages: AverageLengths
) -> Iterator[IndexEntry]:
    number = os.cpu_count() or 1
    batches = (documents[at : at + _AT_ONCE] for at in range(0, len(documents), _AT_ONCE))
    under_way: deque[tuple[Sequence[SearchDocument], Future[list[dict[str, int]]]]] = deque()
    # Started anew, not forked: a fork would copy whatever threads the program has.
    start = get_context("spawn")
    with ProcessPoolExecutor(number, start, _prepare, (vocabulary, averages)) as pool:
        for batch in batches:
            under_way.append((batch, pool.submit(_weigh, batch)))
            # No more than can be worked on soon: what is done waits in memory.
            if len(under_way) > 2 * number:
                yield from _finished(*under_way.popleft())
        while under_way:
            yield from _finished(*under_way.popleft())


def _finished(
    batch: Sequence[SearchDocument], weights: Future[list[dict[str, int]]]
) -> Iterator[IndexEntry]:
    for document, found in zip(batch, weights.result(), strict=True):
        yield IndexEntry(document=document, weights=found)


class _Worker:
    """What a process needs for all its batches."""

    analyzer: Analyzer
    averages: AverageLengths


def _prepare(vocabulary: Vocabulary, averages: AverageLengths) -> None:
    _Worker.analyzer, _Worker.averages = Analyzer(Labels(vocabulary)), averages


def _weigh(batch: Sequence[SearchDocument]) -> list[dict[str, int]]:
    return [token_weights(document, _Worker.analyzer, _Worker.averages) for document in batch]


def _entry(document: SearchDocument, analyzer: Analyzer, averages: AverageLengths) -> IndexEntry:
    return IndexEntry(document=document, weights=token_weights(document, analyzer, averages))
