"""A command that runs in, what it reads, decides and writes, and where its time goes, out; for who asks."""

import importlib
import logging
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from types import ModuleType

import click

_BEFORE = "准备"
"""What comes before the first stage: imports, settings."""
_OF_LINUX = 1024
"""Linux tells the peak of memory in KiB, macOS in bytes (getrusage(2))."""
_MB = 1e6


@dataclass(frozen=True, slots=True)
class _Used:
    """What a process and its children have used since they began."""

    wall: float
    cpu: float
    """Seconds, both."""

    def since(self, earlier: "_Used") -> "_Used":
        """Return what was used between two moments."""
        return _Used(self.wall - earlier.wall, self.cpu - earlier.cpu)

    def __add__(self, other: "_Used") -> "_Used":
        return _Used(self.wall + other.wall, self.cpu + other.cpu)


class Profile:
    """The stages of one command, each with its time."""

    def __init__(self) -> None:
        self._stage = _BEFORE
        self._began = _Used(0, 0)
        self._start = time.monotonic() - time.process_time()
        self._spent: dict[str, _Used] = {}

    def enter(self, stage: str) -> None:
        """Say that another stage begins; the same one again goes on."""
        if stage != self._stage:
            self._end_stage()
            self._stage = stage

    def tell(self) -> None:
        """Print the table, on standard error."""
        self._end_stage()
        total = sum(self._spent.values(), _Used(0, 0))
        lines = [f"{'秒':>8}{'CPU 秒':>9}  阶段"]
        for stage, used in (*self._spent.items(), ("合计", total)):
            lines.append(f"{used.wall:9.2f}{used.cpu:11.2f}  {stage}")
        peak = _peak()
        lines += [f"内存最多 {peak / _MB:.0f} MB"] if peak else []
        click.echo("\n".join(lines), err=True)

    def _end_stage(self) -> None:
        now = _Used(time.monotonic() - self._start, _cpu())
        spent = self._spent.get(self._stage, _Used(0, 0))
        self._spent[self._stage] = spent + now.since(self._began)
        self._began = now


def current_profile() -> Profile | None:
    """Return the profile of the command that runs, where one was asked for."""
    context = click.get_current_context(silent=True)
    found = context.find_root().meta.get(Profile.__name__) if context else None
    return found if isinstance(found, Profile) else None


def begin_profile(context: click.Context) -> None:
    """Have the stages of a command timed, and told when it ends, however it ends."""
    profile = Profile()
    context.meta[Profile.__name__] = profile
    context.call_on_close(profile.tell)


def speak_out(context: click.Context) -> None:
    """Have the program say on standard error what it reads, decides and writes, a line each."""
    log = logging.getLogger("anliku")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("· %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    context.call_on_close(lambda: log.removeHandler(handler))


def _cpu() -> float:
    system = _of_unix()
    if system is None:
        return time.process_time()
    used = (system.getrusage(who) for who in (system.RUSAGE_SELF, system.RUSAGE_CHILDREN))
    return float(sum(one.ru_utime + one.ru_stime for one in used))


def _peak() -> int:
    """Return the most memory that the process itself has had, in bytes; 0 where nobody tells."""
    system = _of_unix()
    if system is None:
        return 0
    most: int = system.getrusage(system.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * _OF_LINUX


def _of_unix() -> ModuleType | None:
    """Return the module that knows what processes use, which Windows has not."""
    with suppress(ImportError):
        return importlib.import_module("resource")
    return None
