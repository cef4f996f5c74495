"""What another place should know before doing the same in, as facts, each point marked, out."""

from anliku.facts.grounds import OWN_ANALYSIS
from anliku.facts.interface import Fact, Value
from anliku.facts.missing import NOT_REPORTED
from anliku.model.parts import Transfer, TransferPoint

GAPS = "gaps"
"""Key of what the source does not report of it."""


def need_facts(transfer: Transfer) -> tuple[Fact, ...]:
    """Return conditions, resources, cautions, and what the source does not report."""
    gaps = tuple(Value(words=gap) for gap in transfer.not_reported)
    return (
        _fact("conditions", "前提条件", transfer.conditions),
        _fact("resources", "所需资源", transfer.resources),
        _fact("cautions", "注意事项", transfer.cautions),
        Fact(key=GAPS, label=NOT_REPORTED, values=gaps),
    )


def _fact(key: str, label: str, points: tuple[TransferPoint, ...]) -> Fact:
    return Fact(key=key, label=label, values=tuple(map(_value, points)))


def _value(point: TransferPoint) -> Value:
    anchors = (point.src,) if point.src else ()
    return Value(words=point.text, anchors=anchors, mark=OWN_ANALYSIS)
