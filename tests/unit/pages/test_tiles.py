"""The tile grid of the province-level units."""

from anliku.corpus import Corpus
from anliku.model.enums import Status
from anliku.model.parts import Place
from anliku.model.provinces import PROVINCES
from anliku.pages.tiles import TileGrid, tile_grid
from anliku.taxonomy import taxonomy_of
from tests.unit.factory import a_case, a_corpus


def grid(corpus: Corpus) -> TileGrid:
    """Return the grid of a corpus."""
    return tile_grid(taxonomy_of(corpus))


def test_all_thirty_four_are_there_without_any_case() -> None:
    """港澳台 too; each in the standard order, none with a count it has not."""
    empty = grid(a_corpus())
    assert PROVINCES == tuple(tile.province.name for tile in empty.tiles)
    assert {"台湾省", "香港特别行政区", "澳门特别行政区"} <= {t.province.name for t in empty.tiles}
    assert [None] * 34 == [tile.term for tile in empty.tiles]
    assert (0, ()) == (empty.with_cases, empty.elsewhere)


def test_counts_are_of_cases_in_and_below_the_province() -> None:
    """A case in two places of one province counts once; a withdrawn one does not count."""
    found = grid(
        a_corpus(
            a_case(1, place=(Place(path=("河南省",)),)),
            a_case(2, place=(Place(path=("河南省", "甲市")), Place(path=("河南省", "乙市")))),
            a_case(3, place=(Place(path=("澳门特别行政区",)), Place(path=("河南省", "甲市")))),
            a_case(4, place=(Place(path=("台湾省",)),), status=Status.WITHDRAWN),
        )
    )
    counts = {t.province.name: t.term.count for t in found.tiles if t.term is not None}
    assert {"河南省": 3, "澳门特别行政区": 1} == counts
    assert 2 == found.with_cases


def test_a_municipality_is_one_tile() -> None:
    """However its path is written, its cases stand on the same tile."""
    found = grid(
        a_corpus(
            a_case(1, place=(Place(path=("上海市", "上海市", "虹口区")),)),
            a_case(2, place=(Place(path=("上海市", "虹口区")),)),
        )
    )
    assert [("上海市", 2)] == [(t.term.label, t.term.count) for t in found.tiles if t.term]


def test_what_is_no_province_is_shown_beside() -> None:
    """A case of an unknown province does not vanish from the page."""
    found = grid(a_corpus(a_case(1, place=(Place(path=("甲省", "乙市")),))))
    assert (0, ["甲省"]) == (found.with_cases, [term.label for term in found.elsewhere])
