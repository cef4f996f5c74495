"""A folder that is to be made anew in, what is in it already out: what of it was made, and what others put there."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from anliku.made_list import NAME, MadeList, made_list_of, names_of
from anliku.plain_files import is_link
from anliku.problems import TargetError
from anliku.publishing.mounts import is_mount, mounts_below
from anliku.standard_streams import readable

_FEW = 5
"""Files that a message names."""


@dataclass(frozen=True, slots=True)
class Occupied:
    """What is in a folder."""

    files: tuple[str, ...] = ()
    """Files and links of others, by their paths in it; those are kept."""
    folders: tuple[str, ...] = ()
    """Folders in which nothing was made."""


def occupied(folder: Path, what: str, holds: str) -> Occupied:
    """Return what is in a folder that is to be made anew.

    Args:
        folder: the folder; it need not be there.
        what: what is to be in it, in Chinese, for messages.
        holds: the same, as its list says it.

    Raises:
        TargetError: it is none that may be replaced, or has something in it that cannot be kept.
        OSError: it cannot be read.
    """
    status = _status(folder)
    if status is None:
        return Occupied()
    if is_link(status) or not stat.S_ISDIR(status.st_mode):
        message = f"{what}不能写到“{folder.name}”：那是链接或文件，不是文件夹"
        raise TargetError(message, "把它改名或移走，或换一个文件夹")
    if is_mount(folder):
        message = f"{what}不能写到“{folder.name}”：那里接着另一块磁盘，不能整个换掉"
        raise TargetError(message, "写成它里面的一个文件夹")
    refuse_mounts(folder, what)
    if not any(folder.iterdir()):
        return Occupied()
    made = _made_of(folder, what)
    if made.holds and made.holds != holds:
        message = f"{what}不能写到“{folder.name}”：那里是{names_of(made.holds)}，不是{what}"
        raise TargetError(message, "换一个文件夹；那里的没有用了，就先删去")
    return _others(folder, made, what)


def refuse_mounts(folder: Path, what: str) -> None:
    """See to it that nothing of another disk lies in a folder: it would go with the folder.

    Raises:
        TargetError: something does.
    """
    mounts = mounts_below(folder)
    if mounts:
        where = mounts[0].relative_to(folder).as_posix()
        message = f"{what}不能换上新的：“{folder.name}/{where}”那里接着另一块磁盘"
        raise TargetError(message, "先卸下那块磁盘，或接到别的地方")


def folders_made(made: MadeList) -> frozenset[str]:
    """Return the folders that what was made lies in."""
    parents = {parent.as_posix() for name in made.files for parent in Path(name).parents}
    return frozenset(parents)


def _made_of(folder: Path, what: str) -> MadeList:
    made = made_list_of(folder)
    if made is not None and not made.is_unfinished:
        return made
    if os.path.lexists(folder / NAME):
        message = (
            f"{what}不能写到“{folder.name}”：它的清单“{NAME}”坏了或读不了，看不出哪些文件是生成的"
        )
        raise TargetError(message, "把自己的文件移到别处，再删去这个文件夹；或换一个文件夹")
    some = "、".join(sorted(readable(path.name) for path in folder.iterdir())[:_FEW])
    message = f"{what}不能写到“{folder.name}”：里面有文件（{some} 等），看不出是本程序做的"
    raise TargetError(message, "里面没有自己的文件，就删去这个文件夹再试；有，就换一个文件夹")


def _others(folder: Path, made: MadeList, what: str) -> Occupied:
    files, folders, ours = [], [], folders_made(made)
    for path, status in _entries(folder):
        name = path.relative_to(folder).as_posix()
        if stat.S_ISDIR(status.st_mode):
            folders += [] if name in ours else [name]
        elif name != NAME and name not in made.files:
            _refuse_unkeepable(path, status, f"{folder.name}/{readable(name)}", what)
            files.append(name)
    return Occupied(tuple(files), tuple(folders))


def _entries(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield everything below a folder, nothing that a link leads to."""
    for name, folders, files in os.walk(folder, onerror=_raise):
        folders.sort()
        for one in sorted((*folders, *files)):
            path = Path(name) / one
            status = _status(path)
            if status is not None:
                yield path, status


def _refuse_unkeepable(path: Path, status: os.stat_result, name: str, what: str) -> None:
    if not (stat.S_ISREG(status.st_mode) or is_link(status)):
        message = f"{what}不能换上新的：“{name}”是管道、套接字或设备，不是文件，留不住"
        raise TargetError(message, "把它移走，再试一次")
    if stat.S_ISREG(status.st_mode) and not os.access(path, os.R_OK) and not _is_mine(status):
        message = f"{what}不能换上新的：读不了“{name}”（没有权限），留不住"
        raise TargetError(message, "检查这个文件的权限，或把它移走，再试一次")


def _is_mine(status: os.stat_result) -> bool:
    return hasattr(os, "geteuid") and status.st_uid == os.geteuid()


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except FileNotFoundError:
        return None


def _raise(err: OSError) -> None:
    """Let what cannot be read be known, but not what was removed while all was looked at."""
    if not isinstance(err, FileNotFoundError):
        raise err
