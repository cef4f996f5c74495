"""All concepts of the archive with their look-ups; immutable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from anliku.model.concept import Concept
from anliku.model.facets import Facet
from anliku.validation import nearest


@dataclass(frozen=True)
class Vocabulary:
    """The concepts by URI, in the order of the files."""

    concepts: Mapping[str, Concept]
    is_complete: bool = True
    """Whether every file and entry could be read; else a word that is not found may be known."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Rings of words that a search treats alike."""

    def of_facet(self, facet: Facet) -> tuple[Concept, ...]:
        """Return the concepts of one facet in the order of its file."""
        return tuple(concept for concept in self.concepts.values() if concept.facet is facet)

    def find(self, facet: Facet, written: str) -> Concept | None:
        """Return the concept meant by a URI or by one of its labels, or None."""
        exact = self.concepts.get(written) or self.concepts.get(f"{facet.scheme}/{written}")
        if exact is not None:
            return exact if exact.facet is facet else None
        return self._by_label.get((facet, written))

    def label_of(self, uri: str) -> str:
        """Return the label of a concept, or its bare name where no file has it."""
        concept = self.concepts.get(uri)
        return concept.label if concept else uri.partition("/")[2] or uri

    def suggestions(self, facet: Facet, written: str) -> tuple[Concept, ...]:
        """Return up to three concepts whose labels are nearest to what was written."""
        word = written.rpartition("/")[2]
        labels = self._labels_of.get(facet, {})
        found = (labels[label] for label in nearest(word, labels))
        return tuple(dict.fromkeys(found))

    def narrower(self, uri: str) -> tuple[Concept, ...]:
        """Return the concepts directly below one, in the order of the files."""
        return self._narrower.get(uri, ())

    def relating_to(self, uri: str) -> tuple[str, ...]:
        """Return the URIs of the concepts that name one as related, in the order of the files."""
        return self._relating.get(uri, ())

    def replaced_with(self, uri: str) -> tuple[Concept, ...]:
        """Return the deprecated concepts in place of which one is used, in the order of the files."""
        return self._replaced.get(uri, ())

    def ancestors(self, uri: str) -> tuple[Concept, ...]:
        """Return the concepts above one, the nearest first."""
        chain: dict[str, Concept] = {}
        current = self.concepts.get(uri)
        while current is not None and current.entry.broader:
            current = self.concepts.get(current.entry.broader)
            if current is None or current.uri in chain:
                break
            chain[current.uri] = current
        return tuple(chain.values())

    def top(self, facet: Facet) -> tuple[Concept, ...]:
        """Return the concepts of a facet that have nothing above them."""
        return tuple(c for c in self.of_facet(facet) if not c.entry.broader)

    @cached_property
    def _by_label(self) -> dict[tuple[Facet, str], Concept]:
        return {
            (concept.facet, label): concept
            for concept in reversed(list(self.concepts.values()))
            for label in concept.labels
        }

    @cached_property
    def _labels_of(self) -> dict[Facet, dict[str, Concept]]:
        found: dict[Facet, dict[str, Concept]] = {}
        for (facet, label), concept in self._by_label.items():
            found.setdefault(facet, {})[label] = concept
        return found

    @cached_property
    def _replaced(self) -> dict[str, tuple[Concept, ...]]:
        found: dict[str, list[Concept]] = {}
        for concept in self.concepts.values():
            if concept.entry.deprecated and concept.entry.replaced_by:
                found.setdefault(concept.entry.replaced_by, []).append(concept)
        return {uri: tuple(former) for uri, former in found.items()}

    @cached_property
    def _relating(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for concept in self.concepts.values():
            for uri in concept.entry.related:
                found.setdefault(uri, {})[concept.uri] = None
        return {uri: tuple(others) for uri, others in found.items()}

    @cached_property
    def _narrower(self) -> dict[str, tuple[Concept, ...]]:
        below: dict[str, list[Concept]] = {}
        for concept in self.concepts.values():
            if concept.entry.broader:
                below.setdefault(concept.entry.broader, []).append(concept)
        return {uri: tuple(concepts) for uri, concepts in below.items()}


def vocabulary_of(
    concepts: Iterable[Concept],
    *,
    is_complete: bool = True,
    synonyms: Iterable[tuple[str, ...]] = (),
) -> Vocabulary:
    """Return the vocabulary made of the given concepts and rings of synonyms."""
    return Vocabulary({concept.uri: concept for concept in concepts}, is_complete, tuple(synonyms))
