"""A page of the site: where it is, what it is called, which template shows which values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from anliku.model.case import Case, last_changed_on
from anliku.model.collection import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, before it is HTML."""

    address: str
    """Path below the site's root, ending in `.html`."""
    title: str
    description: str
    template: str
    """Name of the template below `overrides/pages/`, without its suffix."""
    values: Mapping[str, Any]
    """What the template shows: domain objects, nothing formatted."""
    case: Case | None = None
    """The case the page is about; its Markdown body becomes the page's text."""
    shows: tuple[Case, ...] = ()
    """The cases on it besides: when the newest of them changed, the page did."""
    collection: Collection | None = None
    """The collection the page is about; likewise."""
    styles: tuple[str, ...] = ()
    """Addresses of stylesheets that this page needs besides those of every page."""
    scripts: tuple[str, ...] = ()
    """Addresses of scripts that this page needs, in the order in which they run."""

    @property
    def changed_on(self) -> date | None:
        """The last day on which a case that it shows changed; None where none tells of a day."""
        return last_changed_on((self.case, *self.shows) if self.case else self.shows)

    @property
    def written(self) -> Case | Collection | None:
        """What a contributor wrote and the page shows."""
        return self.case or self.collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where one part of a long index stands among its siblings."""

    number: int
    """This page, from 1."""
    total: int
    addresses: tuple[str, ...]
    """Addresses of all pages of the index, in order."""

    @property
    def is_needed(self) -> bool:
        """Whether there is more than one page."""
        return self.total > 1

    @property
    def previous(self) -> str | None:
        """Address of the page before, if any."""
        return self.addresses[self.number - 2] if self.number > 1 else None

    @property
    def next(self) -> str | None:
        """Address of the page after, if any."""
        return self.addresses[self.number] if self.number < self.total else None
