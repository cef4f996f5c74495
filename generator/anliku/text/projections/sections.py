"""A text in, its second-level sections out: the words of each heading, and what stands below it."""

from dataclasses import dataclass
from itertools import pairwise

from anliku.text.plain import words_of
from anliku.text.tree import Blocks, Heading, Tree

_TOP = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One second-level section of a text."""

    id: str
    label: str
    blocks: Blocks
    at: int
    """Where its heading stands."""


def sections_of(tree: Tree) -> tuple[Section, ...]:
    """Return the second-level sections of a text in order; what stands before the first is in none."""
    starts = [
        number
        for number, block in enumerate(tree.blocks)
        if isinstance(block, Heading) and block.level == _TOP
    ]
    return tuple(
        _section(tree.blocks[start:end]) for start, end in pairwise((*starts, len(tree.blocks)))
    )


def _section(blocks: Blocks) -> Section:
    heading = blocks[0]
    assert isinstance(heading, Heading)
    label = " ".join(words_of(heading.inlines).split())
    return Section(id=heading.id, label=label, blocks=blocks[1:], at=heading.at)
