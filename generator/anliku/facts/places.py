"""A place in, its words out: in a sentence, on a card, and with how the printed words were checked."""

from collections.abc import Sequence

from anliku.facts.interface import Part, Value
from anliku.facts.missing import NOT_FILLED
from anliku.facts.review import check_text
from anliku.model.parts import Place
from anliku.model.record import Record


def place_text(names: Sequence[str]) -> str:
    """Return names from the province down as one address: «浙江省湖州市吴兴区»."""
    return "".join(names)


def card_places(record: Record) -> list[str]:
    """Return the places of a case as cards of lists show them: «浙江省 · 湖州市»."""
    return [" · ".join(place.names) for place in record.place]


def card_place(record: Record) -> str:
    """Return all of them in one line."""
    return "；".join(card_places(record))


def place_values(record: Record) -> tuple[Value, ...]:
    """Return each place with the printed words, how the two agree, and its code."""
    return tuple(_value(place, record) for place in record.place)


def _value(place: Place, record: Record) -> Value:
    printed = f"“{place.as_printed}”" if place.as_printed else NOT_FILLED
    parts = [
        Part(key="printed", label="原文印作", words=printed),
        Part(key="check", label="核对", words=check_text(record, place.match)),
    ]
    if place.note:
        parts.append(Part(key="note", words=place.note, is_detail=True))
    if place.code:
        code = place.code + (f"（{place.codelist}）" if place.codelist else "")
        parts.append(Part(key="code", label="区划代码", words=code, is_detail=True))
    return Value(words=place_text(place.names), parts=tuple(parts))
