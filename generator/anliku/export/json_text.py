"""JSON values in, text out, for files; what stands in a script is written by `script_data.py`."""

import json

from anliku.export.interface import Json


def compact(value: Json) -> str:
    """Return the value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def indented(value: Json) -> str:
    """Return the value as JSON for people to read, with a newline at the end."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
