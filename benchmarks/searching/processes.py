"""A command in, what it cost out: processor time and memory of it and of all it starts."""

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import override

_EVERY = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took."""

    output: str
    seconds: float
    cpu: float
    """Seconds of processor time, user and system, children included."""
    largest: float
    """Megabytes of the largest process at its peak."""
    together: float
    """Megabytes of all processes at the peak, shared memory counted once."""
    processes: int
    """Most processes that were there at once."""


def measured(command: Sequence[str], cwd: Path | None = None) -> Cost:
    """Run a command to its end and return what it cost.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        start_new_session=True,
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.is_over.set()
        watch.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    return Cost(
        output=output,
        seconds=time.perf_counter() - start,
        cpu=usage.ru_utime + usage.ru_stime,
        largest=usage.ru_maxrss / 1024,
        together=watch.peak / 1024,
        processes=watch.most,
    )


def bytes_below(folder: Path) -> int:
    """Return how many bytes all files below a folder have."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


class _Watch(threading.Thread):
    """Looks again and again at the memory of the processes of a session."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self._session = session
        self.is_over = threading.Event()
        self.peak = 0
        self.most = 0

    @override
    def run(self) -> None:
        """Look until told that it is over."""
        while not self.is_over.wait(_EVERY):
            found = [size for pid in _pids() if (size := self._size(pid)) is not None]
            self.peak, self.most = max(self.peak, sum(found)), max(self.most, len(found))

    def _size(self, pid: int) -> int | None:
        """Return the kilobytes of a process of the session, its part of what is shared."""
        try:
            if os.getsid(pid) != self._session:
                return None
            text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            return None
        lines = (line.split() for line in text.splitlines() if line.startswith("Pss:"))
        return next((int(words[1]) for words in lines), None)


def _pids() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
