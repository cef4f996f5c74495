"""Small archives made from the frozen types, without any file of a case."""

from pathlib import Path

from anliku.corpus import Corpus
from anliku.model.case import Case
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.enums import Kind, Status
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import facet_of_uri
from anliku.model.identifiers import case_id
from anliku.model.parts import Place, Source
from anliku.model.record import Record
from anliku.search import CaseSearch, build_index, open_search
from anliku.settings import Settings
from anliku.text import Text
from anliku.vocabulary import Vocabulary
from anliku.vocabulary.vocabulary import vocabulary_of

PEIZHAI = ("河南省", "新乡市", "辉县市", "张村乡", "裴寨村")
SUMMARY = "这是一段凑足二十个字的内容提要，没有别的意思。"


def concept(
    uri: str, *alt: str, broader: str | None = None, replaced_by: str | None = None
) -> Concept:
    """Return a concept whose preferred label is the name in its URI."""
    facet = facet_of_uri(uri)
    assert facet is not None
    entry = ConceptEntry(
        pref=uri.partition("/")[2],
        alt=alt,
        broader=broader,
        deprecated=replaced_by is not None,
        replaced_by=replaced_by,
    )
    return Concept(uri=uri, facet=facet, entry=entry)


VOCABULARY = vocabulary_of(
    [
        concept("topic/民生服务"),
        concept("topic/养老服务", "为老服务", "居家养老", broader="topic/民生服务"),
        concept("topic/敬老", replaced_by="topic/养老服务"),
        concept("topic/协商自治", "居民自治"),
        concept("mech/志愿助餐", "老年食堂", "长者饭堂"),
        concept("prob/老年人吃饭难", "做饭难"),
    ],
    synonyms=[("老人", "老年人", "长者")],
)


def make_case(  # noqa: PLR0913 - a factory names what tests vary
    number: int = 1,
    title: str = "裴寨村：把党小组建在产业上",
    body: str = "",
    *,
    summary: str = SUMMARY,
    gist: str | None = None,
    place: tuple[str, ...] = PEIZHAI,
    topics: tuple[str, ...] = ("topic/协商自治",),
    mechanisms: tuple[str, ...] = (),
    status: Status = Status.PUBLISHED,
    year: int | None = 2022,
    evidence: int | None = 1,
) -> Case:
    """Return a case; whatever a test does not speak of has a harmless value."""
    level = next((level for level in EvidenceLevel if int(level) == evidence), None)
    record = Record(
        id=case_id(2026, number),
        kind=Kind.FULL,
        status=status,
        title=title,
        summary=summary,
        gist=gist,
        place=(Place(path=place),),
        topics=topics,
        mechanisms=mechanisms,
        sources=(Source(title="某报道", publisher="某报"),),
        as_of=str(year) if year else None,
        evidence=level,
    )
    return Case(record=record, text=Text(body, f"某省/{number}.md", 9), checksum=f"{number}")


def make_settings(folder: Path) -> Settings:
    """Return settings whose index lies in a folder."""
    return Settings(
        root=folder,
        cases_dir=folder / "cases",
        site_dir=folder / "site",
        index_dir=folder / "search-index",
    )


def build(folder: Path, *cases: Case, vocabulary: Vocabulary = VOCABULARY) -> Settings:
    """Index the cases, and return the settings with which to open the index."""
    settings = make_settings(folder)
    in_order = tuple(sorted(cases, key=lambda case: case.id))
    build_index(Corpus(in_order, vocabulary), settings, lambda _done, _total: None)
    return settings


def indexed(folder: Path, *cases: Case, vocabulary: Vocabulary = VOCABULARY) -> CaseSearch:
    """Index the cases and open the index; close it, or use it in a `with`."""
    return open_search(build(folder, *cases, vocabulary=vocabulary), vocabulary)


def ids(*numbers: int) -> list[str]:
    """Return the ids of the cases with these numbers."""
    return [case_id(2026, number) for number in numbers]
