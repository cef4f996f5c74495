"""A folder to write something new in, then the whole of it in the old one's place at once."""

import errno
import logging
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from anliku.made_list import MadeList, list_of, made_list_of, names_of
from anliku.plain_files import is_plain_folder
from anliku.problems import TargetError
from anliku.publishing.carrying import clash, take_along
from anliku.publishing.exchange import put_in_place, sync_tree
from anliku.publishing.occupied import occupied, refuse_mounts
from anliku.publishing.removing import Removal, remove_unfinished
from anliku.system_errors import reason_of

_LOG = logging.getLogger(__name__)
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
    _holds: str
    _stamp: str
    _old: Path
    notices: list[str] = field(default_factory=list)
    """What people ought to know, in Chinese: what was set aside, what could not be removed."""
    _is_done: bool = False

    def refuse_names(self, names: Iterable[str]) -> None:
        """See to it, before they are made, that no files will have names of files of others.

        Raises:
            TargetError: one would.
        """
        made, kept = frozenset(names), frozenset(self.kept)
        above = {parent.as_posix() for name in made for parent in Path(name).parents}
        in_kept = {p.as_posix() for name in kept for p in Path(name).parents}
        for name in sorted((kept & (made | above)) | (made & in_kept)):
            raise clash(self._folder, name, self._what)

    def publish(self) -> None:
        """Put the new folder into its place, whole and on the disk; it stays only if the block ends well.

        Raises:
            TargetError: something was made that has the name of a file of others, or the system refused.
        """
        try:
            list_of(self.new, self._stamp, self._holds).write_into(self.new)
            # Once more: somebody may have put something there meanwhile.
            found = occupied(self._folder, self._what, self._holds)
            self.kept = found.files
            take_along(self._folder, found, self.new, self._what)
            sync_tree(self.new)
            refuse_mounts(self._folder, self._what)
            put_in_place(self.new, self._folder, self._old)
        except OSError as err:
            raise _unwritable(self._folder, self._what, err) from err
        self._is_done = True
        _LOG.info(
            "%s换上了新的：“%s”，留着别人的 %d 个文件", self._what, self._folder, len(self.kept)
        )

    def end_well(self) -> None:
        """Let the new folder stay, and remove the old one."""
        if not self._is_done:
            self.publish()
        if self._old.exists():
            self.remove(self._old)

    def go_back(self) -> None:
        """Have everything as it was before."""
        if self._is_done and self._old.exists():
            put_in_place(self._old, self._folder, self.new)
            self.remove(self.new)
        elif self._is_done:
            self._folder.rename(self.new)
        with suppress(OSError):
            if self.new.exists():
                remove_unfinished(self.new)

    def remove(self, old: Path) -> None:
        """Remove a folder that was in this one's place; what of it cannot be removed is told."""
        removal = Removal(old, self._folder)
        try:
            removal.run()
        except OSError as err:
            self.notices.append(_left_behind(old, err))
        self.kept = tuple(dict.fromkeys((*self.kept, *removal.carried)))
        if removal.aside:
            where = self._folder.name + ".改过的文件"
            count = len(removal.aside)
            self.notices.append(
                f"有 {count} 个文件生成以后有人改过，换上了新的；改过的留在“{where}”里"
            )


@contextmanager
def replaced(folder: Path, what: str, stamp: str, holds: str) -> Iterator[Replacing]:
    """Give a folder that takes the place of another on success, and is removed if not.

    Whoever calls holds the folder's lock. What a run that was stopped has left is cleared first; were
    there only the old folder under its hidden name, that is put back.

    Args:
        folder: what is replaced.
        what: what it holds, in Chinese, for messages.
        stamp: the checksum of what it is made from.
        holds: what it holds, for its list.

    Raises:
        TargetError: the folder has files of others in it that cannot be kept, or cannot be written.
    """
    new = _hidden(folder, "new")
    replacing = Replacing(new, (), folder, what, holds, stamp, _hidden(folder, "old"))
    try:
        _recover(replacing, folder)
        replacing.kept = occupied(folder, what, holds).files
        new.mkdir(parents=True)
        MadeList(stamp=stamp, files={}, holds=holds, is_unfinished=True).write_into(new)
    except OSError as err:
        raise _unwritable(folder, what, err) from err
    _LOG.info("%s先写在“%s”", what, new)
    try:
        yield replacing
        replacing.end_well()
    except BaseException as err:
        replacing.go_back()
        if isinstance(err, OSError):
            raise _unwritable(folder, what, err) from err
        raise


def refuse_occupied(folder: Path, holds: str) -> None:
    """See to it, before anything is made, that a folder can be made anew; nothing is changed there.

    Args:
        folder: the folder; it need not be there.
        holds: what it is to hold.

    Raises:
        TargetError: it cannot.
    """
    what = names_of(holds)
    try:
        occupied(folder, what, holds)
    except FileNotFoundError:
        pass  # another run exchanges it at this moment; it is looked at again under the lock
    except OSError as err:
        raise _unwritable(folder, what, err) from err


def _recover(replacing: Replacing, folder: Path) -> None:
    """Clear what runs that were stopped have left; what cannot be removed is told, and left.

    Raises:
        OSError: the folder cannot be put back.
    """
    for leftover in _hidden_ones(folder, "old"):
        if not os.path.lexists(folder):
            leftover.rename(folder)
        else:
            replacing.remove(leftover)
    for leftover in _hidden_ones(folder, "new"):
        made = made_list_of(leftover)
        if made is not None and not made.is_unfinished:
            # Killed right after the exchange: this is what was in the folder before.
            replacing.remove(leftover)
            continue
        try:
            remove_unfinished(leftover)
        except OSError as err:
            replacing.notices.append(_left_behind(leftover, err))


def _hidden(folder: Path, role: str) -> Path:
    return folder.with_name(f".{folder.name}.anliku-{role}-{secrets.token_hex(6)}")


def _hidden_ones(folder: Path, role: str) -> list[Path]:
    """Return what stopped runs have left, known by its name and by our list in it."""
    name = re.compile(rf"\.{re.escape(folder.name)}\.anliku-{role}-[0-9a-f]{{12}}")
    parent = folder.parent
    found = sorted(parent.iterdir()) if parent.is_dir() else []
    return [
        path
        for path in found
        if name.fullmatch(path.name) and is_plain_folder(path) and _is_ours(path)
    ]


def _is_ours(leftover: Path) -> bool:
    try:
        return made_list_of(leftover) is not None or not any(leftover.iterdir())
    except OSError:
        return False


def _left_behind(folder: Path, err: OSError) -> str:
    path = Path(str(err.filename)) if err.filename else folder
    return (
        f"“{folder}”是上一次留下的，删不掉（{path.name}：{reason_of(err)}）；不影响使用，请自己删去"
    )


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
