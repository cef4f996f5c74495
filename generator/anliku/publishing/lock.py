"""A folder in, the right to be the only program that writes it out, and who has it meanwhile.

The operating system keeps the lock and lets go of it when the program ends, however it ends. The lock's
own file stays where it is: to remove it would let two programs hold two locks of one name. Beside it
stays who wrote there last, and for which archive.
"""

import json
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from anliku.problems import TargetError
from anliku.system_errors import reason_of

_BETWEEN_TRIES = 0.2
"""Seconds."""
_SETTINGS = "mkdocs.yml"
_NO_FOLLOWING = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_MOST = 100_000
"""Bytes that are read of who wrote there."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that writes a folder, or wrote there last."""

    pid: int
    since: float
    """Seconds since 1970."""
    archive: str = ""
    """The folder of the archive that it wrote for."""

    @property
    def in_words(self) -> str:
        """Who it is, in Chinese."""
        since = time.strftime("%H:%M:%S", time.localtime(self.since))
        return f"进程 {self.pid}，{since} 开始的"


@contextmanager
def locked(
    folder: Path,
    what: str,
    waiting: Callable[[str], None] | None = None,
    archive: Path | None = None,
) -> Iterator[None]:
    """Hold the lock of a folder.

    Args:
        folder: what is written.
        what: what it holds, in Chinese, for messages.
        waiting: told for whom it waits; None not to wait at all.
        archive: the folder of the archive that it is written for.

    Raises:
        TargetError: another program writes there and nobody waits, the lock cannot be had, or another
            archive has what is there.
    """
    file = folder.with_name(f".{folder.name}.anliku-lock")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _make(file)
        lock = FileLock(file, thread_local=False)
        _acquire(lock, file, what, waiting)
    except OSError as err:
        where = Path(str(err.filename)).name if err.filename else file.name
        message = f"{what}写不进“{folder}”（{where}：{reason_of(err)}）"
        raise TargetError(message, "检查磁盘空间和文件夹的权限") from err
    try:
        _refuse_others(folder, what, _holder(file), archive)
        _sign(file, archive)
        yield
    finally:
        lock.release()


def _make(file: Path) -> None:
    """Make the lock's file if it is missing, so that what stands in the way is known for what it is.

    Raises:
        OSError: it cannot be made or opened.
        TargetError: something else is there under its name.
    """
    with suppress(FileNotFoundError):
        status = file.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size:
            message = f"“{file.name}”是本程序的锁用的名字，那里却是别的东西"
            raise TargetError(message, "把它改名或移走，再试一次")
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | _NO_FOLLOWING, 0o644))


def _acquire(lock: FileLock, file: Path, what: str, waiting: Callable[[str], None] | None) -> None:
    told: Holder | None = None
    while True:
        try:
            lock.acquire(timeout=0)
        except Timeout as err:
            holder = _holder(file)
            who = f"（{holder.in_words}）" if holder else ""
            if waiting is None:
                raise TargetError(f"另一个程序正在写{what}{who}", "等它写完再试") from err
            if told is None or holder != told:
                waiting(f"等另一个程序写完{what}{who}")
                told = holder or Holder(0, 0)
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _refuse_others(folder: Path, what: str, last: Holder | None, archive: Path | None) -> None:
    """See to it that what is there is not another archive's, which still is where it was.

    Raises:
        TargetError: it is.
    """
    if archive is None or last is None or not last.archive or not folder.exists():
        return
    if folder.is_relative_to(archive):
        return  # it came with a copy of the whole archive
    other = Path(last.archive)
    if (other / _SETTINGS).is_file() and not other.samefile(archive):
        message = f"{what}不能写到“{folder}”：那里是另一个案例库“{other}”的"
        raise TargetError(message, "换一个文件夹；那个案例库不再用它，就先删去这个文件夹")


def _sign(file: Path, archive: Path | None) -> None:
    holder = Holder(os.getpid(), time.time(), str(archive or ""))
    signature = _signature(file)
    with suppress(OSError):
        if _is_of_others(file):
            return
        # Only its owner may read it: it says where on this machine the archive lies.
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_FOLLOWING
        opened = os.open(signature, flags, 0o600)
        with os.fdopen(opened, "wb") as stream:
            stream.write(json.dumps(asdict(holder)).encode())


def _is_of_others(file: Path) -> bool:
    signature = _signature(file)
    if signature.is_symlink():
        return True
    return signature.exists() and signature.lstat().st_size > 0 and _holder(file) is None


def _holder(file: Path) -> Holder | None:
    try:
        opened = os.open(_signature(file), os.O_RDONLY | _NO_FOLLOWING)
        with os.fdopen(opened, "rb") as stream:
            return Holder(**json.loads(stream.read(_MOST)))
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _signature(file: Path) -> Path:
    return file.with_name(f"{file.name}.by")
