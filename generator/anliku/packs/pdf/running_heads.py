"""A title in, as much of it as fits into a running head out."""

import unicodedata


def shortened(title: str, width: int) -> str:
    """Return a title of at most so many characters of Chinese; two Latin ones count as one."""
    used = 0.0
    for place, character in enumerate(title):
        used += 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5
        if used > width:
            return f"{title[: max(place - 1, 0)]}…"
    return title
