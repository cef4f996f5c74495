"""Two folders in, each in the other's place out: in one step where the system can, else with a way back.

Linux: `renameat2(2)` with RENAME_EXCHANGE (kernel 3.15, glibc 2.28). macOS: `renamex_np(2)` with
RENAME_SWAP. Elsewhere, and on file systems that cannot, there is a moment without the folder; were the
program stopped in it, the next run finds the old folder under its hidden name and puts it back.
"""

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE, _SWAP = 2, 2
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)


def put_in_place(new: Path, folder: Path, aside: Path) -> None:
    """Let a folder be what was written at `new`; what was there before is then at `aside`, if it was.

    Args:
        new: the new folder, whole.
        folder: where it goes.
        aside: a free name in the same folder.

    Raises:
        OSError: it could not be done; then the folder is what it was.
    """
    if not folder.exists():
        new.rename(folder)
    elif _exchange(new, folder):
        new.rename(aside)
    else:
        folder.rename(aside)
        try:
            new.rename(folder)
        except BaseException:  # Ctrl+C must not leave it without a folder either
            aside.rename(folder)
            raise
    sync_folder(folder.parent)


def sync_tree(folder: Path) -> None:
    """Have the system write all of a folder to the disk, so that no loss of power empties its files."""
    if _sync_file_system(folder):
        return
    for name, _, files in os.walk(folder):
        for file in files:
            with (Path(name) / file).open("rb") as opened:
                os.fsync(opened.fileno())
        sync_folder(Path(name))


def sync_folder(folder: Path) -> None:
    """Have the system write to the disk which files a folder has; Windows has no such call."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as err:
        if err.errno not in _CANNOT:
            raise
    finally:
        os.close(opened)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or its file system cannot."""
    name, arguments = _call(os.fsencode(one), os.fsencode(other))
    call = getattr(_library(), name, None) if name else None
    if call is None:
        return False
    if call(*arguments) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _call(one: bytes, other: bytes) -> tuple[str, tuple[object, ...]]:
    calls: dict[str, tuple[str, tuple[object, ...]]] = {
        "linux": ("renameat2", (_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE)),
        "darwin": ("renamex_np", (one, other, _SWAP)),
    }
    return calls.get(sys.platform, ("", ()))


def _sync_file_system(folder: Path) -> bool:
    """Write a whole file system to the disk, which is one call for thousands of files; Linux alone."""
    call = getattr(_library(), "syncfs", None) if sys.platform.startswith("linux") else None
    if call is None:
        return False
    opened = os.open(folder, os.O_RDONLY)
    try:
        return bool(call(opened) == 0)
    finally:
        os.close(opened)


def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
