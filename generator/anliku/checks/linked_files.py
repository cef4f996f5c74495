"""A text in, the files of the archive that it links to or shows out."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from anliku.checks.interface import CaseText


def links_of(text: CaseText) -> Iterator[tuple[str, int]]:
    """Yield the address of each link and image with the body line, from 0, on which it stands."""
    for child, line in text.inline():
        address = child.attrGet("src") if child.type == "image" else child.attrGet("href")
        if isinstance(address, str):
            yield address, line


def linked_file(text: CaseText, address: str) -> Path | None:
    """Return the file that an address without a host means; None where it means none.

    Raises:
        ValueError, OSError, RuntimeError: no file can have such a name.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return ((text.root / text.case.path).parent / unquote(parts.path)).resolve()


def linked_files(text: CaseText) -> Iterator[Path]:
    """Yield every file that the text links to or shows, whether it is there or not."""
    for address, _ in links_of(text):
        try:
            found = linked_file(text, address)
        except (OSError, ValueError, RuntimeError):
            continue
        if found is not None:
            yield found
