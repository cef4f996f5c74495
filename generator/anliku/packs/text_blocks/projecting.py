"""The tree of a text in, its blocks out, nothing of its words lost.

Headings are of level 2 to 4, the uppermost of the text of level 2. A footnote stands where it is
marked; one that no mark leads to stands in a box at the end.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from anliku.packs import blocks as b
from anliku.packs.legal_text import legal
from anliku.packs.rewriting import without_notes
from anliku.packs.spacing import tidied
from anliku.packs.text_blocks.footnotes import Footnotes
from anliku.packs.text_blocks.inlines import InlineProjection, Targets
from anliku.text import Text
from anliku.text import tree as t
from anliku.text.walking import blocks_inside

_TOP, _LOWEST = 2, 4
_DEEPEST = 10
"""Levels of lists, quotations and boxes in one another that are kept."""
_TASK_SIGNS = {True: "√ ", False: "□ "}
"""The signs of Chinese forms (GB/T 2312—1980), in every Chinese font; few print those of the page, ☑ and ☐."""


def text_blocks(text: Text, targets: Targets) -> b.Blocks:
    """Return the blocks of a text of the archive.

    Args:
        text: the text.
        targets: says where its links and pictures lead in the pack.
    """
    return _Projection(text.tree, targets).whole()


class _Projection:
    def __init__(self, tree: t.Tree, targets: Targets) -> None:
        self._tree = tree
        self._notes = Footnotes(tree.notes, lambda blocks: self._blocks(blocks, depth=1))
        self._inlines = InlineProjection(targets, self._notes.at_mark)
        self._leaves: Mapping[type, Callable[[Any], b.Blocks]] = {
            t.Paragraph: lambda block: _paragraphs(self._inlines(block.inlines)),
            t.MarkupBlock: lambda block: _paragraphs(tidied((b.Text(legal(block.text)),))),
            t.CodeBlock: lambda block: (b.CodeBlock(legal(block.text)),),
            t.Table: lambda block: (self._table(block),),
            t.Rule: lambda _: (b.Separator(),),
        }

    def whole(self) -> b.Blocks:
        blocks = _levelled(self._blocks(self._tree.blocks, depth=0))
        unmarked = self._notes.unmarked()
        return blocks + tuple(b.Box(b.BoxKind.NOTE, "正文没有标出的注", note) for note in unmarked)

    def _blocks(self, blocks: t.Blocks, depth: int) -> b.Blocks:
        return tuple(found for block in blocks for found in self._block(block, depth))

    def _block(self, block: t.Block, depth: int) -> b.Blocks:
        leaf = self._leaves.get(type(block))
        if leaf is not None:
            return leaf(block)
        if isinstance(block, t.Heading):
            return self._heading(block, depth)
        if depth >= _DEEPEST:
            return self._dissolved(block, depth)
        return (self._container(block, depth + 1),)

    def _heading(self, heading: t.Heading, depth: int) -> b.Blocks:
        inlines = self._inlines(heading.inlines)
        if not inlines:
            return ()
        if depth:
            # Inside a list or a quotation it divides nothing, and contents must not show it.
            return (b.Paragraph((b.Strong(inlines),)),)
        words, notes = without_notes(inlines)
        if not b.plain(words).strip():
            return (b.Paragraph(inlines),)
        return (b.Heading(heading.level, words, notes),)

    def _container(self, block: t.Block, depth: int) -> b.Block:
        match block:
            case t.BulletList(items=items):
                return b.BulletList(tuple(self._item(item, depth) for item in items))
            case t.NumberedList(items=items, start=start):
                return b.NumberedList(tuple(self._item(item, depth) for item in items), start)
            case t.Box():
                return self._box(block, depth)
            case t.Quotation(blocks=inner):
                return b.Quotation(self._blocks(inner, depth))
        raise TypeError(block)

    def _item(self, item: t.Item, depth: int) -> b.Blocks:
        blocks = self._blocks(item.blocks, depth)
        if item.is_done is None:
            return blocks
        sign = b.Text(_TASK_SIGNS[item.is_done])
        if blocks and isinstance(blocks[0], b.Paragraph):
            return (b.Paragraph((sign, *blocks[0].inlines)), *blocks[1:])
        return (b.Paragraph((sign,)), *blocks)

    def _box(self, box: t.Box, depth: int) -> b.Box:
        title, notes = without_notes(self._inlines(box.title))
        marks: b.Inlines = (*notes, *(one for one in title if isinstance(one, b.Picture)))
        kind = b.BoxKind.WARNING if box.kind.warns else b.BoxKind.NOTE
        inner = self._blocks(box.blocks, depth)
        return b.Box(kind, b.plain(title), (b.Paragraph(marks), *inner) if marks else inner)

    def _table(self, table: t.Table) -> b.Table:
        head = tuple(map(self._inlines, table.head))
        return b.Table(
            head=head if any(head) else (),
            rows=tuple(tuple(map(self._inlines, row)) for row in table.rows),
            alignments=table.alignments if any(table.alignments) else (),
        )

    def _dissolved(self, block: t.Block, depth: int) -> b.Blocks:
        """Return what lies too deep without what holds it."""
        title = self._inlines(block.title) if isinstance(block, t.Box) else ()
        items = block.items if isinstance(block, (t.BulletList, t.NumberedList)) else None
        if items is not None:
            lots = [self._item(item, depth) for item in items]
        else:
            lots = [self._blocks(inner, depth) for inner in blocks_inside(block)]
        return (*_paragraphs(title), *chain.from_iterable(lots))


def _levelled(blocks: b.Blocks) -> b.Blocks:
    """Return blocks with their headings moved to the levels of a pack; those without words are none."""
    shift = _TOP - min((one.level for one in blocks if isinstance(one, b.Heading)), default=_TOP)
    return tuple(
        replace(one, level=min(one.level + shift, _LOWEST)) if isinstance(one, b.Heading) else one
        for one in blocks
    )


def _paragraphs(inlines: b.Inlines) -> b.Blocks:
    """Return a paragraph, nothing for one without words; pictures that stand alone are figures."""
    shown = [one for one in inlines if one not in (b.LineBreak(), b.Text(" "))]
    pictures = [one for one in shown if isinstance(one, b.Picture)]
    if pictures and len(pictures) == len(shown):
        return tuple(b.Figure(one, b.words(one.alt)) for one in pictures)
    return (b.Paragraph(inlines),) if inlines else ()
