"""How the archive's Markdown is read: which extensions, which heading ids, and what is not let in.

Case texts come from contributors, so raw HTML is shown as text and only links that cannot run a
script are kept. `attr_list` and `md_in_html` must stay off: both let a text set attributes.
"""

import html
import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX
from typing_extensions import override

from anliku.slugs import slug

SAFE_SCHEMES = ("http", "https", "mailto")
"""Schemes a link may have; a link without a scheme stays inside the site."""

_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f-\xa0]+")
_ESCAPED = re.compile(f"{STX}([0-9]+){ETX}")
"""How python-markdown keeps a character after a backslash until the end."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def is_safe_link(address: str) -> bool:
    """Say whether a link's address cannot run a script, after all decoding a browser does."""
    scheme = _scheme_of(address)
    return scheme is not None and scheme in ("", *SAFE_SCHEMES)


def is_outside(address: str) -> bool:
    """Say whether an address leads to another host, so that a page must not fetch it by itself."""
    return _scheme_of(address) != ""


def _scheme_of(address: str) -> str | None:
    """Return the scheme, empty inside the site, None where readers of addresses disagree.

    They disagree on `//host`, which is another host over HTTP and another computer over file://,
    and on what cannot be taken apart, at which MkDocs would stop.
    """
    decoded = _IGNORED_BY_BROWSERS.sub("", html.unescape(html.unescape(address)))
    match = _SCHEME.match(decoded)
    if match is not None:
        try:
            urlsplit(decoded)
        except ValueError:
            return None
        return match[1].lower()
    return None if decoded.replace("\\", "/").startswith("//") else ""


def heading_slug(text: str, separator: str) -> str:
    """Return a stable ASCII id for a heading; the signature is python-markdown's `slugify`."""
    return slug(text).replace("-", separator)


class _SafeLinks(Treeprocessor):
    """Takes the address from links that could run a script, and from images on other hosts."""

    @override
    def run(self, root: Element) -> None:
        for element in root.iter():
            for attribute in ("href", "src"):
                address = element.get(attribute)
                if address is None:
                    continue
                address = _ESCAPED.sub(lambda match: chr(int(match[1])), address)
                if not is_safe_link(address) or (attribute == "src" and is_outside(address)):
                    del element.attrib[attribute]


class SafeMarkdown(Extension):
    """Shows raw HTML as text and disarms links; for texts of people one does not know."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        """Take out the processors that let HTML through, and add the one that checks links."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # After `inline` (20) has made the links, before MkDocs resolves them (0).
        md.treeprocessors.register(_SafeLinks(md), "anliku_safe_links", 5)


def markdown_extensions() -> tuple[list[str | Extension], dict[str, dict[str, Any]]]:
    """Return the extensions of the archive's Markdown, and their settings by name."""
    extensions: list[str | Extension] = [
        "tables",
        "fenced_code",
        "footnotes",
        "sane_lists",
        "admonition",
        "toc",
        SafeMarkdown(),
    ]
    settings: dict[str, dict[str, Any]] = {
        "toc": {"slugify": heading_slug, "toc_depth": "2-3"},
        "footnotes": {"BACKLINK_TITLE": "回到正文的注 {}"},
    }
    return extensions, settings
