"""An archive in, what packs can be made of out: its collections, themes and cases."""

from dataclasses import dataclass

from anliku.collected import collected_cases
from anliku.corpus import read_corpus
from anliku.model.case import Case
from anliku.model.collection import Collection
from anliku.model.facets import Facet
from anliku.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedCollection:
    """A collection with what a pack of it would have."""

    collection: Collection
    cases: int

    @property
    def has_notes(self) -> bool:
        """Whether it has notes for trainers beyond its questions."""
        teaching = self.collection.record.teaching
        return teaching is not None and teaching != teaching.for_students


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What packs can be made of."""

    collections: tuple[OfferedCollection, ...]
    topics: tuple[tuple[str, int], ...]
    """Themes with their number of cases, the most frequent first."""
    cases: tuple[Case, ...]
    """All that may be printed, as lists show them."""

    @property
    def with_notes(self) -> int:
        """How many cases have notes for trainers beyond the questions."""
        notes = (case.record.teaching for case in self.cases)
        return sum(one is not None and one != one.for_students for one in notes)


def offer_of(settings: Settings) -> Offer:
    """Return what packs can be made of; files with errors are passed over."""
    corpus = read_corpus(settings).with_statuses(settings.shown, settings.today)
    counts: dict[str, int] = {}
    for case in corpus.listed:
        for uri in dict.fromkeys(case.concepts(Facet.TOPIC)):
            concept = corpus.vocabulary.concepts.get(uri)
            if concept is not None:
                counts[concept.label] = counts.get(concept.label, 0) + 1
    return Offer(
        collections=tuple(
            OfferedCollection(collection=one, cases=len(collected_cases(one, corpus)))
            for one in corpus.collections
        ),
        topics=tuple(sorted(counts.items(), key=lambda item: -item[1])),
        cases=corpus.listed,
    )
