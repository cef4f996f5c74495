"""A folder in, the right to be the only program that writes it out, and who has it meanwhile.

The operating system keeps the lock and lets go of it when the program ends, however it ends. The lock's
own file stays where it is: to remove it would let two programs hold two locks of one name.
"""

import json
import os
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


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that writes a folder."""

    pid: int
    since: float
    """Seconds since 1970."""

    @property
    def in_words(self) -> str:
        """Who it is, in Chinese."""
        since = time.strftime("%H:%M:%S", time.localtime(self.since))
        return f"进程 {self.pid}，{since} 开始的"


@contextmanager
def locked(folder: Path, what: str, waiting: Callable[[str], None] | None = None) -> Iterator[None]:
    """Hold the lock of a folder.

    Args:
        folder: what is written.
        what: what it holds, in Chinese, for messages.
        waiting: told for whom it waits; None not to wait at all.

    Raises:
        TargetError: another program writes there and nobody waits, or the lock cannot be had.
    """
    file = folder.with_name(f".{folder.name}.anliku-lock")
    lock = FileLock(file, thread_local=False)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _acquire(lock, file, what, waiting)
    except OSError as err:
        message = f"{what}写不进“{folder}”（{reason_of(err)}）"
        raise TargetError(message, "检查磁盘空间和文件夹的权限") from err
    try:
        _sign(file)
        yield
    finally:
        with suppress(OSError):
            _signature(file).unlink()
        lock.release()


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


def _sign(file: Path) -> None:
    holder = Holder(os.getpid(), time.time())
    with suppress(OSError):
        _signature(file).write_text(json.dumps(asdict(holder)), encoding="utf-8")


def _holder(file: Path) -> Holder | None:
    try:
        return Holder(**json.loads(_signature(file).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _signature(file: Path) -> Path:
    return file.with_name(f"{file.name}.by")
