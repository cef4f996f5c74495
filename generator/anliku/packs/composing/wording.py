"""Values of a record in, the words that a pack says of them out, as the site says them."""

from anliku.facts import check_text
from anliku.model.parts import Place
from anliku.model.record import Record
from anliku.packs.blocks import Blocks, Inlines, Paragraph, Text, words
from anliku.packs.spacing import tidied

NOT_MARKED = "未标注"


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


def place_words(place: Place, record: Record) -> str:
    """Return a place with how the printed words and the list of divisions agree."""
    printed = f"原文印作“{place.as_printed}”；" if place.as_printed else ""
    return f"{''.join(place.names)}（{printed}核对：{check_text(record, place.match)}）"
