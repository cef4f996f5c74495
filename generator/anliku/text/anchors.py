"""A place in a text as an author names it in, the id of its heading out."""

from anliku.slugs import slug
from anliku.text.plain import words_of
from anliku.text.tree import Heading, Tree
from anliku.text.walking import blocks_in

_PREFIX = "t-"


def headings_of(tree: Tree) -> tuple[Heading, ...]:
    """Return all headings of a text, those inside quotations and lists too."""
    return tuple(block for block in blocks_in(tree.blocks) if isinstance(block, Heading))


def anchor_in(tree: Tree, fragment: str) -> str | None:
    """Return the id of the heading that a fragment means, or None where no heading is meant.

    Authors write the heading's words, as code hosts make them (`#主要做法`), or its pinyin, as the
    addresses of our pages have it; with or without the prefix of ids.
    """
    wanted = fragment.strip()
    plain = wanted.casefold().replace("-", "")
    for heading in headings_of(tree):
        words = "".join(words_of(heading.inlines).split()).casefold().replace("-", "")
        if wanted in (heading.id, heading.id.removeprefix(_PREFIX)) or (plain and plain == words):
            return heading.id
    by_sound = _PREFIX + slug(wanted)
    return next((one.id for one in headings_of(tree) if wanted and one.id == by_sound), None)
