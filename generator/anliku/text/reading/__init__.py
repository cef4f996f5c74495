"""Markdown in, a `Tree` and the places of its nodes out: the only room that reads Markdown."""

from anliku.text.reading.parsing import OPTIONS, parsed
from anliku.text.reading.preparing import Prepared, prepared

__all__ = ["OPTIONS", "Prepared", "parsed", "prepared"]
