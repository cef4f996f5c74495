"""Small values for unit tests: records, cases and corpora of one's own choosing."""

from typing import Any

from anliku.corpus import Corpus
from anliku.located_yaml import LocatedYaml, read_yaml
from anliku.model.case import Case
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.enums import Kind
from anliku.model.facets import facet_of_uri
from anliku.model.identifiers import case_id
from anliku.model.parts import (
    LessonStep,
    Place,
    Source,
    StructuredDiscussion,
    Teaching,
    TransferPoint,
)
from anliku.model.record import Record
from anliku.slugs import slug as pinyin
from anliku.text import Text
from anliku.vocabulary.vocabulary import Vocabulary, vocabulary_of

PATH = ("甲省", "乙市", "乙县", "丙镇", "甲村")


def concept(uri: str, *, slug: str | None = None, **said: Any) -> Concept:
    """Return a concept whose label is the name in its URI, with the pinyin as its address.

    Args:
        uri: of the concept.
        slug: its address, where it is not the pinyin.
        said: the other fields of its entry.
    """
    facet = facet_of_uri(uri)
    assert facet is not None
    name = uri.partition("/")[2]
    entry = ConceptEntry(pref=name, slug=slug or pinyin(name), **said)
    return Concept(uri=uri, facet=facet, entry=entry)


def a_vocabulary(*concepts: Concept) -> Vocabulary:
    """Return a vocabulary of the given concepts."""
    return vocabulary_of(concepts)


def a_record(**values: object) -> Record:
    """Return a record with the given fields, and a small valid one for the rest."""
    plain: dict[str, object] = {
        "kind": Kind.BRIEF,
        "title": "甲村的样例",
        "summary": "这是一条虚构的案例，只供测试用，不代表任何地方。",
        "place": (Place(path=PATH),),
        "topics": ("topic/养老",),
        "sources": (Source(title="虚构的报道", publisher="虚构报"),),
    }
    return Record(**(plain | values))  # type: ignore[arg-type]  # pydantic looks at them


TEACHERS_WORD = "蓝靛纸"
"""Stands in every part of `full_teaching` that is the teacher's alone, and nowhere else."""


def full_teaching() -> Teaching:
    """Return notes for trainers in which no part is empty."""
    word = TEACHERS_WORD
    return Teaching(
        questions=("为什么？", "怎么办？"),
        audience=(f"{word}对象",),
        goals=(f"{word}目的",),
        minutes=45,
        structured=StructuredDiscussion(
            problem=f"{word}问题", causes=(f"{word}原因",), measures=(f"{word}对策",)
        ),
        analysis=f"{word}思路",
        theory=(f"{word}依据",),
        key_points=(f"{word}要点",),
        plan=(LessonStep(stage=f"{word}环节", minutes=45, what=f"{word}内容"),),
        board=(f"{word}板书",),
        answers=(f"{word}答案一", f"{word}答案二"),
        follow_up=f"{word}进展",
    )


def a_case(serial: int = 1, *, body: str = "", body_line: int = 10, **values: Any) -> Case:
    """Return a case with a right id and the given fields and text."""
    return Case(
        record=a_record(**({"id": case_id(2026, serial)} | values)),
        text=Text(body, f"cases/甲省/{serial}.md", body_line),
        checksum=f"{serial:064x}",
    )


def case_of(record: Record) -> Case:
    """Return a case without a text that has the record."""
    return Case(record=record, text=Text("", "cases/甲省/1.md"), checksum=f"{1:064x}")


def a_corpus(*cases: Case, vocabulary: Vocabulary | None = None) -> Corpus:
    """Return a corpus of the given cases."""
    return Corpus(cases, vocabulary or a_vocabulary(concept("topic/养老")))


def located(text: str) -> LocatedYaml:
    """Return the located data of a YAML text without problems."""
    found, problems = read_yaml(text, "x.md", 1)
    assert [] == problems
    return found


def points(*texts: str, src: str | None = None) -> tuple[TransferPoint, ...]:
    """Return points of 可推广性, all from one source, or the archive's own."""
    return tuple(TransferPoint(text=text, src=src) for text in texts)
