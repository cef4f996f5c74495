"""The folder of the index on disk: what in it is ours, what is left over, where the new one goes."""

import secrets
import shutil
from pathlib import Path

from anliku.problems import IndexUnusableError, TargetError
from anliku.search.manifest import MANIFEST, PART_PREFIX, read_manifest
from anliku.system_errors import reason_of

LOCK = "writing.lock"
"""Held by the one program that writes; the operating system lets go of it when that ends."""

_OURS = frozenset([MANIFEST, f"{MANIFEST}.new", LOCK])


def prepare(folder: Path) -> None:
    """Make the folder; one with files that are not an index's is left alone.

    Raises:
        TargetError: the folder holds other things, or cannot be written.
    """
    refuse_index_folder(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise unwritable(folder, err) from err


def refuse_index_folder(folder: Path) -> None:
    """See to it that a folder may hold an index; nothing is changed there.

    Raises:
        TargetError: it is none, holds other things, or cannot be read.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = f"检索不能写到“{folder.name}”：那是链接或文件，不是文件夹"
        raise TargetError(message, "把它改名或移走，或在 mkdocs.yml 里改 index_dir")
    try:
        there = sorted(folder.iterdir()) if folder.exists() else []
    except OSError as err:
        raise unwritable(folder, err) from err
    foreign = [path for path in there if not _is_ours(path)]
    if foreign:
        message = f"检索不能写到“{folder.name}”：那里面有别的文件（如 {foreign[0].name}）"
        raise TargetError(message, "在 mkdocs.yml 里把 index_dir 改成单独的文件夹，如 search-index")


def new_part(folder: Path) -> Path:
    """Make an empty folder for the files of a new index, and return it."""
    part = folder / f"{PART_PREFIX}{secrets.token_hex(6)}"
    part.mkdir()
    return part


def clear_leftovers(folder: Path) -> None:
    """Remove the files of all indexes but the current one; for the one who holds the lock.

    Files that a reader keeps open on Windows stay, and go the next time.
    """
    try:
        current = read_manifest(folder).part
    except IndexUnusableError:
        current = ""
    for path in sorted(folder.iterdir()):
        if _is_part(path) and path.name != current:
            shutil.rmtree(path, ignore_errors=True)


def bytes_of(part: Path) -> int:
    """Return how many bytes the files of an index take."""
    return sum(path.stat().st_size for path in part.iterdir())


def unwritable(folder: Path, err: OSError) -> TargetError:
    """Return the error that says why the index could not be written."""
    where = f"{Path(str(err.filename)).name}：" if err.filename else ""
    return TargetError(
        f"检索写不进“{folder.name}”（{where}{reason_of(err)}）", "检查磁盘空间和文件夹的权限"
    )


def _is_part(path: Path) -> bool:
    return path.name.startswith(PART_PREFIX) and path.is_dir() and not path.is_symlink()


def _is_ours(path: Path) -> bool:
    return path.name in _OURS or _is_part(path)
