"""The order of GB/T 2260."""

from anliku.model.provinces import PROVINCES, TILES, distinct_names, province_rank


def test_there_are_thirty_four() -> None:
    """Each stands once, Beijing first, and what is no province comes last."""
    assert 34 == len(PROVINCES) == len(set(PROVINCES))
    assert (0, 34) == (province_rank("北京市"), province_rank("甲省"))
    assert sorted(PROVINCES, key=province_rank) == list(PROVINCES)


def test_each_tile_has_a_cell_of_its_own() -> None:
    """All 34, 港澳台 among them, stand on the grid, none upon another."""
    cells = [(province.row, province.column) for province in TILES]
    assert 34 == len(cells) == len(set(cells))
    assert {"台湾省", "香港特别行政区", "澳门特别行政区"} <= set(PROVINCES)
    assert all(row >= 1 and column >= 1 for row, column in cells)


def test_short_names_are_how_the_long_ones_begin() -> None:
    """A reader knows each tile by its short name; no two share one."""
    assert 34 == len({province.short for province in TILES})
    for province in TILES:
        assert province.name.startswith(province.short)
        assert not province.short.endswith(("省", "市", "区"))


def test_only_a_name_right_after_itself_is_left_out() -> None:
    """The municipality printed twice counts once; the same name further down stays."""
    assert ("上海市", "虹口区") == distinct_names(("上海市", "上海市", "虹口区"))
    path = ("甲省", "乙市", "甲省")
    assert path == distinct_names(path)
    assert () == distinct_names(())
