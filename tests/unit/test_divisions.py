"""The list of divisions."""

from anliku.divisions import divisions
from anliku.model.provinces import PROVINCES


def test_every_province_has_divisions() -> None:
    """All 34 are there, with hundreds of prefectures and thousands of counties."""
    known = divisions()
    assert set(PROVINCES) == set(known.cities)
    assert 330 < sum(len(cities) for cities in known.cities.values())
    assert 2800 < sum(len(counties) for counties in known.counties.values())
    assert [] == [p for p in PROVINCES if not known.cities[p] and not known.is_municipality(p)]


def test_what_belongs_where() -> None:
    """Counties stand under their prefectures, those without one under their province."""
    known = divisions()
    assert "临安区" in known.counties["浙江省", "杭州市"]
    assert "浦东新区" in known.counties["上海市", "上海市"]
    assert "城口县" in known.counties["重庆市", "重庆市"]
    assert "仙桃市" in known.cities["湖北省"]
    assert ("浙江省",) == known.provinces_of_city("杭州市")
    assert ("杭州市",) == known.cities_of_county("桐庐县", "浙江省")
