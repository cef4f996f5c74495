"""A case's text in, the same with its relative links leading on from the mirror's address out.

The tree says where each link and picture stands and where it leads: to a case's file, which becomes
that case's mirror, to another page, or to a file that the site has. What leads to the web stays as it
is, unless its site might be taken for another, which is then named; of what leads nowhere only the
words stay.
"""

from collections.abc import Callable, Iterator

from anliku.export.markdown_words import inline, linked
from anliku.text import Inside, Outside, Text
from anliku.text.honest_links import why_shown
from anliku.text.plain import words_of
from anliku.text.projections.links import links_in
from anliku.text.text import Change
from anliku.text.tree import Image, Link

AddressOf = Callable[[str, Inside], str | None]
"""The file that has a link and the link's destination in, where it leads from the mirror out."""


def with_site_links(text: Text, address_of: AddressOf) -> str:
    """Return the Markdown of a text for its mirror.

    Args:
        text: the text.
        address_of: says where its links lead; None where they lead nowhere.
    """
    return text.with_changes(_changes(text, address_of))


def _changes(text: Text, address_of: AddressOf) -> Iterator[Change]:
    """Yield the outermost links and pictures with what stands in their place, in order."""
    end = 0
    for link in sorted(links_in(text), key=lambda link: (link.at, -link.end)):
        if link.at < end:
            continue
        end = link.end
        found = link.destination
        if isinstance(found, Outside):
            if isinstance(link, Link) and why_shown(link):
                yield Change(link.at, link.end, linked(words_of(link.inlines), found.url))
        else:
            yield Change(link.at, link.end, _written(text, link, address_of))


def _written(text: Text, link: Link | Image, address_of: AddressOf) -> str:
    words = link.alt if isinstance(link, Image) else words_of(link.inlines)
    target = None
    if isinstance(link.destination, Inside):
        target = address_of(text.path, link.destination)
    if target is None:
        return inline(words)
    return ("!" if isinstance(link, Image) else "") + linked(words, target)
