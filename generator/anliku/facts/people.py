"""People named for a public duty in, and no others: the printed name first, the verified one apart."""

from anliku.facts.grounds import NO_SOURCE_NAMED
from anliku.facts.interface import Part, Value, chosen
from anliku.facts.missing import NOT_FILLED
from anliku.facts.review import review_gap
from anliku.model.parts import Person
from anliku.model.record import Record


def people_values(record: Record) -> tuple[Value, ...]:
    """Return each person who is named for a public duty, with what is known of the name."""
    return tuple(
        _value(person, number, record)
        for number, person in enumerate(record.people)
        if person.public_duty
    )


def _value(person: Person, number: int, record: Record) -> Value:
    key = "doubt" if _differs(person) else "name"
    parts = [Part(key=key, words=name_text(person, record))]
    doubt = next((one for one in record.errata if one.field == f"people[{number}]"), None)
    if doubt and _differs(person):
        parts.append(chosen("confidence", "把握", doubt.confidence))
    return Value(
        words=f"{person.as_printed}，{person.role}",
        parts=tuple(parts),
        anchors=(person.src,) if person.src else (),
        mark=NO_SOURCE_NAMED,
        printed=person.as_printed,
    )


def name_text(person: Person, record: Record) -> str:
    """Return how the printed name and the verified one agree, and who has looked at it."""
    gap = review_gap(record)
    if person.verified is None:
        return f"姓名照原文；核实：{NOT_FILLED}"
    if _differs(person):
        apart = f"原文印作“{person.as_printed}”；核实作“{person.verified}”"
        return f"{apart}，{gap}" if gap else apart
    return f"核实与原文一致，{gap}" if gap else "姓名核对过，与原文一致"


def _differs(person: Person) -> bool:
    return person.verified not in (None, person.as_printed)
