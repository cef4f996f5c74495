"""An id as people write it (small letters, full-width digits, any dash) in, its one form out."""

import re
import unicodedata

_DASHES = re.compile(r"[‐‑‒–—―−﹣－─_]")
_ID = re.compile(r"SQ-[0-9A-Z-]+|NEW-[0-9A-F]{8}")


def tidy_id(written: str) -> str:
    """Return a written id in capitals and ASCII, without what stands around it."""
    folded = unicodedata.normalize("NFKC", _DASHES.sub("-", written))
    return folded.strip(" \t\"'“”‘’,;、").upper()


def looks_like_id(written: str) -> bool:
    """Say whether somebody meant an id, be it right or wrong."""
    return _ID.fullmatch(tidy_id(written)) is not None
