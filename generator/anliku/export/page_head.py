"""A page in, what its `<head>` tells machines out: JSON-LD, Dublin Core, and links to other forms."""

from dataclasses import dataclass

from anliku import addresses
from anliku.export.dublin_core import NAMESPACE, Meta, dublin_core
from anliku.export.feeds import Stream, feed_files
from anliku.export.interface import Archive
from anliku.export.json_ld import ListPage, case_json_ld, home_json_ld, list_json_ld
from anliku.export.locations import LLMS_FILE, mirror_address
from anliku.export.one_line import one_line
from anliku.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLink:
    """One `<link>`, its attributes not yet escaped."""

    rel: str
    href: str
    """Relative to the page, so that it holds over `file://` too."""
    type: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What one page's `<head>` tells machines."""

    json_ld: str = ""
    """For `<script type="application/ld+json">`, safe there as it is; empty for plain pages."""
    meta: tuple[Meta, ...] = ()
    """Name and content of each `<meta>`, not yet escaped."""
    links: tuple[HeadLink, ...] = ()


def case_head(case: Case, archive: Archive) -> PageHead:
    """Return the head of a case's page, or of a withdrawn one's tombstone."""
    address = addresses.case_address(case.id)
    mirror = HeadLink(
        rel="alternate",
        href=addresses.relative(mirror_address(case.id), address),
        type="text/markdown",
        title="Markdown 副本",
    )
    return PageHead(
        json_ld=case_json_ld(case, archive),
        meta=dublin_core(case, archive),
        links=(HeadLink(rel="schema.DCTERMS", href=NAMESPACE), mirror, _described_by(address)),
    )


def home_head(archive: Archive) -> PageHead:
    """Return the head of the home page, with the feeds."""
    return PageHead(
        json_ld=home_json_ld(archive),
        links=(*_feeds(addresses.HOME, archive), _described_by(addresses.HOME)),
    )


def list_head(page: ListPage, archive: Archive) -> PageHead:
    """Return the head of a page that lists cases."""
    return PageHead(json_ld=list_json_ld(page, archive), links=(_described_by(page.address),))


def plain_head(address: str) -> PageHead:
    """Return the head of any other page."""
    return PageHead(links=(_described_by(address),))


def _described_by(address: str) -> HeadLink:
    return HeadLink(
        rel="describedby", href=addresses.relative(LLMS_FILE, address), type="text/markdown"
    )


def _feeds(address: str, archive: Archive) -> tuple[HeadLink, ...]:
    name = one_line(archive.settings.site_name)
    made = {file.address for file in feed_files(archive)}
    return tuple(
        HeadLink(
            rel="alternate",
            href=addresses.relative(target, address),
            type=media_type,
            title=f"{name}：{stream.label}",
        )
        for stream in Stream
        for target, media_type in (
            (stream.atom_address, "application/atom+xml"),
            (stream.json_address, "application/feed+json"),
        )
        if target in made
    )
