"""Documents found in, how many of them stand under each term of each facet out."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import Facet
from anliku.search.interface import Numbers, SearchIndex
from anliku.search.results import FacetCount
from anliku.taxonomy import REGION_DEPTH
from anliku.vocabulary import Vocabulary


class FacetCounter:
    """Counts with one bit per document: a count is the number of bits two numbers share."""

    def __init__(self, index: SearchIndex, vocabulary: Vocabulary) -> None:
        self._index = index
        self._vocabulary = vocabulary

    def counts(self, found: Numbers) -> Mapping[Facet, tuple[FacetCount, ...]]:
        """Return the terms that any of the documents stands under, the most frequent first."""
        bits = _bits(found, self._index.size)
        return {facet: tuple(self._of_facet(facet, bits)) for facet in Facet}

    def _of_facet(self, facet: Facet, found: int) -> Iterable[FacetCount]:
        present = [
            (count, key, label)
            for key, label, bits in self._members[facet]
            if (count := (bits & found).bit_count())
        ]
        # Keys come in order, and stay so where counts are equal.
        present.sort(key=itemgetter(0), reverse=True)
        return (FacetCount(key, label, count) for count, key, label in present)

    @cached_property
    def _members(self) -> Mapping[Facet, Sequence[tuple[str, str, int]]]:
        """Key, label and documents of each term that has a page of its own, in the order of keys."""
        index = self._index
        return {
            facet: [
                (
                    key,
                    self._label(facet, key),
                    _bits(index.documents_under(facet, key), index.size),
                )
                for key in index.facet_keys(facet)
                if facet is not Facet.REGION or key.count("/") < REGION_DEPTH
            ]
            for facet in Facet
        }

    def _label(self, facet: Facet, key: str) -> str:
        if facet is Facet.REGION:
            return key.rpartition("/")[2]
        if facet is Facet.YEAR:
            return f"{key}年"
        if facet is Facet.EVIDENCE:
            level = next(level for level in EvidenceLevel if str(int(level)) == key)
            return f"{key}级：{level.label}"
        concept = self._vocabulary.concepts.get(key)
        return concept.label if concept else key.partition("/")[2]


def _bits(numbers: Numbers, size: int) -> int:
    bits = bytearray(size // 8 + 1)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")
