"""Markdown in, the blocks of a pack out, in an archive where every picture is there."""

from pathlib import Path

from anliku.packs.blocks import Blocks
from anliku.packs.text_blocks import text_blocks
from anliku.text import Inside, Text

CASE = 7
"""Number of the case in the pack that `case.md` is."""


class EveryPicture:
    """Has each picture that is asked for, and one case."""

    def case(self, inside: Inside, /) -> int | None:
        """Return the number of `case.md`."""
        return CASE if inside.path == "case.md" else None

    def picture(self, inside: Inside, /) -> Path | None:
        """Return a path for any name."""
        return Path("/库", inside.path) if inside.path else None


def blocks_from(markdown: str) -> Blocks:
    """Return the blocks of a text."""
    return text_blocks(Text(markdown), EveryPicture())
