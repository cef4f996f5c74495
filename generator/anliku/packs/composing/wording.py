"""Values of a record in, the words that a pack says of them out, as the site says them."""

from anliku.facts import NOT_MARKED
from anliku.packs.blocks import Blocks, Inlines, Paragraph, Text, words
from anliku.packs.spacing import tidied


def line(text: str) -> Inlines:
    """Return a text of a record as inlines of one line."""
    return tidied(words(text))


def paragraphs(text: str) -> Blocks:
    """Return a text of a record as paragraphs, one for each of its lines."""
    lines = (line(part) for part in text.split("\n"))
    return tuple(Paragraph(inlines) for inlines in lines if inlines)


def joined(labels: tuple[str, ...], missing: str = NOT_MARKED) -> Inlines:
    """Return words as an enumeration, or what is said where there are none."""
    return (Text("、".join(labels) or missing),)
