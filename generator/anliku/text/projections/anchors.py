"""A place in a text as an author names it in, the id of its heading out."""

from collections.abc import Mapping
from functools import lru_cache

from typing_extensions import override

from anliku.text.plain import words_of
from anliku.text.tree import Heading, Tree
from anliku.text.walking import blocks_in

_PREFIX = "t-"


def headings_of(tree: Tree) -> tuple[Heading, ...]:
    """Return all headings of a text, those inside quotations and lists too."""
    return tuple(block for block in blocks_in(tree.blocks) if isinstance(block, Heading))


def anchor_in(tree: Tree, fragment: str) -> str | None:
    """Return the id of the heading that a fragment means, or None where no heading is meant.

    Authors write the heading's words, as code hosts make them (`#主要做法`, without punctuation), or
    its pinyin, as the addresses of our pages have it; with or without the prefix of ids.
    """
    known = _known(_Same(tree))
    wanted = fragment.strip()
    return known.get(wanted) or known.get(_PREFIX + wanted) or known.get(_key(wanted))


class _Same:
    """A tree that is equal to itself alone: to compare two would take as long as to read them."""

    __slots__ = ("tree",)

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    @override
    def __hash__(self) -> int:
        return id(self.tree)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.tree is other.tree


@lru_cache(maxsize=64)
def _known(same: _Same) -> Mapping[str, str]:
    """Return the id of each heading by itself and by the heading's words."""
    headings = headings_of(same.tree)
    found = {heading.id: heading.id for heading in headings}
    for heading in headings:
        found.setdefault(_key(words_of(heading.inlines)), heading.id)
    return found


def _key(words: str) -> str:
    """Return what is left of words in an address: letters and digits, or all if there are none.

    The sign in front of it keeps words apart from ids.
    """
    folded = words.casefold()
    return "#" + ("".join(filter(str.isalnum, folded)) or "".join(folded.split()))
