"""Blocks in, Typst code that calls the functions of `overrides/print/blocks.typ` out."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import zip_longest
from typing import TypeAlias

from typing_extensions import override

from anliku.packs import blocks as b
from anliku.packs.pdf.chapter_state import ChapterState, argument_list, sequence
from anliku.packs.pdf.columns import column_shares, has_tall_row, left_column, text_width
from anliku.packs.pdf.literals import literal
from anliku.packs.walking import BlockWalker, InlineWalker

Noted: TypeAlias = "tuple[str, frozenset[str]]"
"""Code, and the labels of the footnotes that are new in it."""
_Piece: TypeAlias = "tuple[int, list[str], frozenset[str]]"
"""Pieces of a list or table on one page: the number of the first, their code, its notes."""

_MOST_TO_LEAD_IN = 80
"""Characters of a paragraph that is kept with the table after it."""
_LEAST_LABEL, _MOST_LABEL = 4.0, 9.0
"""How wide the labels of facts may be, in characters; a longer one stands before its text."""


def blocks_code(blocks: b.Blocks, chapter: ChapterState) -> str:
    """Return one expression for several blocks."""
    return sequence(_Code(chapter).in_order(blocks))


class _Code(BlockWalker[list[Noted]], InlineWalker[str]):
    """The code of each block, a list or table parted at new pages, and of each inline."""

    def __init__(self, chapter: ChapterState) -> None:
        self._chapter = chapter

    def in_order(self, blocks: b.Blocks) -> Iterator[str]:
        """Yield the code of blocks, with a new page before those that are to have one.

        Headings go with what follows them.
        """
        headings: list[str] = []
        labels: list[str] = []
        for block, next_block in zip_longest(blocks, blocks[1:]):
            if isinstance(block, b.Heading):
                ((code, label),) = self.heading(block)
                headings.append(code)
                labels += label
                continue
            for code, notes in self.of_block(block):
                if self._chapter.breaks_before((*labels, *notes)):
                    yield "next-page"
                yield from headings
                yield f"leading-in({code})" if _leads_in(block, next_block) else code
                headings, labels = [], []
            self._chapter.followed()
        yield from headings

    def _within(self, blocks: b.Blocks) -> str:
        """Return one expression for the blocks of another block."""
        self._chapter.depth += 1
        code = sequence(self.in_order(blocks))
        self._chapter.depth -= 1
        return code

    def _inlines(self, inlines: b.Inlines) -> str:
        """Return one expression for several inlines."""
        return sequence(map(self.of_inline, inlines))

    def _noted(self, code: Callable[[], str]) -> list[Noted]:
        return [self._chapter.noted(code)]

    # Blocks

    @override
    def heading(self, heading: b.Heading) -> list[Noted]:
        label = self._chapter.heading_label()
        words = self._inlines(heading.inlines)
        level = self._chapter.reached(heading.level)
        notes = self._inlines(heading.notes) if heading.notes else "none"
        return [(f"heading-of({level},{literal(label)},{words},{notes})", frozenset([label]))]

    @override
    def paragraph(self, paragraph: b.Paragraph) -> list[Noted]:
        return self._noted(lambda: self._paragraph(paragraph.inlines))

    def _paragraph(self, inlines: b.Inlines) -> str:
        match inlines:
            case ():
                return ""
            case (b.Picture() as picture,):
                return f"pictured({self._picture_arguments(picture)},none)"
        follows = self._chapter.followed()
        mark = f"after-heading({literal(follows)})" if follows else ""
        return f"para({sequence((mark, self._inlines(inlines)))})"

    @override
    def bullet_list(self, bullets: b.BulletList) -> list[Noted]:
        parts = self._items(bullets.items)
        return [(f"bullets({','.join(codes)})", notes) for _, codes, notes in parts]

    @override
    def numbered_list(self, numbered: b.NumberedList) -> list[Noted]:
        parts, start = self._items(numbered.items), numbered.start
        return [(f"numbered({start + at},{','.join(codes)})", notes) for at, codes, notes in parts]

    def _items(self, items: Sequence[b.Blocks]) -> list[_Piece]:
        return self._parted([self._chapter.noted(partial(self._within, item)) for item in items])

    def _parted(self, pieces: Sequence[Noted]) -> list[_Piece]:
        """Return pieces parted before those that begin a page: number, codes and notes of the first."""
        parts: list[_Piece] = []
        for at, (code, notes) in enumerate(pieces):
            if not parts or self._chapter.breaks_before(notes):
                parts.append((at, [], notes))
            parts[-1][1].append(code)
        return parts

    @override
    def table(self, table: b.Table) -> list[Noted]:
        columns = max(map(len, (table.head, *table.rows)), default=0)
        if not columns:
            return [("", frozenset())]
        shares = column_shares(table, columns, self._chapter.whole.line)
        head, of_head = self._cells(table.head, columns) if table.head else ("", frozenset())
        caption = self._inlines(table.caption) if table.caption else "none"
        height = f"{table.row_height_mm}mm" if table.row_height_mm else "none"
        sides = argument_list(side or "none" for side in table.alignments)
        rows = self._parted([self._cells(row, columns) for row in table.rows])
        return [
            (
                f"table-of(columns:{argument_list(f'{share:.3f}fr' for share in shares)},head:({head}),"
                f"rows:({''.join(codes)}),caption:{'none' if at else caption},row-height:{height},"
                f"sides:{sides},breaks-rows:{str(has_tall_row(table)).lower()})",
                notes | of_head,
            )
            for at, codes, notes in rows or [(0, [], frozenset[str]())]
        ]

    def _cells(self, row: tuple[b.Inlines, ...], columns: int) -> Noted:
        """Return the cells of a row, each with a comma behind it."""
        chapter = self._chapter
        was_narrow, chapter.is_narrow = chapter.is_narrow, True
        filled = (*row, *((),) * (columns - len(row)))
        code = chapter.noted(lambda: "".join(f"{self._inlines(cell)}," for cell in filled))
        chapter.is_narrow = was_narrow
        return code

    @override
    def facts(self, facts: b.Facts) -> list[Noted]:
        return self._noted(lambda: self._facts(facts))

    def _facts(self, facts: b.Facts) -> str:
        widths = [text_width(label) for label, _ in facts.rows]
        room = min(max((_LEAST_LABEL, *widths)), _MOST_LABEL)
        rows = (
            f"({str(width <= room).lower()},{sequence([self._chapter.words(label)])},{self._inlines(text)})"
            for width, (label, text) in zip(widths, facts.rows, strict=True)
        )
        return f"facts({room:.2f}em,{','.join(rows)})"

    @override
    def quotation(self, quotation: b.Quotation) -> list[Noted]:
        return self._noted(lambda: f"quoted({self._within(quotation.blocks)})")

    @override
    def code_block(self, code: b.CodeBlock) -> list[Noted]:
        lines = code.text.rstrip("\n").split("\n")
        words = self._chapter.words
        return self._noted(lambda: f"code-lines({{{';new-line;'.join(map(words, lines))}}})")

    @override
    def figure(self, figure: b.Figure) -> list[Noted]:
        return self._noted(lambda: self._figure(figure))

    def _figure(self, figure: b.Figure) -> str:
        caption = self._inlines(figure.caption) if figure.caption else "none"
        return f"pictured({self._picture_arguments(figure.picture)},{caption})"

    @override
    def box(self, box: b.Box) -> list[Noted]:
        return self._noted(lambda: self._box(box))

    def _box(self, box: b.Box) -> str:
        title, body = self._chapter.literal(box.title), self._within(box.blocks)
        return f"box-of({literal(box.kind.value)},{title},{body})"

    @override
    def qr_code(self, code: b.QrCode) -> list[Noted]:
        return self._noted(lambda: self._qr_code(code))

    def _qr_code(self, code: b.QrCode) -> str:
        chapter = self._chapter
        name = chapter.whole.assets.qr_code(code.address)
        chapter.is_narrow = True
        words = sequence([chapter.words(code.address)])
        chapter.is_narrow = False
        return f"qr({literal(name)},{literal(code.address)},{words})"

    @override
    def writing_space(self, space: b.WritingSpace) -> list[Noted]:
        return self._noted(lambda: f"ruled({space.lines})")

    @override
    def index(self, index: b.Index) -> list[Noted]:
        return self._noted(lambda: self._index(index) if index.entries else "")

    def _index(self, index: b.Index) -> str:
        split = left_column(index.entries, self._chapter.whole.line)
        return f"index-of({split},{','.join(map(self._entry, index.entries))})"

    def _entry(self, entry: b.IndexEntry) -> str:
        whole = self._chapter.whole
        places = (
            str(number)
            if number in whole.numbers
            else self._chapter.literal(whole.elsewhere.get(number, f"案例 {number}"))
            for number in entry.cases
        )
        return f"({sequence([self._chapter.words(entry.term)])},{argument_list(places)})"

    @override
    def separator(self, _: b.Separator) -> list[Noted]:
        return self._noted(lambda: "separator")

    @override
    def page_break(self, _: b.PageBreak) -> list[Noted]:
        return self._noted(lambda: "new-page")

    # Inlines

    @override
    def text(self, text: b.Text) -> str:
        return self._chapter.words(text.text)

    @override
    def strong(self, strong: b.Strong) -> str:
        return f"strong-words({self._inlines(strong.inlines)})"

    @override
    def emphasis(self, emphasis: b.Emphasis) -> str:
        return f"emphasised({self._inlines(emphasis.inlines)})"

    @override
    def struck(self, struck: b.Struck) -> str:
        return f"struck({self._inlines(struck.inlines)})"

    @override
    def code_span(self, code: b.CodeSpan) -> str:
        return f"code-words({{{self._chapter.words(code.text)}}})"

    @override
    def link(self, link: b.Link) -> str:
        return f"web-link({literal(link.address)},{self._inlines(link.inlines)})"

    @override
    def case_reference(self, reference: b.CaseReference) -> str:
        words, number = self._inlines(reference.inlines), reference.number
        return f"case-link({number},{words})" if number in self._chapter.whole.numbers else words

    @override
    def line_break(self, _: b.LineBreak) -> str:
        return "new-line"

    @override
    def note(self, note: b.Note) -> str:
        chapter = self._chapter
        label, is_new = chapter.note_label(note.key)
        if not is_new:
            return f"note-again({literal(label)})"
        was_narrow, chapter.is_narrow = chapter.is_narrow, False
        body = self._within(note.blocks)
        chapter.is_narrow = was_narrow
        return f"note({literal(label)},{body})"

    @override
    def picture(self, picture: b.Picture) -> str:
        return f"small-picture({self._picture_arguments(picture)})"

    def _picture_arguments(self, picture: b.Picture) -> str:
        name = self._chapter.whole.assets.picture(picture.path)
        return f"{literal(name)},{literal(picture.alt or '图片')}"


def _leads_in(block: b.Block, next_block: b.Block | None) -> bool:
    """Whether a block says what the table after it is, so that both stand on one page."""
    return (
        isinstance(block, b.Paragraph)
        and isinstance(next_block, b.Table)
        and len(b.plain(block.inlines)) <= _MOST_TO_LEAD_IN
    )
