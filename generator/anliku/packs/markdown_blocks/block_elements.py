"""The elements of a text's tree in, blocks out."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from anliku.packs.blocks import (
    Block,
    Blocks,
    Box,
    BoxKind,
    BulletList,
    CodeBlock,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Note,
    NumberedList,
    Paragraph,
    Picture,
    Quotation,
    Separator,
    Strong,
    Table,
    Text,
    plain,
    words,
)
from anliku.packs.markdown_blocks.footnotes import Footnotes, is_notes
from anliku.packs.markdown_blocks.html_tree import Element, nodes
from anliku.packs.markdown_blocks.inlines import flat_text, inlines_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TOP, _LOWEST = 2, 4
_LEAVES = frozenset(["p", "pre", "hr", "table"])
_BLOCKS = frozenset({*_HEADINGS, *_LEAVES, *("ul", "ol", "li", "blockquote", "div")})
_DEEPEST = 10
"""Levels of lists, quotations and boxes in one another that are kept; checks allow nine."""

_WARNINGS = frozenset(["warning", "danger", "caution", "attention", "important", "error"])
_ENGLISH_TITLES = {
    "Note": "注",
    "Tip": "提示",
    "Hint": "提示",
    "Important": "重要",
    "Warning": "注意",
    "Caution": "注意",
    "Attention": "注意",
    "Danger": "危险",
    "Error": "错误",
    "Info": "说明",
    "Example": "例",
    "Question": "问题",
    "Quote": "引文",
    "Abstract": "提要",
    "Summary": "提要",
}
"""Titles that the Markdown library gives a box without one of its own."""

Nodes = Sequence[Element | str]


def heading_shift(tree: Element) -> int:
    """Return what is to be added to the levels of a text's headings, so that they start at 2."""
    tags = (node.tag for node in nodes(tree) if isinstance(node, Element))
    return _TOP - min((_HEADINGS[tag] for tag in tags if tag in _HEADINGS), default=_TOP)


def blocks_of(children: Nodes, notes: Footnotes, shift: int, depth: int = 0) -> Blocks:
    """Return the blocks of elements and texts that stand side by side.

    Args:
        children: the elements and texts.
        notes: the footnotes of the whole text.
        shift: what is added to the levels of headings.
        depth: in how many lists, quotations and boxes they lie.
    """
    found: list[Block] = []
    for is_block, group in groupby(children, _is_block):
        if not is_block:
            found.extend(_paragraphs(tuple(group), notes))
            continue
        for element in group:
            if isinstance(element, Element):
                found.extend(_blocks(element, notes, shift, depth))
    return tuple(found)


def _is_block(node: Element | str) -> bool:
    return isinstance(node, Element) and node.tag in _BLOCKS


def _blocks(element: Element, notes: Footnotes, shift: int, depth: int) -> Blocks:
    tag = element.tag
    if tag in _HEADINGS:
        return _heading(element, notes, shift, depth)
    if tag in _LEAVES:
        return _leaf(element, notes)
    if is_notes(element) or element.has_class("toc"):
        # Notes stand where they are marked; a pack has contents of its own.
        return ()
    if depth >= _DEEPEST:
        return tuple(_flattened(element))
    return _container(element, notes, shift, depth + 1)


def _leaf(element: Element, notes: Footnotes) -> Blocks:
    match element.tag:
        case "pre":
            return (CodeBlock(flat_text(element).removesuffix("\n")),)
        case "hr":
            return (Separator(),)
        case "table":
            return (_table(element, notes),)
        case _:
            return _paragraphs(element.children, notes)


def _container(element: Element, notes: Footnotes, shift: int, depth: int) -> Blocks:
    if element.has_class("admonition"):
        return (_box(element, notes, shift, depth),)
    if element.tag in ("ul", "ol"):
        return (_list(element, notes, shift, depth),)
    blocks = blocks_of(element.children, notes, shift, depth)
    return (Quotation(blocks),) if element.tag == "blockquote" else blocks


def _heading(element: Element, notes: Footnotes, shift: int, depth: int) -> Blocks:
    inlines = inlines_of(element.children, notes)
    if not inlines:
        return ()
    if depth:
        # Inside a list or a quotation it divides nothing, and contents must not show it.
        return (Paragraph((Strong(inlines),)),)
    return (Heading(min(_HEADINGS[element.tag] + shift, _LOWEST), inlines),)


def _paragraphs(children: Nodes, notes: Footnotes) -> Blocks:
    inlines = inlines_of(children, notes)
    pictures = [inline for inline in inlines if isinstance(inline, Picture)]
    if pictures and all(isinstance(inline, Picture | LineBreak) for inline in inlines):
        return tuple(Figure(picture, words(picture.alt)) for picture in pictures)
    return (Paragraph(inlines),) if inlines else ()


def _list(element: Element, notes: Footnotes, shift: int, depth: int) -> Block:
    items = tuple(blocks_of(item.children, notes, shift, depth) for item in element.elements("li"))
    if element.tag == "ul":
        return BulletList(items)
    start = element.attributes.get("start", "")
    return NumberedList(items, int(start) if start.isdecimal() else 1)


def _table(element: Element, notes: Footnotes) -> Table:
    rows = [
        tuple(inlines_of(cell.children, notes) for cell in row.elements("th", "td"))
        for part in element.elements("thead", "tbody")
        for row in part.elements("tr")
    ]
    width = max(map(len, rows), default=0)
    full = [row + ((),) * (width - len(row)) for row in rows]
    has_head = bool(full) and any(full[0])
    return Table(head=full[0] if has_head else (), rows=tuple(full[1:]))


def _box(element: Element, notes: Footnotes, shift: int, depth: int) -> Box:
    title: Inlines = ()
    children = list(element.children)
    first = next(element.elements("p"), None)
    if first is not None and first.has_class("admonition-title"):
        title = inlines_of(first.children, notes)
        children.remove(first)
    text = plain(title)
    marks = tuple(inline for inline in title if isinstance(inline, Note | Picture))
    blocks = blocks_of(children, notes, shift, depth)
    if marks:
        blocks = (Paragraph(marks), *blocks)
    is_warning = any(map(element.has_class, _WARNINGS))
    kind = BoxKind.WARNING if is_warning else BoxKind.NOTE
    return Box(kind, _ENGLISH_TITLES.get(text, text), blocks)


def _flattened(element: Element) -> Iterator[Block]:
    """Yield what lies too deep as plain paragraphs."""
    text: list[str] = []
    for node in [*nodes(element), Element("p")]:
        if isinstance(node, str):
            text.append(node)
        elif node.tag == "img":
            text.append(node.attributes.get("alt", ""))
        elif node.tag in _BLOCKS:
            joined = " ".join("".join(text).split())
            text.clear()
            if joined:
                yield Paragraph((Text(joined),))
