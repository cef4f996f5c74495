"""Names of places in, the shorter names people use for them out: 海丰县 is 海丰 too."""

from collections.abc import Collection

from anliku.taxonomy import REGION_DEPTH

SUFFIXES = (
    "维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县",
    "居民区", "开发区", "街道", "社区", "地区", "新区", "林区", "矿区",
    "省", "市", "州", "盟", "县", "旗", "区", "镇", "乡", "村",
)  # fmt: skip
"""Kinds of division, longer ones first, so that 嘉兴路街道 becomes 嘉兴路."""

MOST_NAMES = 3000
"""Where there are more places, only those of the levels that have pages are suggested: a browser
has to fetch them all."""

SHORTEST = 2
"""What is left must be a name: 沙县 does not become 沙."""


def short_name(name: str) -> str:
    """Return the name without its kind of division, or the name itself where nothing is left."""
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= SHORTEST:
            return name.removesuffix(suffix)
    return name


def known_names(keys: Collection[str]) -> list[str]:
    """Return the names by which places are suggested and slips in them are recognised.

    Args:
        keys: keys of regions at every level, the levels joined by `/`.
    """
    names = {key.rpartition("/")[2] for key in keys}
    if len(names) > MOST_NAMES:
        names = {key.rpartition("/")[2] for key in keys if key.count("/") < REGION_DEPTH}
    return sorted(names)


def means(written: str, name: str) -> bool:
    """Say whether a written name is the place's name, with or without its kind of division."""
    return written in (name, short_name(name))
