"""A case file that cannot be read in, the id that it claims out: others may rightly name it."""

import re
from pathlib import Path

_MOST = 200_000
"""Bytes looked at; front matter stands first."""
_ENCODINGS = ("utf-8", "gb18030", "utf-16")
_ID = re.compile(
    r"^[*\"'“【 \t\u3000]{0,4}(?:id|ID|入库编号|编号)[*\"'”】 \t\u3000]{0,4}[:：]"
    r"[\s\"'“]{0,4}(SQ-[0-9]{4}-[0-9]{4,6}-[0-9X])\b",
    re.MULTILINE,
)


def claimed_ids(path: Path) -> frozenset[str]:
    """Return the ids that a file names as its own, whatever else is wrong with it."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST)
    except OSError:
        return frozenset()
    return frozenset(
        found
        for encoding in _ENCODINGS
        for found in _ID.findall(data.decode(encoding, "replace").replace("\r", "\n"))
    )
