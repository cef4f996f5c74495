"""A value of the case model in, the same as plain JSON data under its canonical keys out.

What is not set (None, an empty list) is left out; dates become ISO 8601, members of closed sets
their canonical English values.
"""

import dataclasses
import math
from collections.abc import Iterable
from datetime import date
from enum import Enum

from anliku.export.cases_json.bases import with_bases
from anliku.export.interface import Json
from anliku.model.record import Record


def public_record(record: Record, *, with_teachers_notes: bool) -> Json:
    """Return what may be published of a record.

    Left out are the teacher's notes, which would spoil the questions, unless the site may have
    them, and people without a public duty, should an editor have overlooked one.
    """
    teaching = record.teaching
    if teaching is not None and not with_teachers_notes:
        teaching = teaching.for_students
    people = tuple(person for person in record.people if person.public_duty)
    shown = dataclasses.replace(record, teaching=teaching, people=people)
    return with_bases(plain_data(shown), shown)


def plain_data(value: object) -> Json:
    """Return any value of the model as JSON data.

    Raises:
        TypeError: the value is of a kind that the model does not have.
    """
    if isinstance(value, Enum):
        return plain_data(value.value)
    if isinstance(value, float):
        return _number(value)
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain_data(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _members((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
    raise TypeError(type(value).__name__)


def _members(pairs: Iterable[tuple[str, object]]) -> Json:
    plain = ((name, plain_data(value)) for name, value in pairs)
    return {name: value for name, value in plain if value is not None and value not in ([], {})}


def _number(value: float) -> Json:
    """Return a number as JSON has it: whole ones without a point, none that is not finite."""
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else value
