"""Values in, JSON out that may stand in any script: in a page's own, and in a file."""

import json

_WRITTEN_AS_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end a `<script>` or a line of JavaScript; JSON has them only inside strings."""


def for_script(value: object) -> str:
    """Return the value as JSON (RFC 8259) on one line that may stand inside `<script>` as it is.

    `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that no text can close the element
    (HTML Living Standard, «Restrictions for contents of script elements») or the line.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_WRITTEN_AS_ESCAPES)
