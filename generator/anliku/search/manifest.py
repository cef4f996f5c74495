"""The list of an index's files with their checksums: what must hold before the index is opened.

The engine's files embed pickles, which run code when read, so nothing is opened that this program
did not write. The checksums protect from damage and mix-ups, not from somebody who can write to
the folder: whoever can do that can change the program as well.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from anliku.problems import IndexUnusableError

FORMAT = 9
"""Goes up with every change of the tokens, the weights, the stored documents or the files."""

MANIFEST = "manifest.json"
PART_PREFIX = "index-"
"""Begins the name of every folder with an index's files."""

_KIND = "anliku search index"
_HINT = "运行 anliku index 重建"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What the tokens and weights of every case rest on, besides the case itself."""

    vocabulary: str
    """Checksum of the labels and synonyms."""
    averages: Mapping[str, float]
    """Mean length of each field when the whole index was built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What an index is, and of which files it consists."""

    format: int
    engine: str
    """Name and version of the engine that wrote the files."""
    archive: str
    """Checksum of the archive that was indexed."""
    documents: int
    part: str
    """Name of the folder with the files, beside the manifest."""
    files: Mapping[str, str]
    """SHA-256 of each file by its name."""
    basis: Basis
    changed: int
    """How many cases came, went or were edited since the whole index was built."""


def unusable(message: str) -> IndexUnusableError:
    """Return the error that says why there is no index to search in, and how to get one."""
    return IndexUnusableError(message, _HINT)


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of the index in a folder.

    Raises:
        IndexUnusableError: there is none, it is damaged, or it is of another version.
    """
    try:
        text = (folder / MANIFEST).read_text(encoding="utf-8")
        return _manifest_of(json.loads(text))
    except FileNotFoundError as err:
        raise unusable("还没有检索文件") from err
    except (OSError, ValueError, RecursionError) as err:
        raise unusable("检索文件的清单读不出来") from err


def write_manifest(folder: Path, manifest: Manifest, read_at: int) -> None:
    """Put the manifest in place at once; from then on its index is the one that is opened.

    Args:
        folder: the index's folder.
        manifest: what is written.
        read_at: when the archive began to be read, in nanoseconds since 1970: the file gets this
            time, so that whatever is saved after it makes the index stale.
    """
    new = folder / f"{MANIFEST}.new"
    data = {"kind": _KIND} | asdict(manifest)
    data["checksum"] = checksum_of(asdict(manifest))
    text = json.dumps(data, ensure_ascii=False, indent=1)
    with new.open("w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    if read_at:
        os.utime(new, ns=(read_at, read_at))
    new.replace(folder / MANIFEST)


def sync_files(part: Path) -> None:
    """Have the system write the files of an index to the disk, so that no loss of power empties them."""
    for path in part.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def checksums(part: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of an index by its name."""
    return {path.name: _sha256(path) for path in sorted(part.iterdir())}


def check_files(folder: Path, manifest: Manifest) -> Path:
    """Return the folder with the index's files, of which none is missing, changed or too many.

    Raises:
        IndexUnusableError: the files are not those that were written.
    """
    part = folder / manifest.part
    try:
        found = checksums(part)
    except OSError as err:
        raise unusable("检索文件不全") from err
    if found != manifest.files:
        raise unusable("检索文件损坏或被改动过")
    return part


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def checksum_of(data: Mapping[str, Any]) -> str:
    """Return what changes when any value of a manifest does: a wrong number of documents ranks wrongly."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _manifest_of(data: Any) -> Manifest:
    if not isinstance(data, dict) or data.pop("kind", None) != _KIND:
        raise unusable("这个文件夹里的不是案例库的检索文件")
    if data.get("format") != FORMAT:
        message = f"检索文件的版本是 {data.get('format')}，本程序用的是 {FORMAT}"
        raise unusable(message)
    written = data.pop("checksum", None)
    if written != checksum_of(data):
        raise unusable("检索文件的清单损坏或被改动过")
    try:
        manifest = Manifest(**data | {"basis": Basis(**data["basis"])})
    except (TypeError, KeyError) as err:
        raise unusable("检索文件的清单不完整") from err
    if not _is_plain(manifest):
        raise unusable("检索文件的清单不完整")
    return manifest


def _is_plain(manifest: Manifest) -> bool:
    """Say whether the values have the right form; the folder's name must not lead elsewhere."""
    return (
        isinstance(manifest.part, str)
        and manifest.part.startswith(PART_PREFIX)
        and manifest.part.removeprefix(PART_PREFIX).isalnum()
        and isinstance(manifest.documents, int)
        and isinstance(manifest.files, dict)
        and isinstance(manifest.changed, int)
        and isinstance(manifest.basis.averages, dict)
    )
