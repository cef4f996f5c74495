"""What the room's exports are made from, and what they are: an archive in, files of the site out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from anliku.corpus import Corpus
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy, taxonomy_of

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything an export is made from; make one for a build with `archive_of`."""

    corpus: Corpus
    """The cases that are shown, and no others."""
    taxonomy: Taxonomy
    settings: Settings


def archive_of(corpus: Corpus, settings: Settings) -> Archive:
    """Return what the exports of a corpus are made from.

    Args:
        corpus: the cases that are shown; the caller has left out all others.
        settings: name and address of the site.
    """
    return Archive(corpus=corpus, taxonomy=taxonomy_of(corpus), settings=settings)
