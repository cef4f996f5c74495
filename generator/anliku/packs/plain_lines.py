"""Blocks in, their words as plain lines out: a line for each paragraph, item of a list and row."""

from collections.abc import Iterable, Iterator

from typing_extensions import override

from anliku.packs import blocks as b
from anliku.packs.walking import BlockWalker
from anliku.text.projections.one_line import row_line, run_on


def lines_of(blocks: b.Blocks) -> Iterator[str]:
    """Yield the words of blocks by paragraph, item and row, in order; without footnotes."""
    for block in blocks:
        yield from _LINES.of_block(block)


def one_line(blocks: b.Blocks) -> str:
    """Return the words of blocks as one line; items and rows never run together."""
    return run_on(lines_of(blocks))


def whole_text(blocks: b.Blocks) -> str:
    """Return the words of blocks, a line for each paragraph."""
    return "\n".join(filter(None, (line.strip() for line in lines_of(blocks))))


class _Lines(BlockWalker[Iterable[str]]):
    """The lines of each block; what has no words has none."""

    @override
    def heading(self, heading: b.Heading) -> Iterable[str]:
        return (b.plain(heading.inlines),)

    @override
    def paragraph(self, paragraph: b.Paragraph) -> Iterable[str]:
        return (b.plain(paragraph.inlines),)

    @override
    def bullet_list(self, bullets: b.BulletList) -> Iterable[str]:
        return map(one_line, bullets.items)

    @override
    def numbered_list(self, numbered: b.NumberedList) -> Iterable[str]:
        items = enumerate(numbered.items, numbered.start)
        return (f"{number}. {one_line(item)}" for number, item in items)

    @override
    def table(self, table: b.Table) -> Iterable[str]:
        return (row_line(map(b.plain, row)) for row in (table.head, *table.rows))

    @override
    def facts(self, facts: b.Facts) -> Iterable[str]:
        return (f"{label}：{b.plain(value)}" for label, value in facts.rows)

    @override
    def quotation(self, quotation: b.Quotation) -> Iterable[str]:
        return lines_of(quotation.blocks)

    @override
    def code_block(self, code: b.CodeBlock) -> Iterable[str]:
        return (code.text,)

    @override
    def figure(self, figure: b.Figure) -> Iterable[str]:
        return (f"［图：{figure.picture.alt}］",)

    @override
    def box(self, box: b.Box) -> Iterable[str]:
        return (box.title, *lines_of(box.blocks))

    @override
    def qr_code(self, code: b.QrCode) -> Iterable[str]:
        return ()

    @override
    def writing_space(self, space: b.WritingSpace) -> Iterable[str]:
        return ()

    @override
    def index(self, index: b.Index) -> Iterable[str]:
        return ()

    @override
    def separator(self, _: b.Separator) -> Iterable[str]:
        return ()

    @override
    def page_break(self, _: b.PageBreak) -> Iterable[str]:
        return ()


_LINES = _Lines()
