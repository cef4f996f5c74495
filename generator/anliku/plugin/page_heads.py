"""A page of the site in, what its head tells machines out, by the kind of page."""

from anliku.export import (
    Archive,
    ListPage,
    PageHead,
    case_head,
    home_head,
    list_head,
    plain_head,
)
from anliku.pages import Page

_LISTS = ("case_list", "term", "practice", "problem", "collection", "pair")
"""Templates of pages that list cases."""


def head_of(page: Page | None, address: str, archive: Archive) -> PageHead:
    """Return the head of a page.

    Args:
        page: the page, or None for one that an editor wrote.
        address: its address.
        archive: the archive that the site shows.
    """
    if page is None:
        return plain_head(address)
    if page.template in ("case", "tombstone"):
        return case_head(page.values["case"], archive)
    if page.template == "home":
        return home_head(archive)
    if page.template in _LISTS:
        listed = ListPage(
            address=page.address,
            title=page.title,
            description=page.description,
            cases=tuple(card.case for card in page.values["cards"]),
        )
        return list_head(listed, archive)
    return plain_head(address)
