"""Markdown in, its text as a reader sees it out: one line per block, no mark-up, no footnotes."""

import html
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

from anliku.render.markdown import markdown_extensions

_BLOCKS = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "blockquote", "pre", "div", "br", "dt"]
)
_CELLS = frozenset(["td", "th"])
_WIDE = "\u2e80"
"""First code point of the scripts that are written without spaces between words."""


class _Text(Treeprocessor):
    """Keeps the text of the tree and empties it, so that no HTML is made in vain."""

    text = ""

    @override
    def run(self, root: Element) -> None:
        self.text = "".join(_pieces(root))
        root.clear()
        root.tag = "div"


@cache
def _reader() -> tuple[Markdown, _Text]:
    extensions, settings = markdown_extensions()
    reader = Markdown(extensions=extensions, extension_configs=settings)
    reader.inlinePatterns.deregister("entity")
    text = _Text(reader)
    # After all other steps: `unescape`, the last one, stands at 0.
    reader.treeprocessors.register(text, "anliku_text", -10)
    return reader, text


def plain_text(markdown: str) -> str:
    """Return the text of the Markdown's blocks, one a line, read as the site's own pages are."""
    reader, text = _reader()
    reader.reset()
    # Nothing is run for a blank text, so what was kept of the last one must go first.
    text.text = ""
    reader.convert(markdown)
    lines = (" ".join(line.split()) for line in html.unescape(text.text).split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(element: Element) -> Iterator[str]:
    if _is_footnote(element):
        return
    if element.tag in _BLOCKS:
        yield "\n"
    yield element.get("alt", "") if element.tag == "img" else _joined_lines(element.text)
    for child in element:
        yield from _pieces(child)
        yield _joined_lines(child.tail)
    if element.tag in _BLOCKS:
        yield "\n"
    elif element.tag in _CELLS:
        yield " "


def _is_footnote(element: Element) -> bool:
    names = element.get("class", "")
    return names == "footnote" or element.get("id", "").startswith("fnref")


def _joined_lines(text: str | None) -> str:
    """Join the lines of a paragraph, with a space only where the script has spaces."""
    joined = ""
    for line in (text or "").split("\n"):
        is_wide = joined[-1:] >= _WIDE or line[:1] >= _WIDE
        joined += line if is_wide or not joined else " " + line
    return joined
