"""A pack in, the bytes of its PDF out.

1. The pack becomes Typst code; every character that is printed is noted.
2. Characters that no font has are problems, before anything is set.
3. Code, templates, pictures and fonts are laid into a folder, and Typst sets them.
4. Where a footnote came off its mark, or a heading off its text, a page is begun before it.
5. The file is packed, or its pages are imposed for folding.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

from anliku import resources
from anliku.packs.fonts import Family, FontSet, glyph_problem, missing_characters
from anliku.packs.interface import CaseChapter, Chapter, Layout, Pack, PrintOptions
from anliku.packs.pdf.book import Book
from anliku.packs.pdf.chapter_state import Assets
from anliku.packs.pdf.document_code import DocumentCode, document_code
from anliku.packs.pdf.engine import Typesetter, TypesettingError, lay_out_fonts
from anliku.packs.pdf.imposing import imposed, pages_for
from anliku.packs.pdf.new_pages import settled, write_code
from anliku.packs.pdf.pictures import copied_pictures, picture_problems
from anliku.packs.pdf.saving import compacted, undated
from anliku.problems import Location, PackProblemsError, Problem
from anliku.render.qr_code import qr_vector
from anliku.temporary import temporary_folder

_TEMPLATES = "print"


def write_pdf(
    pack: Pack,
    options: PrintOptions,
    fonts: FontSet,
    template_folders: Sequence[Path] = (),
) -> bytes:
    """Return the pack as a PDF, the same bytes for the same pack.

    Args:
        pack: what is printed.
        options: layout, paper, and whether pages are imposed for folding.
        fonts: the faces to print it in.
        template_folders: folders whose `print/*.typ` replace the program's own of the same name.

    Raises:
        PackProblemsError: a character has no glyph, or a picture cannot be read.
        TypesettingError: Typst refuses a template of the user's own.
    """
    with temporary_folder() as name:
        folder = Path(name)
        names = lay_out_fonts(fonts.faces, folder)
        book = Book(pack, pages_for(options), fonts, names)
        code = document_code(book)
        problems = (
            *_glyph_problems(code, options.layout, fonts),
            *copied_pictures(folder, book.assets),
        )
        if problems:
            raise PackProblemsError(problems)
        _lay_out(folder, code, book.assets, template_folders)
        data = _compiled(folder, write_code(book, code, folder), book)
    data = imposed(data) if options.is_booklet else compacted(data)
    return data if book.pack.day else undated(data)


def families_of(layout: Layout) -> tuple[Family, ...]:
    """Return the families that a layout is set in, that of its running text first."""
    if layout is Layout.OFFICIAL:
        return (Family.FANG, Family.TITLE, Family.HEI, Family.KAI, Family.SONG)
    return (Family.SONG, Family.TITLE, Family.HEI, Family.KAI)


def _compiled(folder: Path, main: Path, book: Book) -> bytes:
    day = book.pack.day
    try:
        with Typesetter(main, day) as typesetter:
            found = typesetter.on_a_wrong_page()
            if found:
                write_code(book, document_code(book, settled(book, found, folder)), folder)
            return typesetter.pdf()
    except TypesettingError:
        problems = picture_problems(folder, book.assets, day)
        if problems:
            raise PackProblemsError(problems) from None
        raise


def _lay_out(
    folder: Path, code: DocumentCode, assets: Assets, template_folders: Sequence[Path]
) -> None:
    for templates in (resources.overrides_dir(), *reversed(template_folders)):
        for template in sorted((templates / _TEMPLATES).glob("*.typ")):
            shutil.copyfile(template, folder / template.name)
    for address, name in assets.qr_codes.items():
        (folder / name).write_bytes(qr_vector(address))
    (folder / "setup.typ").write_text(code.setup, "utf-8", newline="\n")


def _glyph_problems(code: DocumentCode, layout: Layout, fonts: FontSet) -> list[Problem]:
    family = families_of(layout)[0]
    missing = frozenset(
        missing_characters(frozenset().union(*(c for _, c in code.characters)), fonts)
    )
    return [
        glyph_problem(character, family, fonts, *_place(chapter))
        for chapter, characters in code.characters
        for character in sorted(characters & missing)
    ]


def _place(chapter: Chapter | None) -> tuple[Location, str]:
    """Return where a chapter comes from, and what to call it."""
    if chapter is None:
        return Location("案例包"), "封面和目录"
    if isinstance(chapter, CaseChapter):
        return Location(chapter.path or chapter.case_id), f"案例《{chapter.title}》"
    return Location("案例包"), f"“{chapter.title}”"
