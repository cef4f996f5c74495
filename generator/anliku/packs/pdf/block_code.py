"""Blocks in, Typst code that calls the functions of `overrides/print/blocks.typ` out."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from itertools import zip_longest
from typing import TypeAlias

from anliku.packs import blocks as b
from anliku.packs.pdf.chapter_state import ChapterState, argument_list, sequence
from anliku.packs.pdf.columns import column_shares, has_tall_row, left_column, text_width
from anliku.packs.pdf.literals import literal

Noted: TypeAlias = "tuple[str, frozenset[str]]"
"""Code, and the labels of the footnotes that are new in it."""

_MOST_TO_LEAD_IN = 80
"""Characters of a paragraph that is kept with the table after it."""
_LEAST_LABEL, _MOST_LABEL = 4.0, 9.0
"""How wide the labels of facts may be, in characters; a longer one stands before its text."""


def blocks_code(blocks: b.Blocks, chapter: ChapterState) -> str:
    """Return one expression for several blocks."""
    return sequence(_in_order(blocks, chapter))


def _within(blocks: b.Blocks, chapter: ChapterState) -> str:
    """Return one expression for the blocks of another block."""
    chapter.depth += 1
    code = blocks_code(blocks, chapter)
    chapter.depth -= 1
    return code


def _in_order(blocks: b.Blocks, chapter: ChapterState) -> Iterator[str]:
    """Yield the code of blocks, with a new page before those that are to have one.

    Headings go with what follows them.
    """
    headings: list[str] = []
    labels: list[str] = []
    for block, next_block in zip_longest(blocks, blocks[1:]):
        if isinstance(block, b.Heading):
            labels.append(chapter.heading_label())
            headings.append(_heading(block, labels[-1], chapter))
            continue
        for code, notes in _parts(block, chapter):
            if chapter.breaks_before((*labels, *notes)):
                yield "next-page"
            yield from headings
            yield f"leading-in({code})" if _leads_in(block, next_block) else code
            headings, labels = [], []
        chapter.followed()
    yield from headings


def _heading(heading: b.Heading, label: str, chapter: ChapterState) -> str:
    words = inlines_code(heading.inlines, chapter)
    level = chapter.reached(heading.level)
    notes = inlines_code(heading.notes, chapter) if heading.notes else "none"
    return f"heading-of({level},{literal(label)},{words},{notes})"


def _leads_in(block: b.Block, next_block: b.Block | None) -> bool:
    """Whether a block says what the table after it is, so that both stand on one page."""
    return (
        isinstance(block, b.Paragraph)
        and isinstance(next_block, b.Table)
        and len(b.plain(block.inlines)) <= _MOST_TO_LEAD_IN
    )


def _parts(block: b.Block, chapter: ChapterState) -> list[Noted]:
    """Return the code of a block with the labels of its notes: a list or table parted at new pages."""
    match block:
        case b.BulletList(items):
            parts = _parted([_noted_blocks(item, chapter) for item in items], chapter)
            return [(f"bullets({','.join(codes)})", notes) for _, codes, notes in parts]
        case b.NumberedList(items, start):
            parts = _parted([_noted_blocks(item, chapter) for item in items], chapter)
            return [
                (f"numbered({start + at},{','.join(codes)})", notes) for at, codes, notes in parts
            ]
        case b.Table():
            return _table_parts(block, chapter)
        case _:
            return [chapter.noted(lambda: _block(block, chapter))]


def _noted_blocks(blocks: b.Blocks, chapter: ChapterState) -> Noted:
    return chapter.noted(lambda: _within(blocks, chapter))


def _parted(
    pieces: Sequence[Noted], chapter: ChapterState
) -> list[tuple[int, list[str], frozenset[str]]]:
    """Return pieces parted before those that begin a page: number, codes and notes of the first."""
    parts: list[tuple[int, list[str], frozenset[str]]] = []
    for at, (code, notes) in enumerate(pieces):
        if not parts or chapter.breaks_before(notes):
            parts.append((at, [], notes))
        parts[-1][1].append(code)
    return parts


def inlines_code(inlines: b.Inlines, chapter: ChapterState) -> str:
    """Return one expression for several inlines."""
    return sequence(_inline(inline, chapter) for inline in inlines)


# Inlines


@singledispatch
def _inline(inline: object, _: ChapterState) -> str:
    raise TypeError(inline)


@_inline.register
def _text(inline: b.Text, chapter: ChapterState) -> str:
    return chapter.words(inline.text)


@_inline.register
def _strong(inline: b.Strong, chapter: ChapterState) -> str:
    return f"strong-words({inlines_code(inline.inlines, chapter)})"


@_inline.register
def _emphasis(inline: b.Emphasis, chapter: ChapterState) -> str:
    return f"emphasised({inlines_code(inline.inlines, chapter)})"


@_inline.register
def _struck(inline: b.Struck, chapter: ChapterState) -> str:
    return f"struck({inlines_code(inline.inlines, chapter)})"


@_inline.register
def _code_span(inline: b.CodeSpan, chapter: ChapterState) -> str:
    return f"code-words({{{chapter.words(inline.text)}}})"


@_inline.register
def _link(inline: b.Link, chapter: ChapterState) -> str:
    return f"web-link({literal(inline.address)},{inlines_code(inline.inlines, chapter)})"


@_inline.register
def _case_reference(inline: b.CaseReference, chapter: ChapterState) -> str:
    words = inlines_code(inline.inlines, chapter)
    return (
        f"case-link({inline.number},{words})" if inline.number in chapter.whole.numbers else words
    )


@_inline.register
def _line_break(_: b.LineBreak, __: ChapterState) -> str:
    return "new-line"


@_inline.register
def _note(inline: b.Note, chapter: ChapterState) -> str:
    label, is_new = chapter.note_label(inline.key)
    if not is_new:
        return f"note-again({literal(label)})"
    was_narrow, chapter.is_narrow = chapter.is_narrow, False
    body = _within(inline.blocks, chapter)
    chapter.is_narrow = was_narrow
    return f"note({literal(label)},{body})"


@_inline.register
def _picture(inline: b.Picture, chapter: ChapterState) -> str:
    return f"small-picture({_picture_arguments(inline, chapter)})"


def _picture_arguments(picture: b.Picture, chapter: ChapterState) -> str:
    return f"{literal(chapter.whole.assets.picture(picture.path))},{literal(picture.alt or '图片')}"


# Blocks


@singledispatch
def _block(block: object, _: ChapterState) -> str:
    raise TypeError(block)


@_block.register
def _paragraph(block: b.Paragraph, chapter: ChapterState) -> str:
    match block.inlines:
        case ():
            return ""
        case (b.Picture() as picture,):
            return f"pictured({_picture_arguments(picture, chapter)},none)"
    follows = chapter.followed()
    mark = f"after-heading({literal(follows)})" if follows else ""
    return f"para({sequence((mark, inlines_code(block.inlines, chapter)))})"


def _table_parts(block: b.Table, chapter: ChapterState) -> list[Noted]:
    columns = max(map(len, (block.head, *block.rows)), default=0)
    if not columns:
        return [("", frozenset())]
    shares = column_shares(block, columns, chapter.whole.line)
    head, of_head = _cells(block.head, columns, chapter) if block.head else ("", frozenset())
    caption = inlines_code(block.caption, chapter) if block.caption else "none"
    height = f"{block.row_height_mm}mm" if block.row_height_mm else "none"
    sides = argument_list(side or "none" for side in block.alignments)
    rows = _parted([_cells(row, columns, chapter) for row in block.rows], chapter)
    return [
        (
            f"table-of(columns:{argument_list(f'{share:.3f}fr' for share in shares)},head:({head}),"
            f"rows:({''.join(codes)}),caption:{'none' if at else caption},row-height:{height},"
            f"sides:{sides},breaks-rows:{str(has_tall_row(block)).lower()})",
            notes | of_head,
        )
        for at, codes, notes in rows or [(0, [], frozenset[str]())]
    ]


def _cells(row: tuple[b.Inlines, ...], columns: int, chapter: ChapterState) -> Noted:
    """Return the cells of a row, each with a comma behind it."""
    was_narrow, chapter.is_narrow = chapter.is_narrow, True
    filled = (*row, *((),) * (columns - len(row)))
    code = chapter.noted(lambda: "".join(f"{inlines_code(cell, chapter)}," for cell in filled))
    chapter.is_narrow = was_narrow
    return code


@_block.register
def _facts(block: b.Facts, chapter: ChapterState) -> str:
    widths = [text_width(label) for label, _ in block.rows]
    room = min(max((_LEAST_LABEL, *widths)), _MOST_LABEL)
    rows = (
        f"({str(width <= room).lower()},{sequence([chapter.words(label)])},{inlines_code(text, chapter)})"
        for width, (label, text) in zip(widths, block.rows, strict=True)
    )
    return f"facts({room:.2f}em,{','.join(rows)})"


@_block.register
def _quotation(block: b.Quotation, chapter: ChapterState) -> str:
    return f"quoted({_within(block.blocks, chapter)})"


@_block.register
def _code_block(block: b.CodeBlock, chapter: ChapterState) -> str:
    lines = block.text.rstrip("\n").split("\n")
    return f"code-lines({{{';new-line;'.join(map(chapter.words, lines))}}})"


@_block.register
def _figure(block: b.Figure, chapter: ChapterState) -> str:
    caption = inlines_code(block.caption, chapter) if block.caption else "none"
    return f"pictured({_picture_arguments(block.picture, chapter)},{caption})"


@_block.register
def _box(block: b.Box, chapter: ChapterState) -> str:
    title, body = chapter.literal(block.title), _within(block.blocks, chapter)
    return f"box-of({literal(block.kind.value)},{title},{body})"


@_block.register
def _qr_code(block: b.QrCode, chapter: ChapterState) -> str:
    name = chapter.whole.assets.qr_code(block.address)
    chapter.is_narrow = True
    words = sequence([chapter.words(block.address)])
    chapter.is_narrow = False
    return f"qr({literal(name)},{literal(block.address)},{words})"


@_block.register
def _writing_space(block: b.WritingSpace, _: ChapterState) -> str:
    return f"ruled({block.lines})"


@_block.register
def _index(block: b.Index, chapter: ChapterState) -> str:
    if not block.entries:
        return ""
    split = left_column(block.entries, chapter.whole.line)
    return f"index-of({split},{','.join(_entry(entry, chapter) for entry in block.entries)})"


def _entry(entry: b.IndexEntry, chapter: ChapterState) -> str:
    places = (
        str(number)
        if number in chapter.whole.numbers
        else chapter.literal(chapter.whole.elsewhere.get(number, f"案例 {number}"))
        for number in entry.cases
    )
    return f"({sequence([chapter.words(entry.term)])},{argument_list(places)})"


@_block.register
def _separator(_: b.Separator, __: ChapterState) -> str:
    return "separator"


@_block.register
def _page_break(_: b.PageBreak, __: ChapterState) -> str:
    return "new-page"
