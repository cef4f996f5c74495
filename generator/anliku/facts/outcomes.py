"""The reported figures of a case in, as one fact, each figure as printed with what it lacks, out."""

from anliku.facts.figures import after_text, before_text, period_text
from anliku.facts.interface import Fact, Part, Value, chosen
from anliku.facts.missing import NOT_REPORTED
from anliku.facts.wording import lacks_text, outcomes_missing
from anliku.model.parts import Outcome
from anliku.model.record import Record

_NOTE = (
    f"投入、产出是花了多少、办了多少，成效才是有什么变化。“缺什么”一栏所列各项，{NOT_REPORTED}。"
)


def figure_fact(record: Record) -> Fact:
    """Return the figures; a value's words are those of the source."""
    return Fact(
        key="outcomes",
        label="报道的数字",
        values=tuple(map(_value, record.outcomes)),
        missing=outcomes_missing(record),
        note=_NOTE if record.outcomes else "",
    )


def _value(outcome: Outcome) -> Value:
    return Value(
        label=outcome.indicator,
        words=f"“{outcome.as_printed}”",
        parts=(
            chosen("kind", "性质", outcome.kind),
            Part(key="before", label="此前", words=before_text(outcome)),
            Part(key="after", label="此后", words=after_text(outcome)),
            Part(key="period", label="时段", words=period_text(outcome)),
            Part(key="lacks", label="缺什么", words=lacks_text(outcome)),
        ),
        anchors=(outcome.src,),
        printed=outcome.as_printed,
    )
