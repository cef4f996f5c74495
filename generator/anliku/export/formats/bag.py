"""A folder with its payload in `data/` in, a bag out: its declaration, its words and its manifests.

BagIt 1.0 (RFC 8493, 2018), with SHA-256 and SHA-512, both of which its readers know.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from anliku.export.one_line import one_line
from anliku.made_list import NAME as MADE_LIST
from anliku.plain_files import plain_files

ALGORITHMS = ("sha256", "sha512")
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_CHUNK = 1024 * 1024
_ENCODED = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
"""What of a path may not stand in a manifest (RFC 8493, 2.1.3)."""

Sums = Mapping[str, str]
"""Checksums in hexadecimal by algorithm."""


def make_bag(
    folder: Path,
    payload: Iterable[Path],
    words: Sequence[tuple[str, str]],
    progress: Callable[[int], None],
) -> None:
    """Write all of a bag that is not its payload.

    Args:
        folder: the bag; its payload lies in it already, and other files that belong to it.
        payload: the files of the payload, in the order of the manifests.
        words: what `bag-info.txt` says besides the payload's size, by the names of RFC 8493, 2.2.2.
        progress: told how many files are reckoned.

    Raises:
        OSError: a file cannot be read or written.
    """
    sums: list[tuple[str, Sums]] = []
    size = 0
    for path in payload:
        size += path.stat().st_size
        sums.append((path.relative_to(folder).as_posix(), _sums(path)))
        progress(len(sums))
    tags = {"bagit.txt": _DECLARATION, **_manifests("manifest", sums)}
    tags["bag-info.txt"] = _lines([*words, ("Payload-Oxum", f"{size}.{len(sums)}")])
    for name, text in tags.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    # Other files beside the payload are tag files as well, such as a guide; the list of what was made is
    # no part of the bag, and is written when all else is.
    of_tags = [(path.name, _sums(path)) for path in plain_files(folder) if path.name != MADE_LIST]
    for name, text in _manifests("tagmanifest", of_tags).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _manifests(kind: str, sums: Iterable[tuple[str, Sums]]) -> dict[str, str]:
    listed = [(path.translate(_ENCODED), found) for path, found in sums]
    return {
        f"{kind}-{algorithm}.txt": "".join(f"{one[algorithm]}  {path}\n" for path, one in listed)
        for algorithm in ALGORITHMS
    }


def _lines(words: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{name}: {one_line(value)}\n" for name, value in words if value)


def _sums(path: Path) -> Sums:
    digests = {algorithm: hashlib.new(algorithm) for algorithm in ALGORITHMS}
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            for digest in digests.values():
                digest.update(chunk)
    return {algorithm: digest.hexdigest() for algorithm, digest in digests.items()}
