"""The list of all cases, and the page of each case."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from anliku import addresses
from anliku.citation import citations, page_url
from anliku.corpus import Corpus
from anliku.facts import CaseFacts, case_facts, caveats_of, tombstone_facts
from anliku.model.case import Case
from anliku.model.enums import RelationType
from anliku.model.facets import Facet
from anliku.model.parts import Place
from anliku.pages.cards import cards_of
from anliku.pages.case_sections import sections_of
from anliku.pages.gatherings import gatherings_of
from anliku.pages.interface import Page
from anliku.pages.paging import paged
from anliku.pages.reporting import INSTRUCTIONS, contact_link, report_link
from anliku.pages.series import Series
from anliku.related import Related, RelatedCases
from anliku.settings import Settings
from anliku.taxonomy import REGION_DEPTH, Taxonomy, Term, region_key
from anliku.text.projections.sections import sections_of as text_sections


def case_list(corpus: Corpus, taxonomy: Taxonomy, settings: Settings) -> Iterator[Page]:
    """Yield the pages of the case list, full cases first, then briefs, then leads."""
    shown = corpus.listed
    for address, part, pager in paged(shown, addresses.CASE_LIST, settings.page_size):
        mark = f"（第{pager.number}页）" if pager.number > 1 else ""
        yield Page(
            address=address,
            title=f"全部案例{mark}",
            description=f"{settings.site_name}的全部 {len(shown)} 个案例{mark}。",
            template="case_list",
            shows=tuple(part),
            values={"cards": cards_of(part, taxonomy), "pager": pager, "total": len(shown)},
        )


def case_pages(corpus: Corpus, taxonomy: Taxonomy, settings: Settings) -> Iterator[Page]:
    """Yield the page of every case; a withdrawn one gets a tombstone instead of its text."""
    related, series = (
        RelatedCases(corpus, taxonomy),
        Series(corpus, taxonomy, gatherings_of(corpus)),
    )
    for case in corpus.cases:
        if case.is_withdrawn:
            yield _tombstone(case, corpus)
        else:
            kin = related.of_case(case)
            around = {
                "related": kin,
                "replacement": _replacement(kin),
                "in_list": series.in_case_list(case),
                "in_terms": (*series.in_terms(case), *series.in_collections(case)),
            }
            told = case_facts(case, corpus.vocabulary.label_of)
            yield _case_page(case, told, taxonomy, settings, around)


def _case_page(
    case: Case, told: CaseFacts, taxonomy: Taxonomy, settings: Settings, around: Mapping[str, Any]
) -> Page:
    record, address = case.record, addresses.case_address(case.id)
    return Page(
        address=address,
        title=case.title,
        description=record.summary,
        template="case",
        case=case,
        values={
            "case": case,
            "record": record,
            "told": told,
            "caveats": list(caveats_of(record)),
            "headings": text_sections(case.text.tree),
            "sections": sections_of(case, has_related=bool(around["related"])),
            "term_of": {
                term.key: term for facet in Facet for term in taxonomy.of_case(case, facet)
            },
            "regions": [_regions(place, taxonomy) for place in record.place],
            "citations": citations(case, settings) if record.id else None,
            "url": page_url(address, settings),
            "report_link": report_link(case, address, settings),
            "report_instructions": INSTRUCTIONS,
            "privacy_contact": settings.privacy_contact,
            "privacy_link": contact_link(settings),
            **around,
        },
    )


def _replacement(related: Sequence[Related]) -> Case | None:
    """Return the case by which editors have replaced one, whichever of the two says so."""
    label = RelationType.SUPERSEDED_BY.label
    return next((r.case for r in related if any(why.label == label for why in r.reasons)), None)


def _regions(place: Place, taxonomy: Taxonomy) -> tuple[Term, ...]:
    """Return the regions that a place lies in, from the province down."""
    region = taxonomy.term(Facet.REGION, region_key(place.path[:REGION_DEPTH]))
    return (*taxonomy.above(region), region) if region else ()


def _tombstone(case: Case, corpus: Corpus) -> Page:
    tombstone = case.record.tombstone
    found = corpus.by_id.get((tombstone.replaced_by if tombstone else None) or "")
    return Page(
        address=addresses.case_address(case.id),
        title=f"已撤回：{case.id}",
        description=f"案例 {case.id} 已撤回。",
        template="tombstone",
        shows=(case,),
        values={
            "case": case,
            "told": tombstone_facts(tombstone),
            "replacement": None if found and found.is_withdrawn else found,
        },
    )
