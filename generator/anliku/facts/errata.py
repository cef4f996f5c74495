"""The doubtful spots of a source in, as a fact out: what is printed, never replaced, and what is known."""

from anliku.facts.field_names import field_text
from anliku.facts.grounds import NO_SOURCE_NAMED
from anliku.facts.interface import Fact, Part, Value, chosen
from anliku.facts.missing import NOT_FILLED
from anliku.facts.review import review_gap
from anliku.model.parts import Erratum
from anliku.model.record import Record


def errata_fact(record: Record) -> Fact:
    """Return the errata, each under the place in the record that it is about."""
    gap = review_gap(record)
    return Fact(
        key="errata",
        label="勘误",
        values=tuple(map(_value, record.errata)),
        note="原文照录，核实另写；没有依据的不改。" + (f"核实{gap}。" if gap else ""),
    )


def _value(erratum: Erratum) -> Value:
    verified = f"“{erratum.verified}”" if erratum.verified else "照录，不改"
    return Value(
        label=field_text(erratum.field),
        words=f"“{erratum.as_printed}”",
        parts=(
            chosen("kind", "性质", erratum.kind),
            Part(key="verified", label="核实", words=verified),
            chosen("confidence", "把握", erratum.confidence),
            *_basis(erratum.basis or (NOT_FILLED,)),
        ),
        anchors=(erratum.src,) if erratum.src else (),
        mark=NO_SOURCE_NAMED,
        printed=erratum.as_printed,
    )


def _basis(reasons: tuple[str, ...]) -> tuple[Part, ...]:
    """Return each reason as a part; the first bears their name."""
    first, *others = reasons
    named = Part(key="basis", label="依据", words=first)
    return (named, *(Part(key="basis", words=reason) for reason in others))
