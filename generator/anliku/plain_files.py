"""A folder in, the files and folders in it that are themselves out, and what is none: nothing that a link leads to."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
"""How Windows marks a folder that is another one; nowhere else is there such a mark."""


def is_link(status: os.stat_result) -> bool:
    """Whether what was looked at without following it is a symbolic link or a junction of Windows."""
    is_junction = _JUNCTION is not None and _JUNCTION == getattr(status, "st_reparse_tag", 0)
    return stat.S_ISLNK(status.st_mode) or is_junction


def is_plain_file(path: Path) -> bool:
    """Whether a path is a file itself: no link of the file system, no device, no pipe, no folder."""
    return _is_itself(path, stat.S_ISREG)


def is_plain_folder(path: Path) -> bool:
    """Whether a path is a folder itself, and no link to one."""
    return _is_itself(path, stat.S_ISDIR)


def plain_files(folder: Path) -> list[Path]:
    """Return the files of a folder in the order of their names; none of one that is a link."""
    found = sorted(folder.iterdir()) if is_plain_folder(folder) else []
    return [path for path in found if is_plain_file(path)]


def plain_files_below(
    folder: Path, is_gone_into: Callable[[Path], bool] = lambda _: True
) -> Iterator[Path]:
    """Yield every file below a folder, those of a folder before those of the folders in it.

    Args:
        folder: where to begin; nothing is found in one that is a link.
        is_gone_into: which of the folders below it are looked into.
    """
    if not is_plain_folder(folder):
        return
    for name, subfolders, files in os.walk(folder, onerror=_not_unseen):
        here = Path(name)
        yield from (path for path in (here / file for file in sorted(files)) if is_plain_file(path))
        subfolders[:] = [
            one
            for one in sorted(subfolders)
            if is_plain_folder(here / one) and is_gone_into(here / one)
        ]


def links_below(folder: Path) -> Iterator[Path]:
    """Yield what below a folder is a link of the file system, or neither a file nor a folder."""
    for name, subfolders, files in os.walk(folder):
        paths = [Path(name) / one for one in sorted((*subfolders, *files))]
        yield from (path for path in paths if not (is_plain_file(path) or is_plain_folder(path)))


def _not_unseen(err: OSError) -> None:
    """Pass over a folder that cannot be read; a machine that can open nothing more has read none."""
    if err.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO):
        raise err


def _is_itself(path: Path, is_kind: Callable[[int], bool]) -> bool:
    try:
        status = path.lstat()
    except (OSError, ValueError):
        return False
    return is_kind(status.st_mode) and not is_link(status)
