"""A pack in, its cover and its contents out, each a section of the document."""

from collections.abc import Sequence

from anliku.packs.interface import Pack
from anliku.packs.legal_text import on_one_line
from anliku.packs.office import pandoc_ast as ast
from anliku.packs.office.anchors import Entry
from anliku.packs.office.cover import cover_of, other_volumes
from anliku.packs.office.docx.wordml import (
    field_begin,
    field_end,
    internal_link,
    paragraph,
    run,
)
from anliku.packs.office.pandoc_ast import AstBlock

_HOW_TO_NUMBER = "（要页码：按 Ctrl+A 选中全文，再按 F9，选“更新整个目录”，这一行随即消失）"
"""Only the program that lays the pages out knows their numbers, and a document that asks it to work
them out on opening is met with a question that looks like a warning."""


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


def contents_xml(pack: Pack, entries: Sequence[Entry]) -> str:
    """Return the contents as Word's own field: titles that lead on, numbered once it is brought up to date.

    The field asks for headings of level 1 alone, as its lines are: chapters. How to bring it up to
    date is said inside it, so that it is gone then.
    """
    begin = field_begin('TOC \\o "1-1" \\h \\z \\u')
    lines = [run(_HOW_TO_NUMBER)]
    lines += [internal_link(entry.anchor, run(entry.title)) for entry in entries]
    # The field begins in the first line and ends in the last.
    lines = [begin + lines[0], *lines[1:]]
    lines[-1] += field_end()
    filled = "".join(paragraph("TOC1", line) for line in lines)
    gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
    return (
        f"<w:sdt><w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr><w:sdtContent>"
        f"{paragraph('TOCHeading', run('目录'))}{filled}</w:sdtContent></w:sdt>{_volumes(pack)}"
    )


def _volumes(pack: Pack) -> str:
    return "".join(
        paragraph("TableCaption", run(name)) + "".join(paragraph("TOC2", run(x)) for x in titles)
        for name, titles in other_volumes(pack)
    )
