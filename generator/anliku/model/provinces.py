"""The 34 province-level divisions in the order of GB/T 2260—2007, and their places on a tile grid.

The grid is no map: equal squares, no boundary, neighbours only roughly in their direction.
"""

from typing import NamedTuple


class Province(NamedTuple):
    """One province-level division."""

    name: str
    short: str
    """Name without the kind of division, as it is said."""
    row: int
    """Row of its tile, from the north, from 1."""
    column: int
    """Column of its tile, from the west, from 1."""


TILES: tuple[Province, ...] = (
    Province("北京市", "北京", 3, 6),
    Province("天津市", "天津", 3, 7),
    Province("河北省", "河北", 4, 6),
    Province("山西省", "山西", 4, 5),
    Province("内蒙古自治区", "内蒙古", 3, 5),
    Province("辽宁省", "辽宁", 3, 8),
    Province("吉林省", "吉林", 2, 8),
    Province("黑龙江省", "黑龙江", 1, 8),
    Province("上海市", "上海", 5, 8),
    Province("江苏省", "江苏", 5, 7),
    Province("浙江省", "浙江", 6, 7),
    Province("安徽省", "安徽", 5, 6),
    Province("福建省", "福建", 7, 7),
    Province("江西省", "江西", 6, 6),
    Province("山东省", "山东", 4, 7),
    Province("河南省", "河南", 5, 5),
    Province("湖北省", "湖北", 6, 5),
    Province("湖南省", "湖南", 7, 5),
    Province("广东省", "广东", 7, 6),
    Province("广西壮族自治区", "广西", 7, 4),
    Province("海南省", "海南", 8, 4),
    Province("重庆市", "重庆", 5, 4),
    Province("四川省", "四川", 5, 3),
    Province("贵州省", "贵州", 6, 4),
    Province("云南省", "云南", 6, 3),
    Province("西藏自治区", "西藏", 5, 1),
    Province("陕西省", "陕西", 4, 4),
    Province("甘肃省", "甘肃", 3, 3),
    Province("青海省", "青海", 4, 2),
    Province("宁夏回族自治区", "宁夏", 3, 4),
    Province("新疆维吾尔自治区", "新疆", 3, 1),
    Province("台湾省", "台湾", 7, 8),
    Province("香港特别行政区", "香港", 8, 6),
    Province("澳门特别行政区", "澳门", 8, 5),
)

PROVINCES: tuple[str, ...] = tuple(province.name for province in TILES)

_RANK = {name: number for number, name in enumerate(PROVINCES)}


def province_rank(name: str) -> int:
    """Return a province's place in the standard order; names not in it come last."""
    return _RANK.get(name, len(PROVINCES))


def distinct_names(path: tuple[str, ...]) -> tuple[str, ...]:
    """Return a path of places without the municipality's name printed twice (上海市, 上海市)."""
    pairs = zip(path, (None, *path), strict=False)
    return tuple(name for name, before in pairs if name != before)
