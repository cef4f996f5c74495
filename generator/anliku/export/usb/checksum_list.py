"""Paths and their SHA-256 in, the list that `sha256sum --check` reads out (GNU coreutils 9)."""

from collections.abc import Iterable

_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r"})


def checksum_list(sums: Iterable[tuple[str, str]]) -> bytes:
    """Return one line for each file, UTF-8 without BOM, LF line ends.

    Args:
        sums: path from the list's own folder, with forward slashes, and SHA-256 in hexadecimal.
    """
    return "".join(_line(path, digest) for path, digest in sums).encode()


def _line(path: str, digest: str) -> str:
    """Return one line; one whose name has a backslash or a line end starts with a backslash."""
    escaped = path.translate(_ESCAPES)
    mark = "\\" if escaped != path else ""
    return f"{mark}{digest}  {escaped}\n"
