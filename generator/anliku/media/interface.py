"""What the room takes and gives: how texts use files, and what of these files the site gets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from anliku.problems import Location, Problem, Rule


class UseKind(Enum):
    """As what a text uses a file."""

    PICTURE = "picture"
    """Shown where it stands."""
    DOCUMENT = "document"
    """Linked to; a picture may be, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place of a text that shows a file or links to it."""

    path: str
    """Relative to the archive's root, with forward slashes, percent signs decoded."""
    kind: UseKind
    location: Location
    """Where the text does so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """The files that the site gets besides what the program makes."""

    addresses: Mapping[str, str]
    """Path as in `Use.path` → address on the site, not percent-encoded."""
    files: Mapping[str, Callable[[], bytes]]
    """Address → what makes the bytes; asked one by one, so that not all are in memory at once."""
    sizes: Mapping[str, tuple[int, int]]
    """Path of a picture as in `Use.path` → width and height in pixels as published."""


def at_file(rule: Rule, path: str, message: str, hint: str) -> Problem:
    """Return a problem of a file as a whole."""
    return Problem(rule=rule, location=Location(path), message=message, hint=hint)
