"""What was made in a folder: a list in it of every file with its checksum, and the archive's stamp.

It is the marker by which a folder is known for one of ours: what is not on the list is somebody's own
and is never removed.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = ".anliku-made.json"
SITE, BAG = "site", "bagit"
"""What a folder holds: these, or the name of an export's format."""
_KIND = "made by anliku"
_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeList:
    """The files that a run has made."""

    stamp: str
    """Checksum of the archive that they were made from; the same in all that one run makes."""
    files: Mapping[str, str]
    """SHA-256 of each file, in hexadecimal, by its path with forward slashes."""
    holds: str = ""
    """What they are; nothing in lists of earlier versions."""
    is_unfinished: bool = False
    """Whether they are still being made."""

    def write_into(self, folder: Path) -> None:
        """Put the list into the folder."""
        data: dict[str, object] = {"kind": _KIND, "format": _FORMAT, "holds": self.holds}
        if self.is_unfinished:
            data["unfinished"] = True
        data |= {"stamp": self.stamp, "files": dict(self.files)}
        text = json.dumps(data, ensure_ascii=False, indent=0)
        (folder / NAME).write_text(f"{text}\n", encoding="utf-8", newline="\n")

    def foreign_in(self, folder: Path) -> Iterator[str]:
        """Yield the paths in a folder that were not made, in their order."""
        for path in paths_below(folder):
            name = path.relative_to(folder).as_posix()
            if name != NAME and name not in self.files:
                yield name


def names_of(holds: str) -> str:
    """Return what a folder holds, in Chinese."""
    return {SITE: "网站", BAG: "存档包"}.get(holds, f"导出的文件（{holds}）")


def list_of(folder: Path, stamp: str, holds: str, *, with_hidden: bool = True) -> MadeList:
    """Return the list of all files in a folder that has just been made.

    Args:
        folder: the folder.
        stamp: checksum of what it was made from.
        holds: what it is.
        with_hidden: whether names that begin with a dot were made, too; MkDocs, which empties the folder
            that it writes into, leaves what others have put there under such names.
    """
    names = (path.relative_to(folder) for path in paths_below(folder) if path != folder / NAME)
    made = (name for name in names if with_hidden or not _is_hidden(name))
    files = {name.as_posix(): sha256_of(folder / name) for name in made}
    return MadeList(stamp=stamp, files=files, holds=holds)


def made_list_of(folder: Path) -> MadeList | None:
    """Return the list that lies in a folder, or None where there is none that can be understood."""
    try:
        data: Any = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    is_ours = isinstance(data, dict) and (data.get("kind"), data.get("format")) == (_KIND, _FORMAT)
    if not is_ours or not isinstance(data.get("files"), dict):
        return None
    files = {str(name): str(checksum) for name, checksum in data["files"].items()}
    return MadeList(
        stamp=str(data.get("stamp")),
        files=files,
        holds=str(data.get("holds") or ""),
        is_unfinished=data.get("unfinished") is True,
    )


def paths_below(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder, and every link, in a fixed order.

    Raises:
        OSError: a folder in it cannot be read.
    """
    for name, folders, files in os.walk(folder, onerror=_raise):
        here = Path(name)
        folders.sort()
        links = [one for one in folders if (here / one).is_symlink()]
        yield from (here / one for one in sorted((*files, *links)))


def _is_hidden(name: Path) -> bool:
    return any(part.startswith(".") for part in name.parts)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _raise(err: OSError) -> None:
    raise err
