"""What people write (ids, collections, list files, what a query found) → the cases of a pack."""

from anliku.packs.selecting.combining import DEFAULT_TITLE, select
from anliku.packs.selecting.interface import (
    COMMAND_LINE,
    Found,
    Selected,
    Selection,
    Wanted,
    on_command_line,
)

__all__ = [
    "COMMAND_LINE",
    "DEFAULT_TITLE",
    "Found",
    "Selected",
    "Selection",
    "Wanted",
    "on_command_line",
    "select",
]
