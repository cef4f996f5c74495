"""Nested data in, each of its values with the path to it out."""

from collections.abc import Iterator
from typing import Any

from anliku.located_yaml import KeyPath


def leaves(data: Any, at: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Yield path and value of everything that is neither list nor mapping."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*at, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from leaves(value, (*at, number))
    else:
        yield at, data
