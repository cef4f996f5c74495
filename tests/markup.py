"""HTML read back for tests: which addresses a page names, and which of them a browser fetches."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

_FETCHED = {
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("video", "src"),
    ("audio", "src"),
}
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect"}


@dataclass
class Addresses(HTMLParser):
    """Collects the addresses and ids of a page."""

    links: list[str] = field(default_factory=list)
    """Where a reader can go."""
    fetched: list[str] = field(default_factory=list)
    """What a browser gets by itself."""
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if identifier := values.get("id"):
            self.ids.add(identifier)
        for name, value in attrs:
            if value and (tag, name) in _FETCHED:
                self.fetched.append(value)
        href = values.get("href")
        if not href:
            return
        relations = set((values.get("rel") or "").split())
        if tag == "link" and relations & _FETCHED_LINKS:
            self.fetched.append(href)
        elif tag == "a":
            self.links.append(href)


def addresses_of(html: str) -> Addresses:
    """Return the addresses of a page's HTML."""
    parser = Addresses()
    parser.feed(html)
    parser.close()
    return parser
