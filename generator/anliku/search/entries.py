"""Documents in, batches of postings out; many documents are shared among processes."""

import gc
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from anliku.search.documents import SearchDocument
from anliku.search.inverting import Batch, batch_of
from anliku.search.labels import Labels
from anliku.search.text import Analyzer
from anliku.search.weighting import AverageLengths, average_lengths, token_weights
from anliku.vocabulary import Vocabulary

_WORTH_PROCESSES = 1000
"""Documents from which on several processes save more than their start costs."""

_AT_ONCE = 125
"""Most documents of a batch: more share more tokens, fewer take less memory."""

_BATCHES_OF_EACH = 3
"""Batches that each process has at least, so that all end at about the same time."""


def index_batches(
    documents: Sequence[SearchDocument],
    vocabulary: Vocabulary,
    averages: AverageLengths | None = None,
    first: int = 0,
) -> Iterator[Batch]:
    """Yield the batches in the order of the documents.

    Args:
        documents: what is indexed.
        vocabulary: gives the labels and synonyms.
        averages: mean lengths of fields; those of the documents themselves if None.
        first: number of the first document in the index.
    """
    averages = averages or average_lengths(documents)
    size = min(_AT_ONCE, len(documents) // (_BATCHES_OF_EACH * _processes()) + 1)
    starts = range(0, len(documents), size)
    batches = ((tuple(documents[at : at + size]), first + at) for at in starts)
    if len(documents) < _WORTH_PROCESSES:
        analyzer = Analyzer(Labels(vocabulary))
        for batch, number in batches:
            yield _batch(batch, number, analyzer, averages)
        return
    yield from _from_processes(batches, vocabulary, averages)


def _processes() -> int:
    return os.cpu_count() or 1


def _from_processes(
    batches: Iterator[tuple[tuple[SearchDocument, ...], int]],
    vocabulary: Vocabulary,
    averages: AverageLengths,
) -> Iterator[Batch]:
    number = _processes()
    under_way: deque[tuple[tuple[SearchDocument, ...], Future[Batch]]] = deque()
    # Started anew, not forked: a fork would copy whatever threads the program has.
    start = get_context("spawn")
    with ProcessPoolExecutor(number, start, _prepare, (vocabulary, averages)) as pool:
        for batch, first in batches:
            under_way.append((batch, pool.submit(_inverted, batch, first)))
            # No more than can be worked on soon: what is done waits in memory.
            if len(under_way) > number + 1:
                yield _finished(*under_way.popleft())
        while under_way:
            yield _finished(*under_way.popleft())


def _finished(documents: tuple[SearchDocument, ...], batch: Future[Batch]) -> Batch:
    """Return a batch with its documents, which need not come back from the process."""
    return replace(batch.result(), documents=documents)


class _Worker:
    """What a process needs for all its batches."""

    analyzer: Analyzer
    averages: AverageLengths


def _prepare(vocabulary: Vocabulary, averages: AverageLengths) -> None:
    # Millions of texts and numbers and no cycles: looking for some would be a tenth of the work.
    gc.disable()
    _Worker.analyzer, _Worker.averages = Analyzer(Labels(vocabulary)), averages


def _inverted(documents: tuple[SearchDocument, ...], first: int) -> Batch:
    batch = _batch(documents, first, _Worker.analyzer, _Worker.averages)
    return replace(batch, documents=())


def _batch(
    documents: tuple[SearchDocument, ...],
    first: int,
    analyzer: Analyzer,
    averages: AverageLengths,
) -> Batch:
    weights = (token_weights(document, analyzer, averages) for document in documents)
    return batch_of(documents, weights, first)
