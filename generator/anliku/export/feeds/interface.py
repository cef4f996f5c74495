"""A feed before any format: its stream and its entries, the newest first."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Stream(Enum):
    """One of the three feeds of a site: its key, its name, and what it tells."""

    NEW = ("new", "新增案例", "新入库的案例")
    REVISED = ("revised", "修订案例", "改过的案例，改了什么")
    WITHDRAWN = ("withdrawn", "撤回案例", "撤下的案例，为什么")

    def __init__(self, key: str, label: str, description: str) -> None:
        self.key = key
        self.label = label
        self.description = description

    @property
    def atom_address(self) -> str:
        """Address of the Atom feed."""
        return f"feeds/{self.key}.atom"

    @property
    def json_address(self) -> str:
        """Address of the JSON feed."""
        return f"feeds/{self.key}.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened to a case; every text is on one line."""

    uri: str
    """Tag URI (RFC 4151); never changes."""
    title: str
    summary: str
    address: str
    """Address of the case's page."""
    published: date | None
    """When the case came; None where its editors have not said."""
    updated: date | None
    """When this happened; likewise."""
    subjects: tuple[tuple[str, str], ...] = ()
    """Concept URI and label of each topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One stream of one site."""

    stream: Stream
    uri: str
    """Tag URI; never changes."""
    title: str
    author: str
    updated: date | None
    """The newest entry's day; of a feed without one the archive's, None where it has none."""
    entries: tuple[Entry, ...]
    """The newest first, then those that have no day."""
