"""A text and the page that shows it in, its HTML and its table of contents out."""

from dataclasses import dataclass
from html import escape

from anliku import addresses
from anliku.showing import Showing
from anliku.text import Inside, Text
from anliku.text.plain import words_of
from anliku.text.projections.anchors import headings_of
from anliku.text.projections.html import Picture, html_of
from anliku.text.tree import Heading

Entry = dict[str, object]
"""One line of a table of contents: level, id, name (HTML) and children."""
_LISTED = (2, 3)
"""Levels of headings that a table of contents lists."""


@dataclass(frozen=True, slots=True)
class PageTargets:
    """Says where the links of a text lead on the page at an address."""

    showing: Showing
    path: str
    """Of the text's file, relative to the archive's root."""
    address: str
    """Of the page that shows the text."""

    def link(self, inside: Inside, /) -> str | None:
        """Return the relative address of a page or file that the site has."""
        found = self.showing.address_of(self.path, inside)
        return addresses.relative(found, self.address) if found else None

    def picture(self, inside: Inside, /) -> Picture | None:
        """Return a picture that the site has."""
        found = self.showing.picture(self.path, inside)
        if found is None:
            return None
        address, (width, height) = found
        return Picture(addresses.relative(address, self.address), width, height)


def page_html(text: Text, showing: Showing, address: str) -> str:
    """Return the HTML of a text on the page at an address."""
    return html_of(text, PageTargets(showing, text.path, address))


def contents_of(text: Text) -> list[Entry]:
    """Return the headings of a text as Python-Markdown's extension `toc` lists them."""
    roots: list[Entry] = []
    path: list[tuple[int, list[Entry]]] = [(0, roots)]
    for heading in headings_of(text.tree):
        if not _LISTED[0] <= heading.level <= _LISTED[1]:
            continue
        while path[-1][0] >= heading.level:
            path.pop()
        children: list[Entry] = []
        path[-1][1].append(_entry(heading, children))
        path.append((heading.level, children))
    return roots


def _entry(heading: Heading, children: list[Entry]) -> Entry:
    # MkDocs prints names as HTML.
    words = escape(" ".join(words_of(heading.inlines).split()))
    return {"level": heading.level, "id": heading.id, "name": words, "children": children}
