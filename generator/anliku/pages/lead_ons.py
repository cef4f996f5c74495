"""A taxonomy and a site's pages in, what stands at former addresses out: where each leads."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from anliku import addresses
from anliku.former_addresses import former_owners
from anliku.model.facets import Facet
from anliku.pages.interface import Page
from anliku.pages.pairs import Pair, pair_address_of
from anliku.pages.terms import TERMS
from anliku.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One page that a former address may have meant."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadOn:
    """A former address, and the page it leads to, or the several it may have meant."""

    address: str
    targets: tuple[Target, ...]


def lead_ons(
    taxonomy: Taxonomy, pages: Iterable[Page], used: Collection[str]
) -> tuple[LeadOn, ...]:
    """Return what stands at each former address of the terms' pages and the pairs' lists.

    Args:
        taxonomy: the terms that are shown.
        pages: the generated pages.
        used: the addresses of all files of the site; nothing is put over one of them.
    """
    by_address = {page.address: page for page in pages}
    found: dict[str, list[Target]] = {}
    for former, current in (*_of_terms(taxonomy), *_of_pairs(taxonomy, by_address.values())):
        for number in itertools.count(1):
            page = by_address.get(addresses.numbered(current, number))
            if page is None:
                break
            targets = found.setdefault(addresses.numbered(former, number), [])
            targets.append(Target(title=page.title, address=page.address))
    for former, target in _of_words_without_a_page(by_address.get(TERMS)):
        found.setdefault(former, []).append(target)
    return tuple(
        LeadOn(address=address, targets=tuple(targets))
        for address, targets in sorted(found.items())
        if address not in used
    )


def _of_terms(taxonomy: Taxonomy) -> Iterator[tuple[str, str]]:
    """Yield former and current addresses of the terms' pages."""
    for facet in Facet:
        for name, terms in former_owners(taxonomy, facet, even_used=True).items():
            for term in terms:
                if name != term.name:
                    yield addresses.term_address(facet, name), term.address


def _of_words_without_a_page(terms: Page | None) -> Iterator[tuple[str, Target]]:
    """Yield former addresses of words that no case has any more, and where the vocabulary tells of them."""
    for _, choices in terms.values["facets"] if terms else ():
        for choice in choices:
            for former in choice.left:
                yield former, Target(title=choice.concept.label, address=choice.address)


def _of_pairs(taxonomy: Taxonomy, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Yield former and current addresses of the lists for a problem and a practice."""
    names = {**_names(taxonomy, Facet.PROBLEM), **_names(taxonomy, Facet.MECHANISM)}
    for page in pages:
        pair = page.values.get("pair")
        if not isinstance(pair, Pair):
            continue
        current = pair_address_of(pair.here.name, pair.there.name)
        for both in itertools.product(names[pair.here.key], names[pair.there.key]):
            if page.address == current != pair_address_of(*both):
                yield pair_address_of(*both), current


def _names(taxonomy: Taxonomy, facet: Facet) -> Mapping[str, list[str]]:
    """Return what stands or stood for each term of a facet in addresses, by its key."""
    names = {term.key: [term.name] for term in taxonomy.of_facet(facet)}
    for name, terms in former_owners(taxonomy, facet, even_used=True).items():
        for term in terms:
            names[term.key].append(name)
    return names
