"""Judged queries in, what our own engine makes of them out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from anliku.search.engine import CaseSearch
from anliku.search.entries import index_batches
from anliku.search.labels import Labels
from anliku.search.whoosh_index import Archive, open_index, write_index
from anliku.vocabulary import read_vocabulary
from benchmarks.relevance.documents import DOCUMENTS, Judged, documents
from benchmarks.relevance.measures import ndcg, reciprocal_rank
from tests.archives import ROOT


@dataclass(frozen=True, slots=True)
class Result:
    """What one query gave."""

    query: Judged
    ranked: Sequence[str]

    @property
    def ndcg(self) -> float:
        """nDCG@10."""
        return ndcg(self.ranked, self.query.grades)

    @property
    def mrr(self) -> float:
        """Reciprocal rank of the first document that helps."""
        return reciprocal_rank(self.ranked, self.query.grades)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self.ranked


def judged_by_us(asked: Iterable[Judged], folder: Path, written: Path = DOCUMENTS) -> list[Result]:
    """Index documents in a folder, those of development if not told, and return what queries give."""
    vocabulary, _ = read_vocabulary(ROOT / "cases" / "vocabulary", ROOT)
    labels = Labels(vocabulary)
    found = tuple(documents(labels, written))
    entries = index_batches(found, vocabulary)
    write_index(entries, folder / "index", Archive.of_documents(found), progress=lambda _done: None)
    with CaseSearch(open_index(folder / "index"), vocabulary) as search:
        return [Result(query, [hit.id for hit in search.find(query.text).hits]) for query in asked]
