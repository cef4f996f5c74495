"""The 34 province-level divisions in the order of GB/T 2260—2007, and their places on a tile grid and in addresses.

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
    slug: str
    """What stands for it in addresses; never changes. 陕西 is told from 山西 as GB/T 2260 does."""


TILES: tuple[Province, ...] = (
    Province("北京市", "北京", 3, 6, "bei-jing-shi"),
    Province("天津市", "天津", 3, 7, "tian-jin-shi"),
    Province("河北省", "河北", 4, 6, "he-bei-sheng"),
    Province("山西省", "山西", 4, 5, "shan-xi-sheng"),
    Province("内蒙古自治区", "内蒙古", 3, 5, "nei-meng-gu-zi-zhi-qu"),
    Province("辽宁省", "辽宁", 3, 8, "liao-ning-sheng"),
    Province("吉林省", "吉林", 2, 8, "ji-lin-sheng"),
    Province("黑龙江省", "黑龙江", 1, 8, "hei-long-jiang-sheng"),
    Province("上海市", "上海", 5, 8, "shang-hai-shi"),
    Province("江苏省", "江苏", 5, 7, "jiang-su-sheng"),
    Province("浙江省", "浙江", 6, 7, "zhe-jiang-sheng"),
    Province("安徽省", "安徽", 5, 6, "an-hui-sheng"),
    Province("福建省", "福建", 7, 7, "fu-jian-sheng"),
    Province("江西省", "江西", 6, 6, "jiang-xi-sheng"),
    Province("山东省", "山东", 4, 7, "shan-dong-sheng"),
    Province("河南省", "河南", 5, 5, "he-nan-sheng"),
    Province("湖北省", "湖北", 6, 5, "hu-bei-sheng"),
    Province("湖南省", "湖南", 7, 5, "hu-nan-sheng"),
    Province("广东省", "广东", 7, 6, "guang-dong-sheng"),
    Province("广西壮族自治区", "广西", 7, 4, "guang-xi-zhuang-zu-zi-zhi-qu"),
    Province("海南省", "海南", 8, 4, "hai-nan-sheng"),
    Province("重庆市", "重庆", 5, 4, "chong-qing-shi"),
    Province("四川省", "四川", 5, 3, "si-chuan-sheng"),
    Province("贵州省", "贵州", 6, 4, "gui-zhou-sheng"),
    Province("云南省", "云南", 6, 3, "yun-nan-sheng"),
    Province("西藏自治区", "西藏", 5, 1, "xi-zang-zi-zhi-qu"),
    Province("陕西省", "陕西", 4, 4, "shaan-xi-sheng"),
    Province("甘肃省", "甘肃", 3, 3, "gan-su-sheng"),
    Province("青海省", "青海", 4, 2, "qing-hai-sheng"),
    Province("宁夏回族自治区", "宁夏", 3, 4, "ning-xia-hui-zu-zi-zhi-qu"),
    Province("新疆维吾尔自治区", "新疆", 3, 1, "xin-jiang-wei-wu-er-zi-zhi-qu"),
    Province("台湾省", "台湾", 7, 8, "tai-wan-sheng"),
    Province("香港特别行政区", "香港", 8, 6, "xiang-gang-te-bie-xing-zheng-qu"),
    Province("澳门特别行政区", "澳门", 8, 5, "ao-men-te-bie-xing-zheng-qu"),
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
