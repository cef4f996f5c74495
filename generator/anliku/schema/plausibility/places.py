"""Paths of places that the list of divisions does not know, or knows under another division."""

import re
from collections.abc import Iterator

from anliku.divisions import divisions
from anliku.located_yaml import KeyPath, LocatedYaml
from anliku.model.provinces import PROVINCES
from anliku.problems import Problem, Rule
from anliku.slugs import slug
from anliku.validation import nearest

_MADE_UP = re.compile("[甲乙丙丁戊己庚辛壬癸某]")
"""With such a sign a name says itself that it is not the real one."""
_COUNTIES = ("县", "区", "市", "旗")
"""What the names of counties end with, and people leave out."""
_CHECKED = "行政区划常有变动：确是新名、旧名就不用改，旧名写进“原文地名”"


def doubtful_places(located: LocatedYaml) -> Iterator[Problem]:
    """Yield what should be looked at in each path; the first doubt of a path, nothing more."""
    places = located.data.get("place")
    for number, place in enumerate(places if isinstance(places, list) else ()):
        path = place.get("path") if isinstance(place, dict) else None
        names = [_as_text(name) for name in path] if isinstance(path, list) else []
        if names and all(name.strip() for name in names):
            yield from _doubt(names, ("place", number, "path"), located)


def _as_text(name: object) -> str:
    """Return a name as the record has it: a number without quotes is the text that it looks like."""
    is_number = isinstance(name, int) and not isinstance(name, bool)
    return str(name) if is_number else name if isinstance(name, str) else ""


def _doubt(path: list[str], at: KeyPath, located: LocatedYaml) -> Iterator[Problem]:
    found = (
        _code_in(path) or _of_province(path) or _of_city(path) or _of_county(path) or _twice(path)
    )
    if found:
        number, rule, message, hint = found
        place = located.of_value((*at, number))
        yield Problem(rule=rule, location=place, message=message, hint=hint)


_Found = tuple[int, Rule, str, str]


def _code_in(path: list[str]) -> _Found | None:
    at = next((at for at, name in enumerate(path) if re.fullmatch("[0-9０-９]+", name)), None)
    if at is None:
        return None
    message = f"“{path[at]}”是代码，不是地名"
    return (
        at,
        Rule.UNKNOWN_PLACE,
        message,
        "写地名，如 [浙江省, 杭州市, 桐庐县]；代码写在“区划代码”栏",
    )


def _of_province(path: list[str]) -> _Found | None:
    province = path[0]
    if province in PROVINCES or _MADE_UP.search(province):
        return None
    if any(name in PROVINCES for name in path):
        message, hint = "地名路径的先后不对", "从省到村逐级写，省写在最前面"
        return 0, Rule.MISPLACED, message, hint
    owners = divisions().provinces_of_city(province)
    if owners:
        message = f"“{province}”是地级，前面缺省级"
        return 0, Rule.MISPLACED, message, f"写成：[{owners[0]}, {', '.join(path)}]"
    alike = nearest(province, PROVINCES, most=1)
    hint = f"是不是“{alike[0]}”？" if alike else "从省、自治区、直辖市写起"
    return 0, Rule.UNKNOWN_PLACE, f"没有“{province}”这个省级行政区", hint


def _of_city(path: list[str]) -> _Found | None:
    known = divisions()
    cities = known.cities.get(path[0], ())
    if len(path) < 2 or not cities or known.is_municipality(path[0]):
        return None
    city = path[1]
    if city in cities or _MADE_UP.search(city):
        return None
    owners = known.provinces_of_city(city)
    if owners:
        message = f"“{city}”属于{owners[0]}，不属于{path[0]}"
        return 1, Rule.MISPLACED, message, "核对省和市，改正写错的一级"
    for county in (city, *(f"{city}{suffix}" for suffix in _COUNTIES)):
        if above := known.cities_of_county(county, path[0]):
            message = f"“{city}”是县级，前面缺地级“{above[0]}”"
            below = [name for name in path[2:] if name != above[0]]
            hint = f"写成：[{', '.join([path[0], above[0], county, *below])}]"
            return 1, Rule.MISPLACED, message, hint
    return 1, Rule.UNKNOWN_PLACE, f"{path[0]}下面没有“{city}”", _guess(city, cities)


def _of_county(path: list[str]) -> _Found | None:
    known = divisions()
    counties = known.counties.get((path[0], path[1]), ()) if len(path) > 2 else ()
    if not counties:
        return None
    county = path[2]
    if county in counties or _MADE_UP.search(county):
        return None
    others = known.cities_of_county(county, path[0])
    if others:
        message = f"“{county}”属于{others[0]}，不属于{path[1]}"
        return 2, Rule.MISPLACED, message, "核对市和县，改正写错的一级"
    return 2, Rule.UNKNOWN_PLACE, f"{path[1]}下面没有“{county}”", _guess(county, counties)


def _twice(path: list[str]) -> _Found | None:
    """Tell of a name that stands twice; only a municipality is its own prefecture."""
    for at in range(1, len(path)):
        if path[at] == path[at - 1] and not (at == 1 and divisions().is_municipality(path[0])):
            return at, Rule.MISPLACED, f"“{path[at]}”写了两次", "删去一个，或写下一级的地名"
    return None


def _guess(name: str, known: tuple[str, ...]) -> str:
    """Say which known name was meant: one that sounds the same before one that looks alike."""
    same = [other for other in known if slug(other) == slug(name)]
    alike = [*same, *nearest(name, known, most=1)]
    return f"是不是“{alike[0]}”？{_CHECKED}" if alike else _CHECKED
