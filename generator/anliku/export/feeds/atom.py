"""A feed in, Atom 1.0 (RFC 4287) out: its entries that have a day, which the format demands."""

from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from anliku import addresses
from anliku.export.feeds.interface import Entry, Feed
from anliku.export.locations import absolute, link
from anliku.settings import Settings

MEDIA_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def as_atom(feed: Feed, settings: Settings) -> bytes | None:
    """Return the feed as XML in UTF-8; None where nothing in the archive has a day.

    An entry without a day is in the JSON feed alone: `updated` must be there (RFC 4287, 4.1.2),
    and a date that nobody gave would be worse than no entry.

    Args:
        feed: the feed.
        settings: address of the site; where it is not known, links are relative to the feed.
    """
    if feed.updated is None:
        return None
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "zh-Hans"})
    own = feed.stream.atom_address
    _text(root, "id", feed.uri)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.stream.description)
    _text(root, "updated", date_time(feed.updated))
    _text(SubElement(root, "author"), "name", feed.author)
    if licence := settings.licence:
        _text(root, "rights", f"{licence.name}。{licence.note}")
    url = absolute(own, settings)
    if url:
        SubElement(root, "link", {"rel": "self", "type": MEDIA_TYPE, "href": url})
    home = link(addresses.HOME, own, settings)
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": home})
    for entry in feed.entries:
        if entry.updated:
            _entry(root, entry, entry.updated, link(entry.address, own, settings))
    indent(root, space=" ")
    xml: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def date_time(day: date) -> str:
    """Return a day as RFC 3339 has it: its first moment in China."""
    return f"{day.isoformat()}T00:00:00+08:00"


def _entry(root: Element, entry: Entry, updated: date, href: str) -> None:
    element = SubElement(root, "entry")
    _text(element, "id", entry.uri)
    _text(element, "title", entry.title)
    if entry.published:
        _text(element, "published", date_time(entry.published))
    _text(element, "updated", date_time(updated))
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": href})
    for uri, label in entry.subjects:
        SubElement(element, "category", {"term": uri, "label": label})
    _text(element, "summary", entry.summary)


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text
