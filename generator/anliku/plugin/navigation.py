"""`nav` of mkdocs.yml in, the same without what has no page out; each page by the name MkDocs has for it."""

from collections.abc import Collection, Mapping
from typing import Any

from anliku.pages import NoPage, file_of, navigation_target
from anliku.text import Outside


def kept_navigation(nav: Any, pages: Collection[str]) -> Any:
    """Return what of the navigation leads somewhere; that the rest does not is told already.

    Args:
        nav: a list, an entry, or what is written below an entry.
        pages: the addresses of the site's pages.
    """
    if isinstance(nav, str):
        found = navigation_target(nav, pages)
        if isinstance(found, NoPage):
            return None
        return found.url if isinstance(found, Outside) else file_of(found)
    if isinstance(nav, Mapping):
        parts = {name: kept_navigation(part, pages) for name, part in nav.items()}
        return {name: part for name, part in parts.items() if part} or None
    if isinstance(nav, list):
        return [part for part in (kept_navigation(one, pages) for one in nav) if part]
    return None
