"""A folder to write something new in, then the whole of it in the old one's place at once."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from anliku.made_list import list_of, made_list_of
from anliku.problems import TargetError
from anliku.publishing.exchange import put_in_place, sync_tree
from anliku.system_errors import reason_of

_FEW = 5
"""Files that a message names."""
_HINT = "检查磁盘空间和文件夹的权限"
_OF_WRITING = frozenset([errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG])
"""What only writing comes upon."""


@dataclass(slots=True)
class Replacing:
    """A folder that is being made anew."""

    new: Path
    """Where to write."""
    kept: tuple[str, ...]
    """Files in the old folder that were not made; they lie in the new one, too."""
    _folder: Path
    _what: str
    _stamp: str
    _old: Path
    _is_done: bool = False

    def publish(self) -> None:
        """Put the new folder into its place, whole and on the disk; it stays only if the block ends well.

        Raises:
            TargetError: something was made that has the name of a file of others, or the system refused.
        """
        try:
            list_of(self.new, self._stamp).write_into(self.new)
            # Once more: somebody may have put something there meanwhile.
            self.kept = _foreign_files(self._folder, self._what)
            _take_along(self._folder, self.kept, self.new, self._what)
            sync_tree(self.new)
            put_in_place(self.new, self._folder, self._old)
        except OSError as err:
            raise _unwritable(self._folder, self._what, err) from err
        self._is_done = True

    def end_well(self) -> None:
        """Let the new folder stay, and remove the old one."""
        if not self._is_done:
            self.publish()
        _remove(self._old)

    def go_back(self) -> None:
        """Have everything as it was before."""
        if self._is_done and self._old.exists():
            put_in_place(self._old, self._folder, self.new)
        elif self._is_done:
            self._folder.rename(self.new)
        shutil.rmtree(self.new, ignore_errors=True)


@contextmanager
def replaced(folder: Path, what: str, stamp: str) -> Iterator[Replacing]:
    """Give a folder that takes the place of another on success, and is removed if not.

    Whoever calls holds the folder's lock. What a run that was stopped has left is cleared first; were
    there only the old folder under its hidden name, that is put back.

    Args:
        folder: what is replaced.
        what: what it holds, in Chinese, for messages.
        stamp: the checksum of what it is made from.

    Raises:
        TargetError: the folder has files of others in it that cannot be kept, or cannot be written.
    """
    try:
        _recover(folder)
        kept = _foreign_files(folder, what)
        new = _hidden(folder, "new")
        new.mkdir(parents=True)
    except OSError as err:
        raise _unwritable(folder, what, err) from err
    replacing = Replacing(new, kept, folder, what, stamp, _hidden(folder, "old"))
    try:
        yield replacing
        replacing.end_well()
    except BaseException as err:
        replacing.go_back()
        if isinstance(err, OSError):
            raise _unwritable(folder, what, err) from err
        raise


def _foreign_files(folder: Path, what: str) -> tuple[str, ...]:
    """Return the files of others in a folder, which are kept; refuse one that is not ours.

    Raises:
        TargetError: it is no folder, or nobody can tell what in it was made.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = f"{what}不能写到“{folder.name}”：那是链接或文件，不是文件夹"
        raise TargetError(message, "把它改名或移走，或换一个文件夹")
    if not folder.exists() or not any(folder.iterdir()):
        return ()
    if os.path.ismount(folder):
        message = f"{what}不能写到“{folder.name}”：那里接着另一块磁盘，不能整个换掉"
        raise TargetError(message, "写成它里面的一个文件夹")
    made = made_list_of(folder)
    if made is None:
        some = "、".join(sorted(path.name for path in folder.iterdir())[:_FEW])
        message = f"{what}不能写到“{folder.name}”：里面有文件（{some} 等），看不出是本程序做的"
        hint = "里面没有自己的文件，就删去这个文件夹再试；有，就换一个文件夹"
        raise TargetError(message, hint)
    return tuple(made.foreign_in(folder))


def _take_along(folder: Path, kept: tuple[str, ...], new: Path, what: str) -> None:
    """Put the files of others into the new folder as well.

    Raises:
        TargetError: something was made that has the name of one.
    """
    for name in kept:
        source, target = folder / name, new / name
        if os.path.lexists(target) or any(parent.is_file() for parent in target.parents):
            message = f"{what}没有换上新的：“{folder.name}/{name}”不是本程序做的，新的里有同名的"
            raise TargetError(message, "把它改名或移走，再试一次")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target, follow_symlinks=False)


def _recover(folder: Path) -> None:
    """Clear what runs that were stopped have left.

    Raises:
        OSError: something cannot be removed; the error names it.
    """
    for leftover in _hidden_ones(folder, "old"):
        if not folder.exists():
            leftover.rename(folder)
        else:
            shutil.rmtree(leftover)
    for leftover in _hidden_ones(folder, "new"):
        shutil.rmtree(leftover)


def _remove(old: Path) -> None:
    """Remove the old folder; what another program keeps open on Windows goes the next time."""
    shutil.rmtree(old, ignore_errors=True)


def _hidden(folder: Path, role: str) -> Path:
    return folder.with_name(f".{folder.name}.anliku-{role}-{secrets.token_hex(6)}")


def _hidden_ones(folder: Path, role: str) -> list[Path]:
    begins = f".{folder.name}.anliku-{role}-"
    parent = folder.parent
    found = parent.iterdir() if parent.is_dir() else ()
    return sorted(path for path in found if path.name.startswith(begins))


def _unwritable(folder: Path, what: str, err: OSError) -> TargetError:
    """Return what to tell: what could not be written, or what could not be read to write it from."""
    reason, path = reason_of(err), Path(str(err.filename)) if err.filename else None
    if path is None or _is_written(path, folder):
        where = path.name if path else folder.name
        return TargetError(f"{what}写不进“{folder}”（{where}：{reason}）", _HINT)
    if err.errno in _OF_WRITING:
        # Copying names its source, whichever side fails; a folder for a moment's files may be full.
        where = str(err.filename2 or path)
        return TargetError(f"{what}没有写成：“{where}”写不进（{reason}）", _HINT)
    message = f"{what}没有写成：读不了“{path}”（{reason}）"
    return TargetError(message, "检查这个文件的权限；坏了就换一个完好的")


def _is_written(path: Path, folder: Path) -> bool:
    """Whether a path is the folder, above it, in it, or in what takes its place."""
    if not path.is_absolute():
        return False
    if folder.is_relative_to(path) or path.is_relative_to(folder):
        return True
    if not path.is_relative_to(folder.parent):
        return False
    first = path.relative_to(folder.parent).parts[0]
    return first.startswith(f".{folder.name}.anliku-")
