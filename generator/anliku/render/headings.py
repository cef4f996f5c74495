"""A page's HTML in, its second-level headings out, for links to the sections of a text."""

from html.parser import HTMLParser
from typing import NamedTuple

from typing_extensions import override


class Heading(NamedTuple):
    """One heading of a text."""

    id: str
    label: str


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Heading] = []
        self._id: str | None = None
        self._label = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2":
            self._id, self._label = dict(attrs).get("id"), ""

    @override
    def handle_data(self, data: str) -> None:
        self._label += data

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "h2" and self._id:
            self.found.append(Heading(self._id, self._label.strip()))
            self._id = None


def headings(text: str) -> list[Heading]:
    """Return the second-level headings of a text that can be linked to, in order."""
    parser = _Headings()
    parser.feed(str(text))
    parser.close()
    return parser.found
