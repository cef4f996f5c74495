"""Small archives made from the frozen types, without any file of a case."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from anliku.corpus import Corpus
from anliku.export import Archive, archive_of
from anliku.model.case import Case
from anliku.model.concept import Concept, ConceptEntry
from anliku.model.enums import Kind, Status, TombstoneReason
from anliku.model.evidence import EvidenceLevel
from anliku.model.facets import facet_of_uri
from anliku.model.identifiers import case_id
from anliku.model.licence import LICENCES
from anliku.model.parts import Place, Revision, Source, Tombstone
from anliku.model.record import Record
from anliku.settings import Settings
from anliku.slugs import slug
from anliku.text import Text
from anliku.vocabulary.vocabulary import vocabulary_of

SITE = "https://example.org/anliku/"
SUMMARY = "这是一段凑足二十个字的内容提要，没有别的意思。"


def _concept(uri: str, *, deprecated: bool = False) -> Concept:
    facet = facet_of_uri(uri)
    assert facet is not None
    name = uri.partition("/")[2]
    entry = ConceptEntry(pref=name, deprecated=deprecated, slug=slug(name))
    return Concept(uri=uri, facet=facet, entry=entry)


VOCABULARY = vocabulary_of(
    [
        _concept("topic/养老服务"),
        _concept("topic/旧词", deprecated=True),
        _concept("mech/志愿助餐"),
        _concept("prob/老年人吃饭难"),
        _concept("ctx/行政村"),
        _concept("actor/党员"),
    ]
)


def make_case(
    number: int = 1,
    *,
    body: str = "## 背景情况\n\n正文。\n",
    path: str | None = None,
    **fields: Any,
) -> Case:
    """Return a case; whatever a test does not speak of has a harmless value."""
    given: dict[str, Any] = {
        "id": case_id(2026, number),
        "kind": Kind.FULL,
        "status": Status.PUBLISHED,
        "title": "裴寨村：把党小组建在产业上",
        "summary": SUMMARY,
        "place": (Place(path=("河南省", "新乡市", "辉县市", "张村乡", "裴寨村")),),
        "topics": ("topic/养老服务",),
        "mechanisms": ("mech/志愿助餐",),
        "problems": ("prob/老年人吃饭难",),
        "sources": (Source(title="某报道", publisher="某报", issued="2022-11-27"),),
        "as_of": "2022-11-27",
        "evidence": EvidenceLevel.DESCRIBED,
    }
    return Case(
        record=Record(**given | fields),
        text=Text(body, path or f"cases/某省/{number}.md", 9),
        checksum=f"{number:064x}",
    )


def make_withdrawn(number: int = 9, **fields: Any) -> Case:
    """Return a withdrawn case whose title, text and people must be seen nowhere."""
    given: dict[str, Any] = {
        "reason": TombstoneReason.PRIVACY_REQUEST,
        "on": date(2026, 11, 5),
        "note": "应本人要求撤回",
    }
    return make_case(
        number,
        title="机密标题不得出现",
        summary="机密提要不得出现，机密提要不得出现，机密提要。",
        body="机密正文不得出现",
        status=Status.WITHDRAWN,
        tombstone=Tombstone(**given | fields),
    )


def revision(rev: int, day: date, change: str = "改了一处") -> Revision:
    """Return one entry of a revision history."""
    return Revision(rev=rev, on=day, change=change)


def make_settings(
    site_url: str = SITE, site_name: str = "社区治理案例库", *, teacher_edition: bool = False
) -> Settings:
    """Return settings of an archive that lies nowhere."""
    root = Path("/archive")
    return Settings(
        root=root,
        cases_dir=root / "cases",
        site_dir=root / "site",
        index_dir=root / "search-index",
        site_url=site_url,
        site_name=site_name,
        teacher_edition=teacher_edition,
        licence=LICENCES["CC-BY-4.0"],
    )


def make_archive(*cases: Case, **settings: Any) -> Archive:
    """Return the archive of some cases; without any, of one."""
    in_order = tuple(sorted(cases or (make_case(),), key=lambda case: case.id))
    return archive_of(Corpus(in_order, VOCABULARY), make_settings(**settings))


def titled(title: str, **fields: Any) -> Case:
    """Return a case of any title, even one that no author could write."""
    case = make_case(**fields)
    record = replace(case.record)
    object.__setattr__(record, "title", title)
    return replace(case, record=record)
