"""A folder for files of a moment out; those that killed runs have left are cleared away.

Nobody tidies up after `kill -9` or a power cut, and the system's own folder for such files may live long.
"""

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from anliku.plain_files import is_plain_folder

_NAME = re.compile(r"anliku-([0-9]+)-\w+")
_OLD = 24 * 60 * 60
"""Seconds; a younger folder may be of a run whose number means nothing here, as in a container."""


def temporary_folder() -> TemporaryDirectory[str]:
    """Return a new folder that bears this run's number, and is removed when it is closed.

    Raises:
        OSError: there is no place for it.
    """
    for folder in _left_behind(Path(gettempdir())):
        shutil.rmtree(folder, ignore_errors=True)
    return TemporaryDirectory(prefix=f"anliku-{os.getpid()}-")


def _left_behind(where: Path) -> Iterator[Path]:
    """Yield old folders of this user whose runs have ended; Windows clears its own."""
    if os.name != "posix":
        return
    with suppress(OSError):
        for path in sorted(where.iterdir()):
            found = _NAME.fullmatch(path.name)
            if found and is_plain_folder(path) and _is_old(path) and not _runs(int(found[1])):
                yield path


def _is_old(path: Path) -> bool:
    with suppress(OSError):
        status = path.lstat()
        return status.st_uid == os.getuid() and time.time() - status.st_mtime > _OLD
    return False


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
