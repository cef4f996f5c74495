"""A number as people write it in, its value and its unit out, where both are certain."""

import re
import unicodedata

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


def meant_number(written: str) -> tuple[float, str] | None:
    """Return value and unit of a number in Arabic digits, or None where they are not certain."""
    text = unicodedata.normalize("NFKC", written).strip().strip(_QUOTES).strip()
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    unit = found["unit"].strip()
    if not _UNIT.fullmatch(unit) or any(sign in unit for sign in _ABOUT_SIGNS):
        return None
    digits = re.sub(r"[,， ]", "", found["digits"])
    value = float(digits + (found["part"] or ""))
    for sign in found["times"]:
        value *= _TIMES[sign]
    value = round(value, 6)
    return (-value if found["sign"] in ("-", "−") else value), unit


def tidy(value: float) -> int | float:
    """Return a whole number as one."""
    return int(value) if value == int(value) else value
