"""A text of the archive in, its blocks out, with links and pictures that lead somewhere in the pack.

A link to a case of the pack becomes a reference, one to the web stays, any other is its words. A
picture gets its full path; one that is not in the archive is its words.
"""

from pathlib import Path, PurePosixPath

from anliku.packs.blocks import Blocks
from anliku.packs.composing.selection import Selection
from anliku.packs.text_blocks import text_blocks
from anliku.text import Inside, Text
from anliku.text.projections.links import file_meant


class PackTargets:
    """Finds where the links and pictures of one text lead."""

    def __init__(self, selection: Selection, path: str) -> None:
        """Prepare for a text.

        Args:
            selection: the pack.
            path: of the text's file, relative to the archive's root.
        """
        self._selection = selection
        self._path = path

    def case(self, inside: Inside, /) -> int | None:
        """Return the number of the case that a link leads to, by its file or its id."""
        path = file_meant(self._path, inside)
        if path is None:
            return None
        numbers = self._selection.numbers
        return numbers.get(path) or numbers.get(PurePosixPath(path).stem)

    def picture(self, inside: Inside, /) -> Path | None:
        """Return the full path of a file that lies in the archive, whatever links lead to it."""
        path = file_meant(self._path, inside)
        if path is None:
            return None
        root = self._selection.settings.root
        try:
            found = (root / path).resolve()
            is_there = found.is_relative_to(root.resolve()) and found.is_file()
        except (OSError, ValueError, RuntimeError):
            return None
        return found if is_there else None


def converted(text: Text, selection: Selection) -> Blocks:
    """Return the blocks of a text of the archive, fit to stand in the pack."""
    return text_blocks(text, PackTargets(selection, text.path))
