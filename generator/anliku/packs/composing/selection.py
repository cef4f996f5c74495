"""A request in, what every part of its pack needs to know out: numbers of cases, words of terms."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from anliku.corpus import Corpus
from anliku.facts import CaseFacts, case_facts
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.model.parts import Teaching
from anliku.packs.blocks import CaseReference, Inlines, words
from anliku.packs.interface import Edition, PackRequest
from anliku.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What is composed, and from what."""

    request: PackRequest
    corpus: Corpus
    settings: Settings
    day: date | None
    has_slides: bool = True
    """Whether slides are composed."""

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases, in their order."""
        return self.request.cases

    @property
    def is_for_teachers(self) -> bool:
        """Whether the teachers' notes go in."""
        return self.request.edition is Edition.TEACHER

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each case by its id, and by the path of its file."""
        numbered = [(number, case) for number, case in enumerate(self.cases, 1)]
        by_id = {case.id: number for number, case in numbered}
        return by_id | {case.path: number for number, case in numbered}

    def labels(self, case: Case, facet: Facet) -> tuple[str, ...]:
        """Return the words for the concepts of a facet that a case carries."""
        return tuple(map(self.label, dict.fromkeys(case.concepts(facet))))

    def reference(self, case_id: str) -> Inlines:
        """Return a case's title and id, leading to it where it is in the pack.

        Of a withdrawn one only the id: its title may be why it was withdrawn.
        """
        case = self.corpus.by_id.get(case_id)
        is_named = case is not None and not case.is_withdrawn
        named = words(f"{case.title}（{case_id}）" if case and is_named else case_id)
        number = self.numbers.get(case_id)
        return (CaseReference(named, number),) if number else named

    def label(self, uri: str) -> str:
        """Return the word for a concept, its bare name where the vocabulary lacks it."""
        return self.corpus.vocabulary.label_of(uri)

    def told_of(self, case: Case) -> CaseFacts:
        """Return everything that a case tells outside its text."""
        return case_facts(case, self.label)


def without_teachers_notes(request: PackRequest) -> PackRequest:
    """Return the request with nothing of the notes but the questions.

    A students' pack is composed from this, so that no part of it can let a word of them through.
    """
    cases = tuple(map(_case_without_notes, request.cases))
    return replace(request, cases=cases, teaching=_questions_only(request.teaching))


def _case_without_notes(case: Case) -> Case:
    if case.record.teaching is None:
        return case
    return replace(
        case, record=replace(case.record, teaching=_questions_only(case.record.teaching))
    )


def _questions_only(teaching: Teaching | None) -> Teaching | None:
    return Teaching(questions=teaching.questions) if teaching else None
