"""What others put into an old folder in, the same in the new one out, before the two change places.

A file is linked, not copied, where the file system can: it stays the very same, with owner, mode and
whatever else hangs on it, and what is written into it meanwhile is in both.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from anliku.problems import TargetError
from anliku.publishing.occupied import Occupied
from anliku.standard_streams import readable


def take_along(folder: Path, found: Occupied, new: Path, what: str) -> None:
    """Put the files of others into the new folder as well, and keep the modes and owners of folders.

    Raises:
        TargetError: something was made that has the name of one.
        OSError: the system refused.
    """
    refuse_clashes(found.files, what, folder, new)
    for name in found.folders:
        (new / name).mkdir(parents=True, exist_ok=True)
    for name in found.files:
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        # Git and editors make files for a moment, which may be gone by now.
        with _unless_gone(folder / name):
            link_or_copy(folder / name, new / name)
    _keep_modes(folder, new)


def refuse_clashes(names: tuple[str, ...], what: str, folder: Path, new: Path) -> None:
    """See to it that nothing that was made bears the name of a file of others.

    Raises:
        TargetError: something does.
    """
    for name in names:
        target = new / name
        if os.path.lexists(target) or any(parent.is_file() for parent in target.parents):
            raise clash(folder, name, what)


def clash(folder: Path, name: str, what: str) -> TargetError:
    """Return the error that a file of others bears the name of one that is made."""
    where = f"{folder.name}/{readable(name)}"
    message = f"{what}没有换上新的：“{where}”不是本程序做的，新的里有同名的"
    return TargetError(message, "把它改名或移走，再试一次")


def link_or_copy(source: Path, target: Path) -> None:
    """Let a file be at another path, too: the same one, or a copy where there are no such links.

    Raises:
        OSError: neither can be done.
    """
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)
        keep_owner(source, target)


def keep_owner(source: Path, target: Path) -> None:
    """Give a path the owner of another, as far as the program may."""
    status = source.lstat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(target, status.st_uid, status.st_gid, follow_symlinks=False)


def like(source: Path, target: Path) -> None:
    """Give a folder owner, mode and the like of another."""
    keep_owner(source, target)
    shutil.copystat(source, target, follow_symlinks=False)


def _keep_modes(folder: Path, new: Path) -> None:
    if not folder.is_dir():
        return
    for name, _, _ in os.walk(folder, topdown=False):
        target = new / Path(name).relative_to(folder)
        if target.is_dir() and not target.is_symlink():
            with _unless_gone(Path(name)):
                like(Path(name), target)


@contextmanager
def _unless_gone(path: Path) -> Iterator[None]:
    """Let nothing come of a file that was removed meanwhile."""
    try:
        yield
    except FileNotFoundError:
        if os.path.lexists(path):
            raise
