"""Blocks with addresses as written in, the same with addresses that lead somewhere in the pack out.

A link to a case of the pack becomes a reference, one to the web stays, any other is its words. A
picture gets its full path; one that is not in the archive is its words.
"""

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from anliku.packs.blocks import Blocks, CaseReference, Inline, Inlines, Link, Picture, words
from anliku.packs.composing.selection import Selection
from anliku.packs.rewriting import rewritten
from anliku.render.markdown import is_outside


class Targets:
    """Finds where the links and pictures of one text lead."""

    def __init__(self, selection: Selection, folder: str) -> None:
        """Prepare for a text.

        Args:
            selection: the pack.
            folder: where the text's file lies, relative to the archive's root.
        """
        self._selection = selection
        self._folder = folder

    def change(self, inline: Inline) -> Inlines:
        """Return what stands in the pack in place of a link or a picture, anything else as it is."""
        match inline:
            case Link(inlines, address):
                return self._link(inlines, address)
            case Picture():
                found = self._picture(inline)
                return (found,) if found else words(inline.alt)
            case _:
                return (inline,)

    def _link(self, inlines: Inlines, address: str) -> Inlines:
        number = self._number(address)
        if number is not None:
            return (CaseReference(inlines, number),)
        return (Link(inlines, address),) if is_outside(address) else inlines

    def _number(self, address: str) -> int | None:
        """Return the number of the case that a relative link leads to, by its file or its id."""
        path = self._path(address)
        if path is None:
            return None
        numbers = self._selection.numbers
        name = posixpath.splitext(posixpath.basename(path))[0]
        return numbers.get(path) or numbers.get(name)

    def _picture(self, picture: Picture) -> Picture | None:
        settings = self._selection.settings
        path = self._path(picture.path.as_posix())
        if path is None:
            return None
        try:
            found = (settings.root / path).resolve()
            is_there = found.is_relative_to(settings.root.resolve()) and found.is_file()
        except (OSError, ValueError, RuntimeError):
            return None
        return Picture(found, picture.alt) if is_there else None

    def _path(self, address: str) -> str | None:
        """Return the path, relative to the archive's root, that an address of the text means."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return None
        return posixpath.normpath(posixpath.join(self._folder, unquote(parts.path)))


def converted(markdown: str, folder: str, selection: Selection) -> Blocks:
    """Return the blocks of a text of the archive, fit to stand in the pack."""
    return rewritten(selection.convert(markdown), Targets(selection, folder).change)


def folder_of(path: str) -> str:
    """Return the folder of a file, both relative to the archive's root."""
    return posixpath.dirname(path)


def relative_folder(folder: Path, selection: Selection) -> str:
    """Return a folder of the archive relative to its root."""
    return folder.relative_to(selection.settings.root).as_posix()
