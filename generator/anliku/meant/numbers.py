"""A number as people write it in, its value and its unit out, where both are certain."""

import re
import unicodedata
from decimal import Decimal

_NUMBER = re.compile(
    r"(?P<sign>[-+−]?)(?P<digits>[0-9]{1,3}(?:[,， ][0-9]{3})+|[0-9]+)(?P<part>\.[0-9]+)?"
    r"(?P<times>[十百千万亿]*)(?P<unit>[^0-9.,，~<>]*)"
)
_LONGEST = 24
"""Of more signs, Python's numbers would lose some."""
_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_QUOTES = "\"'“”‘’「」『』"
_UNIT = re.compile(r"[\u4e00-\u9fffA-Za-z%‰℃°²³/]{0,8}")
_ABOUT_SIGNS = (
    "余",
    "多",
    "几",
    "来",
    "约",
    "左右",
    "以上",
    "以下",
    "不到",
    "超",
    "近",
    "至",
    "到",
)
"""What makes a number another than it says."""


def meant_number(written: str) -> tuple[int | float, str] | None:
    """Return value and unit of a number in Arabic digits, or None where they are not certain.

    A whole number stays one, whatever its length. Raised and circled digits (`10³`, `①`) are no
    digits of a number, though NFKC would make them some.
    """
    if any(unicodedata.category(sign) == "No" for sign in written[:_LONGEST]):
        return None
    text = unicodedata.normalize("NFKC", written).strip().strip(_QUOTES).strip()
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    unit = found["unit"].strip()
    if not _UNIT.fullmatch(unit) or any(sign in unit for sign in _ABOUT_SIGNS):
        return None
    digits = re.sub(r"[,， ]", "", found["digits"])
    value = Decimal(digits + (found["part"] or ""))
    for sign in found["times"]:
        value *= _TIMES[sign]
    if found["sign"] in ("-", "−"):
        value = -value
    return (int(value) if value == value.to_integral_value() else float(value)), unit
