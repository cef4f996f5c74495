"""Data whose texts name positions as anchors (`S1#p5s2`) in, the same with them in words out.

Fields that hold an anchor keep it; in prose, which people read, it would be code.
"""

from dataclasses import replace
from typing import Any

from anliku.located_yaml import LocatedYaml
from anliku.positions import with_positions_told

_ANCHOR_KEY = "src"


def with_told_positions(located: LocatedYaml) -> LocatedYaml:
    """Return canonical data without an anchor in any text."""
    return replace(located, data=_told(located.data))


def _told(data: Any) -> Any:
    if isinstance(data, str):
        return with_positions_told(data)
    if isinstance(data, list):
        return [_told(item) for item in data]
    if isinstance(data, dict):
        return {key: value if key == _ANCHOR_KEY else _told(value) for key, value in data.items()}
    return data
