"""A record type in, what may stand in each of its fields out: what lenient readers go by."""

import dataclasses
import functools
import typing
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum, auto
from typing import Any

from anliku.model.dates import EDTF_PATTERN
from anliku.validation.keys import key_names

_PLACE_NAME = "^[^，、；,;/]+$"
_TERM_ENDING = "/.+"


class Form(Enum):
    """What the values of a field are."""

    TEXT = auto()
    """Free text: every character is the author's."""
    TERM = auto()
    """A word of the vocabulary."""
    NAME = auto()
    """The name of one administrative division."""
    CODE = auto()
    """Text of a fixed pattern: numbers of cases, anchors, addresses."""
    DATE = auto()
    """A date of the EDTF subset."""
    DAY = auto()
    NUMBER = auto()
    WHOLE = auto()
    TRUTH = auto()
    CHOICE = auto()
    """One of a closed set."""
    PART = auto()
    """A record of its own."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FieldShape:
    """What may stand in one field."""

    name: str
    """The field's canonical key."""
    title: str
    """Its Chinese key."""
    form: Form
    is_list: bool
    part: type | None = None
    """The record type, if the form is PART."""
    takes_text: bool = False
    """Whether a bare text may stand for the part."""
    choices: type[Enum] | None = None
    """The closed set, if the form is CHOICE."""
    pattern: str = ""
    """The pattern, if the form is CODE."""


@functools.cache
def shapes_of(record_type: type) -> Mapping[str, FieldShape]:
    """Return the shape of each field of a pydantic dataclass by its canonical key."""
    titles = key_names(record_type).titles
    hints = typing.get_type_hints(record_type, include_extras=True)
    return {name: _shape(name, title, hints[name]) for name, title in titles.items()}


def _shape(name: str, title: str, hint: Any) -> FieldShape:
    base, patterns, is_list = _unwrapped(hint)
    return FieldShape(
        name=name,
        title=title,
        form=_form(base, patterns),
        is_list=is_list,
        part=base if dataclasses.is_dataclass(base) else None,
        takes_text=getattr(base, "STANDS_FOR_TEXT", False),
        choices=base if issubclass(base, Enum) else None,
        pattern=patterns[0] if patterns else "",
    )


def _unwrapped(hint: Any) -> tuple[type, list[str], bool]:
    """Return the innermost type of a hint, the patterns it must match, and whether it is a list."""
    patterns: list[str] = []
    is_list = False
    while not isinstance(hint, type) or typing.get_origin(hint):
        if hasattr(hint, "__metadata__"):
            patterns += _patterns(hint.__metadata__)
            hint = hint.__origin__
            continue
        is_list |= typing.get_origin(hint) is tuple
        hint = next(arg for arg in typing.get_args(hint) if arg is not type(None))
    return hint, patterns, is_list


def _patterns(metadata: tuple[Any, ...]) -> Iterator[str]:
    for info in metadata:
        extra = getattr(info, "json_schema_extra", None)
        if isinstance(extra, dict) and "pattern" in extra:
            yield extra["pattern"]
        for constraint in getattr(info, "metadata", ()):
            if getattr(constraint, "pattern", None):
                yield constraint.pattern


_FORMS: tuple[tuple[type, Form], ...] = (
    (Enum, Form.CHOICE),
    (bool, Form.TRUTH),
    (int, Form.WHOLE),
    (float, Form.NUMBER),
    (date, Form.DAY),
)


def _form(base: type, patterns: list[str]) -> Form:
    if dataclasses.is_dataclass(base):
        return Form.PART
    for kind, form in _FORMS:
        if issubclass(base, kind):
            return form
    if not patterns:
        return Form.TEXT
    if EDTF_PATTERN in patterns:
        return Form.DATE
    if _PLACE_NAME in patterns:
        return Form.NAME
    return Form.TERM if patterns[0].endswith(_TERM_ENDING) else Form.CODE
