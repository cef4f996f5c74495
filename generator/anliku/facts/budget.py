"""The money that a source tells of in, as a fact out: each sum as printed, and what is not told of it."""

from anliku.facts.figures import quantity_text
from anliku.facts.interface import Fact, Part, Value
from anliku.facts.missing import NOT_FILLED, NOT_REPORTED, missing_word
from anliku.model.enums import Column
from anliku.model.parts import Budget
from anliku.model.record import Record


def budget_fact(record: Record) -> Fact:
    """Return the sums, or who is silent on them."""
    return Fact(
        key="budget",
        label=Column.BUDGET.label,
        values=tuple(map(_value, record.budget)),
        missing=missing_word(record, Column.BUDGET),
        is_searched=True,
    )


def _value(budget: Budget) -> Value:
    counted = quantity_text(budget.amount) if budget.amount else ""
    parts = [Part(key="covers", label="用途", words=budget.covers or NOT_FILLED)]
    if counted and counted != budget.as_printed:
        parts.insert(0, Part(key="amount", label="金额", words=counted))
    lacks = "、".join(budget.missing) or NOT_FILLED
    parts.append(Part(key="lacks", label=NOT_REPORTED, words=lacks))
    return Value(
        words=f"“{budget.as_printed}”",
        parts=tuple(parts),
        anchors=(budget.src,),
        printed=budget.as_printed,
    )
