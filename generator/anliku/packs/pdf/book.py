"""Footnotes and headings on a wrong page in, the places before which a new page is to begin out.

Typst makes room for a note when it sets the line of its mark; where the rest of the paragraph then
moves to the next page, the note stays behind, and so may a heading. A page begun before the
paragraph puts both right and changes nothing else, but it may move a note further on in the
chapter. Chapters begin on pages of their own, so that those concerned are tried out alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from anliku.packs.fonts import Face, FontSet
from anliku.packs.interface import Pack, PrintOptions
from anliku.packs.pdf.chapter_state import Assets
from anliku.packs.pdf.document_code import DocumentCode, document_code
from anliku.packs.pdf.engine import Typesetter

_MOST_LOOKS = 6
"""Few chapters need more than two."""


@dataclass(frozen=True, slots=True)
class Book:
    """A pack with all that its code depends on."""

    pack: Pack
    options: PrintOptions
    fonts: FontSet
    names: Mapping[Face, tuple[str, int]]
    assets: Assets = field(default_factory=Assets)
    """The files that the code refers to."""

    name: str = "main"
    """Of the files of its code."""

    def code(self, breaks: frozenset[str] = frozenset()) -> DocumentCode:
        """Return the Typst code, with a new page before the blocks of these labels."""
        return document_code(
            self.pack,
            self.options,
            self.fonts,
            self.names,
            name=self.name,
            assets=self.assets,
            breaks=breaks,
        )

    def with_chapters_of(self, labels: frozenset[str]) -> "Book":
        """Return the book with those chapters alone that have some of the labels."""
        pack = self.pack
        keys = {label.partition("-")[2].rpartition("-")[0] for label in labels}
        return replace(
            self,
            name=f"{self.name}-trial",
            pack=replace(
                pack,
                front=tuple(one for one in pack.front if one.key in keys),
                cases=tuple(one for one in pack.cases if one.key in keys),
                back=tuple(one for one in pack.back if one.key in keys),
                volume=None,
            ),
        )


def write_code(book: Book, code: DocumentCode, folder: Path) -> Path:
    """Write the main file of a book's code and those of its chapters, and return the main one."""
    main = folder / f"{book.name}.typ"
    for path, text in (
        (main, code.main),
        *((folder / name, text) for name, text in code.chapters.items()),
    ):
        path.write_text(text, "utf-8", newline="\n")
    return main


def settled(book: Book, found: frozenset[str], folder: Path) -> frozenset[str]:
    """Return the labels before whose blocks new pages are to begin.

    Args:
        book: the whole book.
        found: labels of what stands on a wrong page in it.
        folder: where its files are; more are written there.
    """
    breaks = found
    part = book.with_chapters_of(found)
    main = write_code(part, part.code(breaks), folder)
    with Typesetter(main, book.pack.day) as typesetter:
        for _ in range(_MOST_LOOKS):
            found = typesetter.on_a_wrong_page()
            if found <= breaks:
                break
            breaks |= found
            write_code(part, part.code(breaks), folder)
    return breaks
