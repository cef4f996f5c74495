"""A Markdown text in, its blocks out, nothing of its words lost.

Steps: the archive's own safe Markdown makes HTML of it; that becomes a tree; each element becomes
a block. Addresses of links and pictures stay as written: where they lead depends on the pack.
"""

import functools

from markdown import Markdown

from anliku.packs.blocks import Block, Blocks, Box, BoxKind, Paragraph, Text
from anliku.packs.markdown_blocks.block_elements import blocks_of, heading_shift
from anliku.packs.markdown_blocks.footnotes import Footnotes
from anliku.packs.markdown_blocks.html_tree import html_tree
from anliku.packs.markdown_blocks.inlines import flat_text
from anliku.render.markdown import markdown_extensions


@functools.cache
def _reader() -> Markdown:
    extensions, settings = markdown_extensions()
    return Markdown(extensions=extensions, extension_configs=settings)


def markdown_blocks(text: str) -> Blocks:
    """Return the blocks of a text of the archive.

    Headings are of level 2 to 4, the uppermost of the text of level 2. Links and pictures carry the
    address as written, be it relative; `composing` finds out what it means. A footnote that no
    mark leads to stands in a box at the end.
    """
    try:
        html = _reader().reset().convert(text)
    except RecursionError:
        # Nested a hundred times over; a check (AK409) asks its author to write it flat.
        return _plain_paragraphs(text)
    tree = html_tree(html)
    shift = heading_shift(tree)
    notes = Footnotes(
        tree, lambda item, found: blocks_of(item.children, found, shift, 1), flat_text
    )
    blocks = blocks_of(tree.children, notes, shift)
    return blocks + tuple(_box(note) for note in notes.unmarked())


def _box(blocks: Blocks) -> Block:
    return Box(BoxKind.NOTE, "正文没有标出的注", blocks)


def _plain_paragraphs(text: str) -> Blocks:
    parts = (" ".join(part.split()) for part in text.split("\n\n"))
    return tuple(Paragraph((Text(part),)) for part in parts if part)
