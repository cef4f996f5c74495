"""A text in, its links and pictures out, and the files of the archive that they mean."""

import posixpath
from collections.abc import Iterator

from anliku.text.destinations import Inside
from anliku.text.text import Text
from anliku.text.tree import Image, Link
from anliku.text.walking import all_inlines


def links_in(text: Text) -> Iterator[Link | Image]:
    """Yield each link and each picture of a text."""
    for inline in all_inlines(text.tree):
        if isinstance(inline, (Link, Image)):
            yield inline


def file_meant(path: str, inside: Inside) -> str | None:
    """Return the path of the file that an address means, relative to the archive's root.

    None where it is a place in the same text, or lies outside the archive.

    Args:
        path: of the file that has the address, relative to the archive's root.
        inside: the address.
    """
    if not inside.path:
        return None
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), inside.path))
    return None if found.startswith(("../", "/")) or found in ("..", ".") else found
