"""A pack in, its cover and its filled contents out, each a section of the document."""

from collections.abc import Mapping, Sequence

from anliku.packs.interface import Pack
from anliku.packs.legal_text import on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Entry
from anliku.packs.office.cover import cover_of, other_volumes
from anliku.packs.office.docx.wordml import (
    field,
    field_begin,
    field_end,
    internal_link,
    paragraph,
    run,
    tab,
)
from anliku.packs.office.pandoc_ast import AstBlock


def cover_blocks(pack: Pack) -> list[AstBlock]:
    """Return the cover."""
    cover = cover_of(pack)
    styled = [("封面标记", cover.mark), ("Title", cover.title), ("Subtitle", cover.edition)]
    styled += [("封面提要", cover.summary)] if cover.summary else []
    styled += [("封面文字", line) for line in cover.lines]
    return [
        ast.div(
            ast.attr(pairs={"custom-style": style}), [ast.para([ast.string(on_one_line(words))])]
        )
        for style, words in styled
    ]


def contents_xml(pack: Pack, entries: Sequence[Entry], page_numbers: Mapping[str, int]) -> str:
    """Return the contents as Word's own field, filled, so that it can be brought up to date.

    The field asks for headings of level 1 alone, as its lines are: chapters.
    """
    begin = field_begin('TOC \\o "1-1" \\h \\z \\u')
    lines = [_line(entry, page_numbers[entry.anchor]) for entry in entries]
    # The field begins in the first line and ends in the last.
    lines = [begin + lines[0], *lines[1:]]
    lines[-1] += field_end()
    filled = "".join(paragraph("TOC1", line) for line in lines)
    gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
    return (
        f"<w:sdt><w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr><w:sdtContent>"
        f"{paragraph('TOCHeading', run('目录'))}{filled}</w:sdtContent></w:sdt>{_volumes(pack)}"
    )


def _line(entry: Entry, page_number: int) -> str:
    number = field(f"PAGEREF {entry.anchor} \\h", str(page_number))
    return internal_link(entry.anchor, run(entry.title) + tab() + number)


def _volumes(pack: Pack) -> str:
    return "".join(
        paragraph("TableCaption", run(name)) + "".join(paragraph("TOC2", run(x)) for x in titles)
        for name, titles in other_volumes(pack)
    )
