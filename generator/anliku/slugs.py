"""A name in, its ASCII form out: for addresses of pages and ids of headings, the same on every machine."""

import functools
import hashlib
import re

_NOT_ALLOWED = re.compile(r"[^a-z0-9]+")


@functools.lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Return the text as lower-case ASCII words joined by hyphens, Han characters as pinyin."""
    # Imported where it is needed: its dictionaries take longer to load than many a command to run.
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(text)
    return _NOT_ALLOWED.sub("-", "-".join(syllables).lower()).strip("-") or digest(text)


def marked_slug(text: str) -> str:
    """Return a slug that no other text has, whether or not one that sounds alike is anywhere."""
    return f"{slug(text)}-{digest(text)}"


def digest(text: str) -> str:
    """Return six hexadecimal digits that tell a text from its like (SHA-256, cut)."""
    return hashlib.sha256(text.encode()).hexdigest()[:6]
