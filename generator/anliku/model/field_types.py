"""Kinds of value that several fields of a case record share, with their validation."""

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, Strict
from pydantic.functional_validators import AfterValidator
from pydantic_core import PydanticCustomError

from anliku.model.dates import EDTF_PATTERN, is_edtf
from anliku.positions import ANCHOR_PATTERN, is_backward

STRICT = ConfigDict(extra="forbid", str_strip_whitespace=True)
"""Every part of a record refuses keys it does not know."""

NOT_REPORTED = "原文未报告"
"""What an editor writes in a column on which the source is silent, and what readers are told."""


def named(title: str, description: str = "", *aliases: str, **constraints: Any) -> Any:
    """Return a pydantic field with its Chinese name, what it is for, and further names.

    The name and the `aliases` are accepted as keys in front matter; `constraints` go to pydantic.
    """
    extra: dict[str, Any] | None = {"x-aliases": list(aliases)} if aliases else None
    return Field(
        title=title, description=description or None, json_schema_extra=extra, **constraints
    )


def _number_as_text(value: object) -> object:
    """Let an unquoted `2022` or `370602003` stand where text is meant."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else value


def _existing_edtf(value: str) -> str:
    if not is_edtf(value):
        raise PydanticCustomError("wrong_date", "edtf")
    return value


def _existing_day(value: object) -> object:
    if isinstance(value, date):
        return value
    text = str(value)
    if not is_edtf(text) or len(text) != len("2022-11-27"):
        raise PydanticCustomError("wrong_day", "day")
    return date.fromisoformat(text)


def _forward(anchor: str) -> str:
    if is_backward(anchor):
        raise PydanticCustomError("backward_position", "backward")
    return anchor


def _no_truth_value(value: object) -> object:
    """Refuse `true`, which Python would take for the number 1."""
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "int")
    return value


Text = Annotated[str, BeforeValidator(_number_as_text), Field(min_length=1)]
"""Text that is not empty."""

PlaceName = Annotated[Text, Field(pattern="^[^，、；,;/]+$", max_length=120)]
"""The name of one division, short enough to name a folder; a comma inside means that two were run together."""

LANGUAGE_PATTERN = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""Well-formed tags of a language with its script, region and variants (RFC 5646, 2.1)."""

Language = Annotated[str, Field(pattern=LANGUAGE_PATTERN, max_length=35)]
"""A language tag; 35 characters hold the longest that RFC 5646 (4.4.1) reckons with."""

Whole = Annotated[int, Strict()]
"""A whole number, written without quotation marks."""

LARGEST_NUMBER = 10**15
"""Amount of the largest figure: ten times what a country of this size makes in a year, in yuan."""

Number = Annotated[
    float, Strict(), Field(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER, allow_inf_nan=False)
]
"""A number, written without quotation marks; so large, each whole number is exact (IEEE 754)."""

Year = Annotated[Whole, Field(ge=1900, le=2100)]
"""A year that a case may tell of."""

RevisionNumber = Annotated[Whole, Field(ge=1, le=9999)]
"""How often a case was revised."""

Edtf = Annotated[
    str,
    BeforeValidator(_number_as_text),
    AfterValidator(_existing_edtf),
    Field(json_schema_extra={"pattern": EDTF_PATTERN}),
]
"""A date of the EDTF subset, see `anliku.model.dates`."""

Day = Annotated[date, BeforeValidator(_existing_day)]
"""One calendar day, ISO 8601 `YYYY-MM-DD`."""

Code = Annotated[str, BeforeValidator(_number_as_text), Field(pattern=r"^[0-9]{6}([0-9]{3})?$")]
"""A division's code: 6 digits, or 9 down to the town (GB/T 2260, GB/T 10114)."""

Anchor = Annotated[str, Field(pattern=ANCHOR_PATTERN), AfterValidator(_forward)]
"""A source and, after `#`, where in it: `S1#p12s3`, see `anliku.positions`."""

NoTruthValue = BeforeValidator(_no_truth_value)
"""For enumerations of numbers."""

TopicUri = Annotated[str, Field(pattern=r"^topic/.+")]
MechanismUri = Annotated[str, Field(pattern=r"^mech/.+")]
ProblemUri = Annotated[str, Field(pattern=r"^prob/.+")]
ContextUri = Annotated[str, Field(pattern=r"^ctx/.+")]
ActorUri = Annotated[str, Field(pattern=r"^actor/.+")]
