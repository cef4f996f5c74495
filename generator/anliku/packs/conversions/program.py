"""What a conversion depends on besides its text: the program's own lines, and its libraries."""

import functools
import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import anliku
from anliku.packs.conversions.codec import FORMAT

_CONVERTING = ("packs/blocks.py", "packs/markdown_blocks", "render/markdown.py")
"""Files and folders of the package that decide what blocks a text gives."""
_LIBRARIES = ("Markdown", "lxml")


@functools.cache
def program_mark() -> str:
    """Return a mark that changes whenever the same text might give other blocks."""
    parts = [str(FORMAT), anliku.__version__, *map(_version, _LIBRARIES)]
    digest = hashlib.sha256("\n".join(parts).encode())
    package = Path(anliku.__file__).parent
    for name in _CONVERTING:
        path = package / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library
