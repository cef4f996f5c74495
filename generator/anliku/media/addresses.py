"""Published bytes in, their address on the site out: named by content, below one folder of its own.

So nothing that is contributed can take the place of a file of the theme or of the program, and the
same file has one address however many texts use it.
"""

import hashlib
import re
import unicodedata

from anliku.file_names import name_fault
from anliku.media.kinds import PictureKind

FOLDER = "media"
_DIGITS = 16
_LONGEST_STEM = 60
_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z_\u3400-\u9fff\U00020000-\U0003ffff-]+")
_NAMELESS = "file"


def picture_address(data: bytes, kind: PictureKind) -> str:
    """Return the address of a clean picture."""
    return f"{FOLDER}/{_digest(data)}{kind.suffix}"


def document_address(data: bytes, path: str) -> str:
    """Return the address of a document, which keeps a name that says something when it is saved."""
    return f"{FOLDER}/{_digest(data)}/{_safe_name(path.rpartition('/')[2])}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def _safe_name(name: str) -> str:
    """Return a name of ASCII and Han characters that every system and every link takes."""
    stem, dot, suffix = unicodedata.normalize("NFC", name).rpartition(".")
    stem = _NOT_IN_NAMES.sub("-", stem).strip("-")[:_LONGEST_STEM].strip("-") or _NAMELESS
    # What is left may be the name of a device, and of nothing worse.
    stem = f"{_NAMELESS}-{stem}" if name_fault(stem) else stem
    return f"{stem}{dot}{suffix.lower()}"
