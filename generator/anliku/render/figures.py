"""A reported quantity in, the words a Chinese reader expects out."""

from anliku.model.enums import Comparison
from anliku.model.parts import Quantity

_TEN_THOUSAND = 10_000
_RATIO_UNITS = ("比例", "比率", "占比")


def quantity_text(quantity: Quantity | None) -> str:
    """Return the quantity as text, «原文未报告» where there is none.

    `Quantity(value=20000, op=">", unit="元")` gives «超过2万元»; spacing is the stylesheet's.
    """
    if quantity is None:
        return "原文未报告"
    prefix = "" if quantity.op is Comparison.EQUAL else quantity.op.label
    unit = quantity.unit or ""
    number = _number(quantity.value, unit)
    if quantity.max is not None:
        number = f"{number}—{_number(quantity.max, unit)}"
    shown_unit = "" if unit in _RATIO_UNITS else unit
    return f"{prefix}{number}{shown_unit}"


def _number(value: float, unit: str) -> str:
    if unit in _RATIO_UNITS and 0 < value < 1:
        return f"{value * 100:.1f}".rstrip("0").rstrip(".") + "%"
    if value >= _TEN_THOUSAND and value % (_TEN_THOUSAND / 10) == 0:
        return f"{value / _TEN_THOUSAND:g}万"
    return f"{value:g}" if value < _TEN_THOUSAND else f"{value:.0f}"
