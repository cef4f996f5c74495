"""Located plain data in, a typed value or problems in Chinese out; knows no particular type."""

from anliku.validation.convert import convert, without_unread
from anliku.validation.nearest import nearest

__all__ = ["convert", "nearest", "without_unread"]
