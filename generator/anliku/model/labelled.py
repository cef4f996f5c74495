"""Closed sets whose members have a Chinese label; a contributor may write either form."""

from enum import StrEnum
from typing import Self

from typing_extensions import override


class LabelledEnum(StrEnum):
    """A string enumeration whose members also have a `label`, accepted as input too."""

    label: str
    """The Chinese word shown to readers."""

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member from its canonical English value and its Chinese label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    @override
    def _missing_(cls, value: object) -> Self | None:
        return next((member for member in cls if member.label == value), None)
