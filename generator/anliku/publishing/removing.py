"""An old folder in, nothing of it left out, and nothing lost: what was not made goes to where people look for it.

Files saved while the new folder was being made, or changed since they were made, are found here, file by
file, at the very moment when each would be removed.
"""

import errno
import filecmp
import os
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from anliku.made_list import NAME, MadeList, made_list_of, sha256_of
from anliku.publishing.carrying import like
from anliku.publishing.mounts import mounts_below
from anliku.publishing.occupied import folders_made

_ROUNDS = 3
"""How often a folder is gone through in which files still come up."""


@dataclass(slots=True)
class Removal:
    """An old folder that is going."""

    old: Path
    folder: Path
    """Where people look for it."""
    carried: list[str] = field(default_factory=list)
    """Files that came while the new one was made, and are in it now."""
    aside: list[Path] = field(default_factory=list)
    """What somebody had changed of what was made, where it is now."""
    _made: MadeList | None = None
    _since: int = 0
    _new: MadeList | None = None

    def run(self) -> None:
        """Remove it.

        Raises:
            OSError: the system refused; what is left is at its old place.
        """
        refuse_mounted(self.old)
        self._made, self._new = made_list_of(self.old), made_list_of(self.folder)
        self._since = _changed_at(self.old / NAME) if self._made else 0
        for left in reversed(range(_ROUNDS)):
            self._clear()
            try:
                self._end()
            except OSError as err:
                if err.errno != errno.ENOTEMPTY or not left:
                    raise
            else:
                return

    def _clear(self) -> None:
        ours = folders_made(self._made) if self._made else frozenset()
        for name, folders, files in os.walk(self.old, topdown=False, onerror=_raise):
            here = Path(name)
            links = [one for one in folders if (here / one).is_symlink()]
            for one in (*files, *links):
                if here != self.old or one != NAME:
                    with suppress(FileNotFoundError):  # whoever made it for a moment has removed it
                        self._clear_file(here / one)
            inside = here.relative_to(self.old)
            if inside.as_posix() not in ours and here != self.old:
                self._keep_folder(here, self.folder / inside)
            if here != self.old:
                _remove_empty(here)

    def _end(self) -> None:
        # The list goes last: by it a run that was stopped is gone on with.
        (self.old / NAME).unlink(missing_ok=True)
        try:
            self.old.rmdir()
        except OSError:
            if self._made:
                self._made.write_into(self.old)
            raise

    def _clear_file(self, path: Path) -> None:
        name = path.relative_to(self.old).as_posix()
        if self._is_as_made(path, name):
            path.unlink()
        elif self._made and name in self._made.files:
            self._set_aside(path, name)
        elif _is_same(path, self.folder / name):
            path.unlink()
        elif self._is_taken(self.folder / name) or not _is_later(path, self.folder / name):
            self._set_aside(path, name)
        else:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            path.replace(self.folder / name)
            self.carried.append(name)

    def _is_as_made(self, path: Path, name: str) -> bool:
        checksum = self._made.files.get(name) if self._made else None
        if checksum is None or not path.is_file() or path.is_symlink():
            return False
        return _changed_at(path) <= self._since or checksum in (sha256_of(path), "")

    def _is_taken(self, target: Path) -> bool:
        """Whether what is there was made, or no file can be there."""
        name = target.relative_to(self.folder).as_posix()
        is_made = self._new is not None and name in self._new.files
        return is_made or target.is_dir() or any(above.is_file() for above in target.parents)

    def _set_aside(self, path: Path, name: str) -> None:
        target = self.folder.with_name(f"{self.folder.name}.改过的文件") / name
        if os.path.lexists(target) and not _is_same(path, target):
            target = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
        self.aside.append(target)

    def _keep_folder(self, path: Path, target: Path) -> None:
        if not os.path.lexists(target):
            target.mkdir(parents=True)
            like(path, target)


def remove_unfinished(folder: Path) -> None:
    """Remove a folder that never was in its place: what of others is in it is elsewhere, too.

    Raises:
        OSError: the system refused.
    """
    refuse_mounted(folder)
    shutil.rmtree(folder)


def refuse_mounted(folder: Path) -> None:
    """See to it that no other disk is emptied.

    Raises:
        OSError: one is mounted in the folder.
    """
    for mount in mounts_below(folder):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(mount))


def _remove_empty(folder: Path) -> None:
    """Remove a folder, unless something has come into it meanwhile, which the next round looks at."""
    try:
        folder.rmdir()
    except OSError as err:
        if err.errno not in (errno.ENOTEMPTY, errno.ENOENT):
            raise


def _raise(err: OSError) -> None:
    if not isinstance(err, FileNotFoundError):
        raise err


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths are one file, or have the same in them; links are not followed."""
    if not os.path.lexists(other):
        return False
    if os.path.samestat(one.lstat(), other.lstat()):
        return True
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def _is_later(one: Path, other: Path) -> bool:
    """Whether a file was written after another, if there is another."""
    return not os.path.lexists(other) or one.lstat().st_mtime_ns > other.lstat().st_mtime_ns


def _changed_at(path: Path) -> int:
    """Return when a file was last changed in any way; nobody can set that time, but Windows has none."""
    status = path.lstat()
    return max(status.st_mtime_ns, status.st_ctime_ns)
