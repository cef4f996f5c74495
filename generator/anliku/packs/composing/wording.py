"""Values of a record in, the words that a pack says of them out, as the site says them."""

from datetime import date

from anliku.model.dates import in_chinese
from anliku.model.evidence import EvidenceLevel
from anliku.model.parts import Place
from anliku.packs.blocks import Blocks, Inlines, Paragraph, Text, words
from anliku.packs.spacing import tidied

NOT_REPORTED = "原文未报告"
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


def date_words(value: date | str | None, missing: str = NOT_REPORTED) -> str:
    """Return a date in Chinese, or what is said where there is none."""
    if value is None:
        return missing
    return in_chinese(value.isoformat() if isinstance(value, date) else value)


def evidence_words(level: EvidenceLevel | None) -> str:
    """Return a level with what it means."""
    return "编辑尚未评定" if level is None else f"{int(level)}级：{level.label}"


def place_words(place: Place) -> str:
    """Return a place with how the printed words and the list of divisions agree."""
    printed = f"原文印作“{place.as_printed}”；" if place.as_printed else ""
    return f"{''.join(place.names)}（{printed}核对：{place.match.label}）"


def anchor_words(anchor: str | None) -> str:
    """Return where a fact is printed: `S1#180-210` gives «S1第180—210字»."""
    if not anchor:
        return "未注出处"
    number, _, span = anchor.partition("#")
    return f"{number}第{span.replace('-', '—')}字" if span else number
