"""One index page for each facet, and the pages of each of its terms."""

from collections.abc import Iterable, Iterator

from anliku import addresses
from anliku.corpus import Corpus, in_list_order
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.pages.cards import cards_of
from anliku.pages.interface import Page
from anliku.pages.library import library_of
from anliku.pages.paging import paged
from anliku.pages.regions import region_index
from anliku.pages.series import series_anchor
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy, Term

_ENTRIES = 200
"""Most entries on one page of a facet's index."""

_INTRODUCTIONS = {
    Facet.TOPIC: "案例属于哪一方面的治理工作。",
    Facet.MECHANISM: "别处用过的做法；点开看定义和用过它的案例。",
    Facet.PROBLEM: "从遇到的问题出发，看别处怎么办。",
    Facet.CONTEXT: "案例发生在什么样的地方。",
    Facet.ACTOR: "哪些组织和人参与了。",
    Facet.YEAR: "按材料所说的年份查看。",
    Facet.EVIDENCE: "做法是否有效，有多大把握。",
}


_LIBRARY = {Facet.MECHANISM: "practice", Facet.PROBLEM: "problem"}
"""Facets whose terms say more than which cases they have, and the templates that show it."""


def facet_pages(corpus: Corpus, taxonomy: Taxonomy, settings: Settings) -> Iterator[Page]:
    """Yield the pages of all facets: index and terms."""
    for facet in Facet:
        yield from region_index(taxonomy) if facet is Facet.REGION else _index(facet, taxonomy)
        for term in taxonomy.of_facet(facet):
            yield from _term(term, corpus, taxonomy, settings)


def _index(facet: Facet, taxonomy: Taxonomy) -> Iterator[Page]:
    entries = list(_outline(taxonomy.top(facet), taxonomy, 0))
    for address, part, pager in paged(entries, addresses.facet_address(facet), _ENTRIES):
        yield Page(
            address=address,
            title=facet.label,
            description=f"{facet.label}：{_INTRODUCTIONS[facet]}",
            template="facet",
            shows=_cases_of(term for _, term in part),
            values={
                "facet": facet,
                "introduction": _INTRODUCTIONS[facet],
                "entries": part,
                "continued": taxonomy.above(part[0][1]) if part else (),
                "total": len(entries),
                "pager": pager,
            },
        )


def _cases_of(terms: Iterable[Term]) -> tuple[Case, ...]:
    """Return the cases that the terms' counts stand for."""
    return tuple({case.id: case for term in terms for case in term.cases}.values())


def _outline(terms: tuple[Term, ...], taxonomy: Taxonomy, depth: int) -> Iterator[tuple[int, Term]]:
    """Yield each term with its depth, a term's narrower ones right after it."""
    for term in terms:
        yield depth, term
        yield from _outline(taxonomy.below(term), taxonomy, depth + 1)


def _term(term: Term, corpus: Corpus, taxonomy: Taxonomy, settings: Settings) -> Iterator[Page]:
    cases = in_list_order(term.cases)
    scope = term.concept.meaning if term.concept else None
    for address, part, pager in paged(cases, term.address, settings.page_size):
        mark = f"（第{pager.number}页）" if pager.number > 1 else ""
        yield Page(
            address=address,
            title=f"{term.label}{mark}",
            description=scope or f"{term.facet.label}“{term.label}”下的 {term.count} 个案例。",
            template=_LIBRARY.get(term.facet, "term"),
            shows=tuple(part),
            values={
                "term": term,
                "facet": term.facet,
                "scope": scope,
                "above": taxonomy.above(term),
                "below": taxonomy.below(term),
                "related": _related(term, taxonomy),
                "cards": cards_of(part, taxonomy),
                "series": series_anchor(term.address) if term.count > 1 else "",
                "pager": pager,
                "library": library_of(term, taxonomy, corpus.vocabulary)
                if term.facet in _LIBRARY and pager.number == 1 and cases
                else None,
            },
        )


def _related(term: Term, taxonomy: Taxonomy) -> list[Term]:
    if term.concept is None:
        return []
    found = map(taxonomy.of_key, term.concept.entry.related)
    related = [other for other in found if other is not None]
    # What is related within the facet has a section of its own there, with the reason.
    is_shown_below = term.facet in _LIBRARY and term.count > 0
    return [other for other in related if not (is_shown_below and other.facet is term.facet)]
