"""What the text of a case rests on in: policies, quotations, events; as facts out."""

from anliku.facts.grounds import NO_SOURCE_NAMED, policy_tie
from anliku.facts.interface import Fact, Part, Value
from anliku.facts.missing import NOT_FILLED
from anliku.facts.review import check_text
from anliku.facts.wording import date_text
from anliku.model.parts import PolicyQuotation
from anliku.model.record import Record


def policy_fact(record: Record) -> Fact:
    """Return the quoted policies, each with the edition it was checked against."""
    values = tuple(_policy(quoted, record) for quoted in record.policy_basis)
    return Fact(key="policy", label="政策依据", values=values)


def _policy(quoted: PolicyQuotation, record: Record) -> Value:
    clause = f"，“{quoted.clause}”部分" if quoted.clause else ""
    return Value(
        words=f"“{quoted.quote}”",
        parts=(
            Part(key="work", label="文件", words=f"{quoted.work}{clause}"),
            Part(key="edition", label="所查版本", words=quoted.edition or NOT_FILLED),
            Part(
                key="check",
                label="核对结果",
                words=check_text(record, quoted.check),
                sort=quoted.check.value if quoted.check else "",
            ),
            Part(key="tie", label="同做法的关系", words=policy_tie(quoted)),
        ),
        place_label="引在何处",
        printed=quoted.quote,
        anchors=_anchors(quoted.src),
        mark=NO_SOURCE_NAMED,
    )


def quotation_fact(record: Record) -> Fact:
    """Return what people are quoted with."""
    values = tuple(
        Value(
            words=f"“{quoted.text}”",
            parts=(Part(key="speaker", words=quoted.speaker),),
            printed=quoted.text,
            anchors=(quoted.src,),
        )
        for quoted in record.quotes
    )
    return Fact(key="quotes", label="引语", values=values)


def event_fact(record: Record) -> Fact:
    """Return the dated events, each under its date."""
    values = tuple(
        Value(
            label=date_text(event.date),
            words=event.event,
            anchors=_anchors(event.src),
            mark=NO_SOURCE_NAMED,
        )
        for event in record.timeline
    )
    return Fact(key="timeline", label="时间线", values=values)


def _anchors(src: str | None) -> tuple[str, ...]:
    return (src,) if src else ()
