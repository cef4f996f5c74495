"""The index of regions: the tile grid, and the tree from the province down to the village."""

from collections.abc import Iterator
from dataclasses import dataclass

from anliku import addresses
from anliku.model.case import Case
from anliku.model.facets import Facet
from anliku.pages.interface import Page
from anliku.pages.paging import paged
from anliku.pages.tiles import tile_grid
from anliku.taxonomy import REGION_DEPTH, Taxonomy, Term, region_key

_ENTRIES = 200
"""Most entries on one page of the tree."""
_NAMED = 5
"""Most cases that one village names; all are on the page of its town."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One place of the tree: a region with a page of its own, or a village with its cases."""

    depth: int
    """0 for a province."""
    region: Term
    """The region itself, or the one that the village lies in."""
    village: str = ""
    cases: tuple[Case, ...] = ()
    """The village's cases that are named."""
    count: int = 0
    """All cases of the village."""


def region_index(taxonomy: Taxonomy) -> Iterator[Page]:
    """Yield the pages of the index of regions; the grid stands on the first."""
    branches = list(_branches(taxonomy.top(Facet.REGION), taxonomy, 0))
    for address, part, pager in paged(branches, addresses.facet_address(Facet.REGION), _ENTRIES):
        yield Page(
            address=address,
            title=Facet.REGION.label,
            description="地区：按省、市、县、乡、村逐级查看案例。",
            template="regions",
            shows=tuple({c.id: c for branch in part for c in branch.region.cases}.values()),
            values={
                "branches": part,
                "continued": _line_above(part[0], taxonomy) if part and pager.number > 1 else (),
                "grid": tile_grid(taxonomy) if pager.number == 1 else None,
                "pager": pager,
            },
        )


def _line_above(branch: Branch, taxonomy: Taxonomy) -> tuple[Term, ...]:
    above = taxonomy.above(branch.region)
    return (*above, branch.region) if branch.village else above


def _branches(regions: tuple[Term, ...], taxonomy: Taxonomy, depth: int) -> Iterator[Branch]:
    """Yield each region, what lies in it right after it: villages first, then smaller regions."""
    for region in regions:
        yield Branch(depth=depth, region=region)
        yield from _villages(region, depth + 1)
        yield from _branches(taxonomy.below(region), taxonomy, depth + 1)


def _villages(region: Term, depth: int) -> Iterator[Branch]:
    found: dict[str, list[Case]] = {}
    for case in region.cases:
        for place in case.record.place:
            is_here = region_key(place.path[:REGION_DEPTH]) == region.key
            if is_here and len(place.path) > REGION_DEPTH:
                found.setdefault(place.path[REGION_DEPTH], []).append(case)
    for name in sorted(found):
        cases = tuple(dict.fromkeys(found[name]))
        yield Branch(
            depth=depth, region=region, village=name, cases=cases[:_NAMED], count=len(cases)
        )
