"""Footnotes and headings on a wrong page in, the places before which a new page is to begin out.

Typst makes room for a note when it sets the line of its mark; where the rest of the paragraph then
moves to the next page, the note stays behind, and so may a heading. A page begun before the
paragraph puts both right and changes nothing else, but it may move a note further on in the
chapter. Chapters begin on pages of their own, so that those concerned are tried out alone.
"""

from pathlib import Path

from anliku.packs.pdf.book import Book
from anliku.packs.pdf.document_code import DocumentCode, document_code
from anliku.packs.pdf.engine import Typesetter

_MOST_LOOKS = 6
"""Few chapters need more than two."""


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
    main = write_code(part, document_code(part, breaks), folder)
    with Typesetter(main, book.pack.day) as typesetter:
        for _ in range(_MOST_LOOKS):
            found = typesetter.on_a_wrong_page()
            if found <= breaks:
                break
            breaks |= found
            write_code(part, document_code(part, breaks), folder)
    return breaks
