"""Blocks with addresses as written in, the same with addresses that lead somewhere in the pack out.

A link to a case of the pack becomes a reference, one to the web stays, any other is its words. A
picture gets its full path; one that is not in the archive is its words.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    CaseReference,
    CodeSpan,
    Figure,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    NumberedList,
    Paragraph,
    Picture,
    Quotation,
    Table,
    Text,
    words,
)
from anliku.packs.composing.selection import Selection
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

    def blocks(self, blocks: Blocks) -> Blocks:
        """Return blocks whose links and pictures lead somewhere."""
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph() | Heading():
                return replace(block, inlines=self.inlines(block.inlines))
            case BulletList() | NumberedList():
                return replace(block, items=tuple(map(self.blocks, block.items)))
            case Quotation() | Box():
                return replace(block, blocks=self.blocks(block.blocks))
            case Table():
                rows = tuple(tuple(map(self.inlines, row)) for row in block.rows)
                return replace(block, head=tuple(map(self.inlines, block.head)), rows=rows)
            case Figure(picture):
                found = self._picture(picture)
                return Figure(found, block.caption) if found else Paragraph(words(picture.alt))
            case _:
                return block

    def inlines(self, inlines: Inlines) -> Inlines:
        """Return inlines whose links and pictures lead somewhere."""
        return tuple(found for inline in inlines for found in self._inline(inline))

    def _inline(self, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Link(inner, address):
                yield from self._link(self.inlines(inner), address)
            case Picture():
                found = self._picture(inline)
                yield from (found,) if found else words(inline.alt)
            case Note(key, blocks):
                yield Note(key, self.blocks(blocks))
            case Text() | CodeSpan() | LineBreak() | CaseReference():
                yield inline
            case _:
                yield replace(inline, inlines=self.inlines(inline.inlines))

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
    return Targets(selection, folder).blocks(selection.convert(markdown))


def folder_of(path: str) -> str:
    """Return the folder of a file, both relative to the archive's root."""
    return posixpath.dirname(path)


def relative_folder(folder: Path, selection: Selection) -> str:
    """Return a folder of the archive relative to its root."""
    return folder.relative_to(selection.settings.root).as_posix()
