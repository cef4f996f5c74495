"""Closed sets whose members have a Chinese label; a contributor may write either form."""

from enum import Enum
from typing import Self


class LabelledEnum(str, Enum):
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
    def _missing_(cls, value: object) -> Self | None:
        return next((member for member in cls if member.label == value), None)

    def __str__(self) -> str:
        """Return the canonical value, as it is written in files."""
        return str(self.value)
