"""The provinces' terms in, the tile grid of the 34 province-level units out."""

from dataclasses import dataclass

from anliku.model.facets import Facet
from anliku.model.provinces import PROVINCES, TILES, Province
from anliku.taxonomy import Taxonomy, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One province on the grid."""

    province: Province
    term: Term | None
    """None where no case is from there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TileGrid:
    """The grid, and what has no place on it."""

    tiles: tuple[Tile, ...]
    """All 34, in the order of GB/T 2260."""
    elsewhere: tuple[Term, ...]
    """Top regions that are no province, such as an example's."""

    @property
    def with_cases(self) -> int:
        """How many provinces have a case."""
        return sum(tile.term is not None for tile in self.tiles)


def tile_grid(taxonomy: Taxonomy) -> TileGrid:
    """Return the grid of the provinces with their cases."""
    return TileGrid(
        tiles=tuple(
            Tile(province=province, term=taxonomy.term(Facet.REGION, province.name))
            for province in TILES
        ),
        elsewhere=tuple(term for term in taxonomy.top(Facet.REGION) if term.label not in PROVINCES),
    )
