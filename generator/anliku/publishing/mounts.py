"""A folder in, what of other disks is mounted in it out; such places are neither replaced nor emptied."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
"""Linux: proc(5), «/proc/pid/mountinfo»; the fifth field is the mount point. It alone knows bind mounts."""
_POINT = 4
_ESCAPE = re.compile(rb"\\([0-7]{3})")


def is_mount(path: Path) -> bool:
    """Whether another disk, or another folder, is mounted at a path."""
    return os.path.ismount(path) or _real(path) in _points()


def mounts_below(folder: Path) -> list[Path]:
    """Return the paths below a folder at which something is mounted, as far as the system tells."""
    real = _real(folder)
    return [folder / point.relative_to(real) for point in _points() if real in point.parents]


def _points() -> frozenset[Path]:
    with suppress(OSError):
        return frozenset(_read(_TABLE.read_bytes()))
    return frozenset()


def _read(table: bytes) -> Iterator[Path]:
    for line in table.splitlines():
        fields = line.split(b" ")
        if len(fields) > _POINT:
            name = _ESCAPE.sub(lambda found: bytes([int(found[1], 8)]), fields[_POINT])
            yield Path(os.fsdecode(name))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
