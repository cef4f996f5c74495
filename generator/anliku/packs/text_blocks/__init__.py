"""A text of the archive in, the blocks of a pack out: a projection of its tree."""

from anliku.packs.text_blocks.inlines import Targets
from anliku.packs.text_blocks.projecting import text_blocks

__all__ = ["Targets", "text_blocks"]
