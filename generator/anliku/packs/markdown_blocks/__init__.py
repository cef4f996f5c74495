"""Markdown of the archive in, the blocks of a pack out; pure, so that what comes out may be kept."""

from anliku.packs.markdown_blocks.reading import markdown_blocks

__all__ = ["markdown_blocks"]
