"""Rows in, CSV (RFC 4180, UTF-8) out, in which no cell is a formula of a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from anliku.export.json_text import compact

_FORMULA = re.compile(r"[=+\-@\t\r].", re.DOTALL)
"""How a cell begins that spreadsheets would reckon (OWASP, «CSV Injection»); a sign alone is none."""
_NUMBER = re.compile(r"[+-]?[0-9.,]+%?")


def as_csv(names: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table with its line of names; what is None is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return compact(value)
    if not isinstance(value, str):
        return str(value)
    is_formula = _FORMULA.match(value) and not _NUMBER.fullmatch(value)
    return f"'{value}" if is_formula else value
