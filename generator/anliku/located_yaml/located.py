"""Plain data with the line and column of every key and value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from anliku.problems import Location

KeyPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedYaml:
    """Plain data and where each part of it stands in the file."""

    data: Any
    """Nested dicts, lists, strings, numbers, booleans and None."""
    path: str
    keys: Mapping[KeyPath, Location] = field(default_factory=dict)
    """Where each mapping's key stands."""
    values: Mapping[KeyPath, Location] = field(default_factory=dict)
    """Where each value starts."""
    unread: frozenset[str] = frozenset()
    """Top-level keys that were written, but whose value could not be read; said already."""

    def of_value(self, key_path: KeyPath) -> Location:
        """Return where the value stands, or the nearest part around it."""
        while key_path:
            found = self.values.get(key_path) or self.keys.get(key_path)
            if found:
                return found
            key_path = key_path[:-1]
        return self.values.get((), Location(self.path))

    def of_key(self, key_path: KeyPath) -> Location:
        """Return where the key stands, or its value if it is an item of a list."""
        return self.keys.get(key_path) or self.of_value(key_path)
