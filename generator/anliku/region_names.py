"""A region's name in, what stands for it in addresses out: by the name alone, whatever else there is.

The provinces have fixed names, so do the divisions of `region_names.tsv`, each the only one of its
sound. Every other name is its pinyin and six digits of its checksum, so that no case that comes
later, from a place that sounds alike, moves a page that is there.
"""

import functools
from collections.abc import Mapping
from importlib.resources import files

from anliku.model.provinces import TILES
from anliku.slugs import marked_slug

_FILE = "region_names.tsv"


@functools.cache
def fixed_names() -> Mapping[str, str]:
    """Return the regions whose part of an address is fixed, with that part."""
    text = files("anliku").joinpath(_FILE).read_text(encoding="utf-8")
    rows = (line.split("\t", 1) for line in text.splitlines() if not line.startswith("#"))
    return dict(rows) | {tile.name: tile.slug for tile in TILES}


def region_slug(name: str) -> str:
    """Return the part of an address that stands for a region of that name."""
    return fixed_names().get(name) or marked_slug(name)
