"""JSON values in, text out: for files, and safe inside a page."""

import json

from anliku.export.interface import Json

_UNSAFE_IN_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end a `<script>` or a line of JavaScript; JSON has them only inside strings."""


def for_script(value: Json) -> str:
    """Return the value as JSON (RFC 8259) that may stand inside `<script>` as it is.

    `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that no text can close the element
    (HTML Living Standard, «Restrictions for contents of script elements»).
    """
    return compact(value).translate(_UNSAFE_IN_HTML)


def compact(value: Json) -> str:
    """Return the value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def indented(value: Json) -> str:
    """Return the value as JSON for people to read, with a newline at the end."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
