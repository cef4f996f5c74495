"""What a run asks of the system, counted; at one of these the system refuses, or the run is killed.

CPython tells its audit hooks (PEP 578) of each file that is to be opened, made, renamed or removed
before it asks the system; a hook that raises has the call fail as if the system had refused. So a real
run can be broken at any of its calls, without strace and without a mock. What libraries in other
languages ask of the system is not among them.
"""

import errno
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

_OF_FILES = frozenset(["open", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.utime"])
_OF_NAMES = frozenset(["os.mkdir", "os.remove", "os.rmdir", "os.rename"])
_OF_FOLDERS = frozenset(["os.listdir", "os.scandir"])
_WITH_PATH = _OF_FILES | _OF_NAMES | _OF_FOLDERS
_WRITING = os.O_WRONLY | os.O_RDWR
_FOLDER_OF_OPEN = {"os.mkdir": 2, "os.remove": 1, "os.rmdir": 1, "os.rename": 2}
"""Where the arguments of an event have the descriptor of the folder that a name is relative to."""


@dataclass(frozen=True, slots=True)
class Call:
    """Something that a run asks of the system."""

    name: str
    """As Python's table of audit events has it, but `read` and `write` for `open`."""
    path: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What befalls a run, and when."""

    below: str
    """Calls about paths below this folder are counted."""
    number: int = -1
    """Which of them is hit, from 0; -1 for none."""
    refusal: int | None = None
    """The number of the system's error; None to kill the run."""
    log: str | None = None
    """File for the calls, a line each."""

    def install(self) -> None:
        """Have it befall this process."""
        count = 0
        log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND) if self.log else None

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            call = _call(event, arguments)
            if call is None or not call.path.startswith(self.below):
                return
            if log is not None:
                os.write(log, f"{call.name} {call.path}\n".encode(errors="surrogateescape"))
            count += 1
            if count - 1 == self.number:
                self._hit(call)

        sys.addaudithook(hook)

    def _hit(self, call: Call) -> None:
        if self.refusal is None:
            os.kill(os.getpid(), signal.SIGKILL)
        else:
            raise OSError(self.refusal, os.strerror(self.refusal), call.path)


def calls_of(log: Path) -> list[Call]:
    """Return the calls that a run has logged."""
    lines = log.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    return [Call(*line.split(" ", 1)) for line in lines]


REFUSALS = (errno.EACCES, errno.ENOSPC, errno.EIO, errno.EMFILE, errno.EROFS)
"""What a system may answer to whatever is asked of it."""


def _call(event: str, arguments: tuple[object, ...]) -> Call | None:
    if event not in _WITH_PATH or not isinstance(arguments[0], str | bytes | os.PathLike):
        return None
    path = os.fsdecode(arguments[0])
    folder = arguments[_FOLDER_OF_OPEN[event]] if event in _FOLDER_OF_OPEN else -1
    if isinstance(folder, int) and folder >= 0:
        path = str(Path(f"/proc/self/fd/{folder}").readlink() / path)
    name = event
    if event == "open":
        flags = arguments[2]
        name = "write" if isinstance(flags, int) and flags & _WRITING else "read"
    return Call(name, str(Path.cwd() / path))
