"""A reported quantity in, the words a Chinese reader expects out; what a figure lacks is said."""

from decimal import Decimal

from anliku.facts.missing import NOT_FILLED, NOT_REPORTED
from anliku.model.dates import in_chinese
from anliku.model.enums import Comparison, Missing
from anliku.model.parts import Outcome, Quantity

_TEN_THOUSAND = 10_000
_WHOLE = 100
_RATIO_UNITS = ("比例", "比率", "占比")


def before_text(outcome: Outcome) -> str:
    """Return the quantity before, or whether the source or the editor is silent on it."""
    return _said(outcome.before, outcome, Missing.BASELINE)


def after_text(outcome: Outcome) -> str:
    """Return the quantity after, likewise."""
    return _said(outcome.after, outcome, Missing.RESULT)


def period_text(outcome: Outcome) -> str:
    """Return the period of a figure, or the date of the quantity after, likewise."""
    if outcome.period:
        return outcome.period
    if outcome.after and outcome.after.when:
        return in_chinese(outcome.after.when)
    return _missing(outcome, Missing.BASE_YEAR)


def quantity_text(quantity: Quantity) -> str:
    """Return the quantity as text.

    `Quantity(value=20000, op=">", unit="元")` gives «超过2万元»; spacing is the stylesheet's.
    """
    prefix = "" if quantity.op is Comparison.EQUAL else quantity.op.label
    unit = quantity.unit or ""
    number = _number(quantity.value, unit)
    if quantity.max is not None:
        number = f"{number}—{_number(quantity.max, unit)}"
    shown_unit = "" if unit in _RATIO_UNITS else unit
    return f"{prefix}{number}{shown_unit}"


def _said(quantity: Quantity | None, outcome: Outcome, lack: Missing) -> str:
    return quantity_text(quantity) if quantity else _missing(outcome, lack)


def _missing(outcome: Outcome, lack: Missing) -> str:
    return NOT_REPORTED if lack in outcome.missing else NOT_FILLED


def _number(value: float, unit: str) -> str:
    """Return a number with all digits that were written; of a share one decimal, if that shows it."""
    written = Decimal(repr(value))
    if unit in _RATIO_UNITS and 0 < written < 1:
        share, rounded = written * 100, round(written * 100, 1)
        return f"{_plain(rounded if 0 < rounded < _WHOLE else share)}%"
    if abs(written) >= _TEN_THOUSAND and written % (_TEN_THOUSAND // 10) == 0:
        return f"{_plain(written / _TEN_THOUSAND)}万"
    return _plain(written)


def _plain(number: Decimal) -> str:
    whole, point, rest = f"{number:f}".partition(".")
    digits = f"{whole}{point}{rest}".rstrip("0").rstrip(".") if point else whole
    return "0" if digits == "-0" else digits
