"""Nested data in, each of its values with the path to it out."""

from typing import Any, TypeAlias

from anliku.located_yaml import KeyPath

Leaves: TypeAlias = list[tuple[KeyPath, Any]]
"""Path and value of everything that is neither list nor mapping, in the order of the file."""


def leaves(data: Any) -> Leaves:
    """Return the leaves of nested data."""
    found: Leaves = []
    _gather(data, (), found)
    return found


def _gather(data: Any, at: KeyPath, found: Leaves) -> None:
    if isinstance(data, dict):
        for key, value in data.items():
            _gather(value, (*at, key), found)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            _gather(value, (*at, number), found)
    else:
        found.append((at, data))
