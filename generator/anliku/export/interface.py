"""What the room's exports are made from, and what they are: an archive in, files of the site out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from anliku.corpus import Corpus
from anliku.model.enums import Status
from anliku.settings import Settings
from anliku.showing import Showing

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"
"""Any value of JSON (RFC 8259)."""

MARKDOWN = "text/markdown; charset=utf-8"
"""Media type of Markdown (RFC 7763)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """One file of the site that is not a page."""

    address: str
    """Path below the site's root, ASCII, with forward slashes."""
    content: bytes
    media_type: str
    """What a server should say it is (RFC 9110, Content-Type)."""


Archive: TypeAlias = Showing
"""Everything an export is made from: the archive as it is shown."""


def archive_of(corpus: Corpus, settings: Settings) -> Archive:
    """Return an archive that shows all of a corpus.

    Args:
        corpus: the cases that are shown; the caller has left out all others.
        settings: name and address of the site.
    """
    return Showing(archive=corpus, settings=settings, statuses=tuple(Status))
