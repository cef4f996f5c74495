"""A case's text in, the same with its relative links leading on from the mirror's address out.

Steps: the site's own Markdown says what the destinations are; each is looked up, a case's file
becomes that case's mirror, any other file its place on the site; then exactly these destinations
are replaced in the text. Links to the web, and to nowhere, stay as they are.
"""

import posixpath
import re
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

from anliku import addresses
from anliku.export.locations import mirror_address
from anliku.model.case import Case
from anliku.render import markdown_extensions
from anliku.settings import Settings

Mirrors: TypeAlias = Mapping[str, str]
"""The ids of cases by the path of their files."""


class _Destinations(Treeprocessor):
    """Keeps where links and images lead, and empties the tree, so that no HTML is made in vain."""

    found: tuple[str, ...] = ()

    @override
    def run(self, root: Element) -> None:
        pairs = (element.get("href") or element.get("src") for element in root.iter())
        self.found = tuple(dict.fromkeys(address for address in pairs if address))
        root.clear()
        root.tag = "div"


@cache
def _reader() -> tuple[Markdown, _Destinations]:
    extensions, settings = markdown_extensions()
    reader = Markdown(extensions=extensions, extension_configs=settings)
    destinations = _Destinations(reader)
    # After all other steps: `unescape`, the last one, stands at 0.
    reader.treeprocessors.register(destinations, "anliku_destinations", -10)
    return reader, destinations


def with_site_links(case: Case, mirrors: Mirrors, settings: Settings) -> str:
    """Return the case's text for its mirror.

    Args:
        case: the case.
        mirrors: the ids of all cases by the path of their files.
        settings: where the archive's files are.
    """
    body = case.text.source
    if not _may_have_links(body):
        return body
    found = {
        written: addresses.relative(target, mirror_address(case.id))
        for written in _destinations(body)
        if (target := _target(written, case, mirrors, settings)) is not None
    }
    return _replaced(body, found) if found else body


def _may_have_links(body: str) -> bool:
    """Say whether parsing is worth while; most texts have footnotes only."""
    return "](" in body or any(
        "]:" in line and not line.lstrip().startswith("[^") for line in body.split("\n")
    )


def _destinations(body: str) -> tuple[str, ...]:
    reader, destinations = _reader()
    reader.reset()
    destinations.found = ()
    reader.convert(body)
    return destinations.found


def _target(written: str, case: Case, mirrors: Mirrors, settings: Settings) -> str | None:
    """Return the address on the site that a link of the case's file leads to, if any."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(case.path), unquote(parts.path)))
    fragment = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    if path in mirrors:
        return mirror_address(mirrors[path]) + fragment
    folder = posixpath.relpath(settings.cases_dir.as_posix(), settings.root.as_posix())
    address = posixpath.relpath(path, folder)
    if path.startswith("/") or address.startswith("../"):
        return None
    return f"{address.removesuffix('.md')}.html{fragment}" if path.endswith(".md") else address


def _replaced(body: str, links: Mapping[str, str]) -> str:
    """Return the text with each destination replaced wherever it stands as a destination.

    All at once, so that what was put in for one is not taken for another.
    """
    before = r"(\]\([ \t]*<?|^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?)"
    written = "|".join(map(re.escape, links))
    pattern = re.compile(rf"{before}({written})(?=[>\s)]|$)", re.MULTILINE)
    return pattern.sub(lambda match: match[1] + links[match[2]], body)
