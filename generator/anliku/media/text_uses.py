"""A text in, the pictures that it shows and the documents that it links to out."""

from collections.abc import Iterator

from anliku.media.interface import Use, UseKind
from anliku.source import MARKDOWN_SUFFIXES
from anliku.text import Inside, Text
from anliku.text.projections.links import file_meant, links_in
from anliku.text.tree import Image, Link


def uses_in(text: Text) -> Iterator[Use]:
    """Yield each use of a file that is no text itself."""
    for link in links_in(text):
        destination = link.destination
        if isinstance(destination, Inside) and destination.path and _is_media(link, destination):
            yield Use(
                path=file_meant(text.path, destination) or destination.path,
                kind=UseKind.PICTURE if isinstance(link, Image) else UseKind.DOCUMENT,
                location=text.place_of_address(link),
            )


def is_media(link: Link | Image) -> bool:
    """Whether a link means a file that is no text itself, so that this room judges it."""
    destination = link.destination
    return isinstance(destination, Inside) and _is_media(link, destination)


def _is_media(link: Link | Image, inside: Inside) -> bool:
    if inside.is_folder:
        return False  # told of as a link
    is_text = inside.path.lower().endswith(MARKDOWN_SUFFIXES)
    return isinstance(link, Image) or (inside.path != "" and not is_text)
