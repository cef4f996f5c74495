"""A place as people write it in, its path from province to village out, where that is certain."""

import re
from collections.abc import Sequence

from anliku.divisions import divisions
from anliku.model.provinces import PROVINCES, TILES

_SEPARATORS = re.compile(r"[\s，、；;,/／>＞→|｜\-－–—]+")
_CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·（）()0-9〇]+")
_OTHER_NAMES = {
    "台湾地区": "台湾省",
    "中国台湾": "台湾省",
    "香港特区": "香港特别行政区",
    "中国香港": "香港特别行政区",
    "澳门特区": "澳门特别行政区",
    "中国澳门": "澳门特别行政区",
    "广西省": "广西壮族自治区",
    "广西自治区": "广西壮族自治区",
    "新疆自治区": "新疆维吾尔自治区",
    "新疆省": "新疆维吾尔自治区",
    "宁夏自治区": "宁夏回族自治区",
    "宁夏省": "宁夏回族自治区",
    "西藏省": "西藏自治区",
    "内蒙": "内蒙古自治区",
    "内蒙古省": "内蒙古自治区",
}
_FULL = {province.short: province.name for province in TILES} | _OTHER_NAMES
_TOWN = re.compile(
    r"(?P<town>.{1,12}?(?:街道|镇|乡))(?P<village>.{1,15}(?:村|社区|居委会|居民区))?"
)
_COUNTRY = ("中国", "中华人民共和国", "全国")
_SUFFIXES = ("市", "区", "县", "自治州", "地区", "盟", "旗", "自治县", "新区", "林区")


def is_province(name: str) -> bool:
    """Whether a name, full or short, is a province's."""
    return name in PROVINCES or name in _FULL


def parts_of(written: str) -> list[str]:
    """Return the names that signs or spaces separate.

    Only names in Chinese are told apart so: in others a blank or a stroke is a part of the name.
    """
    bare = written.strip("“”\"'[]【】［］ ")
    parts = [part for part in _SEPARATORS.split(bare) if part]
    return parts if all(map(_CHINESE.fullmatch, parts)) else [written.strip()]


def several_places(written: str) -> list[str]:
    """Return the texts of the places that one text names, if each starts with a province."""
    parts = parts_of(written)
    names = [*PROVINCES, *_FULL]
    starts = [at for at, part in enumerate(parts) if _first_of(part, names)[0]]
    is_one = len(starts) < 2 or starts[0] != 0 or parts[1] == parts[0]
    if is_one or len(set(map(parts.__getitem__, starts))) < len(starts):
        return [written]
    ends = [*starts[1:], len(parts)]
    texts = [" ".join(parts[a:b]) for a, b in zip(starts, ends, strict=True)]
    firsts = {_first_of(parts[at], names)[0] for at in starts}
    # 上海、上海市 is one place's province and prefecture, not two places.
    is_same = len({_FULL.get(name or "", name) for name in firsts}) == 1
    is_full = all(split_place(text) for text in texts)
    return texts if is_full and not (is_same and parts[1] in names) else [written]


def split_place(written: str) -> list[str] | None:
    """Return the path that a place written as one text is, or None where it is not certain.

    Names that signs separate are taken as they are. Names run together are split by the list of
    divisions, and only if each level down to the last is there: a village that follows its county
    at once would take the place of the town.
    """
    parts = parts_of(written)
    if len(parts) == 1 and is_province(parts[0].partition("·")[0]):
        parts = parts[0].split("·")
    if len(parts) > 1:
        return parts
    return _split_by_list(parts[0]) if parts else None


def _split_by_list(text: str) -> list[str] | None:
    known = divisions()
    province, rest = _first_of(text, [*PROVINCES, *_FULL])
    if province is None:
        return None
    full = _FULL.get(province, province)
    path = [full]
    cities = (full,) if known.is_municipality(full) else known.cities.get(full, ())
    city, rest = _first_of(rest, cities)
    if city is None and known.is_municipality(full) and rest:
        city = full
    if city is not None:
        path.append(city)
        county, rest = _first_of(rest, known.counties.get((full, city), ()))
        path += [county] if county else []
    if not rest:
        return path
    found = _TOWN.fullmatch(rest) if len(path) > 2 else None
    return [*path, *filter(None, found.group("town", "village"))] if found else None


def _first_of(text: str, names: Sequence[str]) -> tuple[str | None, str]:
    """Return the longest name that a text starts with, and what follows it."""
    name = max((name for name in names if text.startswith(name)), key=len, default=None)
    return (name, text[len(name) :]) if name else (None, text)


def completed(path: Sequence[str]) -> tuple[list[str], list[tuple[int, str]]]:
    """Return a path with its names in full, and what was understood at which of its items."""
    names = list(path)
    said: list[tuple[int, str]] = []
    if len(names) > 1 and names[0] in _COUNTRY:
        said.append((0, f"“{names[0]}”不写，从省级写起"))
        names = names[1:]
    if len(names) < len(whole := _split_by_list("".join(names)) or []):
        said.append((0, f"“{'、'.join(names)}”读作“{'、'.join(whole)}”"))
        names = whole
    if names and is_province(names[-1]) and not is_province(names[0]):
        names.reverse()
        said.append((0, "地名从小到大写，倒过来读"))
    if not names or not is_province(names[0]):
        return names, said
    _complete(names, 0, _FULL.get(names[0], names[0]), said)
    known = divisions()
    province = names[0]
    if known.is_municipality(province):
        _with_municipality_twice(names, said)
    elif len(names) > 1:
        _complete(names, 1, _in_full(names[1], known.cities.get(province, ())), said)
    if len(names) > 2:
        counties = known.counties.get((province, names[1]), ())
        _complete(names, 2, _in_full(names[2], counties), said)
    return names, said


def _with_municipality_twice(names: list[str], said: list[tuple[int, str]]) -> None:
    """Write a municipality as province and as prefecture, as every path of the archive does."""
    province = names[0]
    counties = divisions().counties[province, province]
    if len(names) > 1 and names[1] == province.removesuffix("市"):
        _complete(names, 1, province, said)
    elif len(names) > 1 and _in_full(names[1], counties) in counties:
        names.insert(1, province)
        said.append((1, f"“{province}”兼作省级和地级，读作“{province}、{province}、{names[2]}”"))


def _complete(names: list[str], at: int, full: str, said: list[tuple[int, str]]) -> None:
    if names[at] != full:
        said.append((at, f"“{names[at]}”读作“{full}”"))
        names[at] = full


def _in_full(name: str, known: Sequence[str]) -> str:
    """Return the one known name that a short one stands for, or the name itself."""
    if name in known:
        return name
    found = [full for full in known if full in {name + suffix for suffix in _SUFFIXES}]
    return found[0] if len(found) == 1 else name
