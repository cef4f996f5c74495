"""A folder or a zip in, the names of the files in it and their bytes out; no link is followed."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from anliku.plain_files import is_plain_file, is_plain_folder
from anliku.publishing import paths_below
from anliku.system_errors import reason_of

CHUNK = 1024 * 1024
_DRIVE = re.compile(r"[A-Za-z]:")
# A pipe without a writer would hold an ordinary opening for ever.
_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class DamagedError(Exception):
    """Something's bytes cannot be had; its words say why, in Chinese."""


class Place(Protocol):
    """Where files lie."""

    names: frozenset[str]
    """Paths of the files, with forward slashes."""
    strange: Mapping[str, str]
    """Paths of what is no file that can be read for certain, each with the reason in Chinese."""
    faults: tuple[str, ...]
    """What is wrong with the place itself, in Chinese."""
    is_in_one_folder: bool
    """Whether all lies in one folder that goes with it; a zip's files may lie about without one."""

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a file's bytes.

        Raises:
            DamagedError: they cannot be read.
        """
        ...

    def size(self, name: str) -> int:
        """Return how many bytes a file has.

        Raises:
            DamagedError: nobody can tell.
        """
        ...

    def has_folder(self, name: str) -> bool:
        """Whether there is a folder of this name, be it empty."""
        ...


class Folder:
    """A folder of the file system; one in it that cannot be read raises OSError, nothing is passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.is_in_one_folder = True
        self.faults: tuple[str, ...] = ()
        paths = {path.relative_to(folder).as_posix(): path for path in paths_below(folder)}
        strange = {name: _why_strange(name, path) for name, path in paths.items()}
        self.strange: Mapping[str, str] = {name: why for name, why in strange.items() if why}
        self.names = frozenset(paths) - frozenset(self.strange)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a file's bytes."""
        try:
            with opened_file(self._folder / name, flags=_NO_LINK) as stream:
                while chunk := stream.read(CHUNK):
                    yield chunk
        except OSError as err:
            raise DamagedError(f"读不了（{reason_of(err)}）") from err

    def size(self, name: str) -> int:
        """Return how many bytes a file has."""
        try:
            return (self._folder / name).lstat().st_size
        except OSError as err:
            raise DamagedError(f"读不了（{reason_of(err)}）") from err

    def has_folder(self, name: str) -> bool:
        """Whether there is a folder of this name."""
        return is_plain_folder(self._folder / name)


def _why_strange(name: str, path: Path) -> str:
    if path.is_symlink():
        return "是链接，不是文件"
    if not is_plain_file(path):
        return "是管道、设备一类的东西，不是文件"
    return "" if is_inside(name) else LEADS_OUT


LEADS_OUT = "路径指到外面"


def is_inside(name: str) -> bool:
    """Whether a path with forward slashes stays in its folder on every system."""
    parts = PurePosixPath(name).parts
    leads_out = name.startswith("/") or ".." in parts or "\\" in name or "\0" in name
    return bool(parts) and not leads_out and not any(_DRIVE.match(part) for part in parts)


@contextmanager
def opened_file(path: Path, flags: int = 0) -> Iterator[BinaryIO]:
    """Open a file that is one: a pipe, a socket or a device is neither waited for nor read.

    Raises:
        DamagedError: it is something else.
        OSError: it cannot be opened.
    """
    if not stat.S_ISREG(path.stat().st_mode):  # a device may act by being opened
        raise DamagedError("是管道、设备一类的东西，不是文件")
    number = os.open(path, _WITHOUT_WAITING | flags)
    with open(number, "rb") as stream:  # noqa: PTH123 (a number is no path)
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise DamagedError("是管道、设备一类的东西，不是文件")
        yield stream
