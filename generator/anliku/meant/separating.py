"""A text in, the items of a list that it names one after another out."""

import re
from typing import Any

from anliku.validation.shapes import FieldShape, Form

_SIGNS = re.compile(r"\s*[，、；;,]\s*|\s+")
_AND = frozenset("&＆+＋和与及|｜/／")
"""What may stand between two items, with blanks around it."""
_QUOTES = "“”\"'‘’[]【】［］ "


def separated(value: Any, shape: FieldShape) -> list[Any]:
    """Return the items that commas or spaces part, where the form's values hold neither."""
    is_parted = shape.form in (Form.TERM, Form.CODE, Form.CHOICE, Form.WHOLE)
    if not isinstance(value, str) or not is_parted:
        return [value]
    if value.strip()[:1] in ("（", "(") and value.strip()[-1] in "）)":
        value = value.strip()[1:-1]
    split = (part.strip("#＃") for part in _SIGNS.split(value.strip(_QUOTES)))
    parts = [part for part in split if part and part not in _AND]
    if shape.form is Form.WHOLE:
        return [int(part) if part.isascii() and part.isdigit() else part for part in parts]
    return parts or [value]
