"""A folder for files of a moment out; those that killed runs have left are cleared away.

Nobody tidies up after `kill -9` or a power cut, and the system's own folder for such files may live long.
Each run holds a lock of the system on its folder, which ends with it, however it ends, and which other
containers see as well as other users: a folder that can be locked is nobody's any more.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from typing_extensions import override

from anliku.plain_files import is_plain_folder
from anliku.problems import TargetError
from anliku.system_errors import reason_of

try:
    import fcntl
except ImportError:  # Windows, where nobody can remove what is open, and which clears its own
    fcntl = None  # type: ignore[assignment]

_NAME = re.compile(r"anliku-run-[0-9]+-\w+")
"""Another name than earlier versions had, whose runs held no lock."""
_TRIES = 5
"""How often another run's clearing may come between making a folder and locking it."""


class _HeldFolder(TemporaryDirectory[str]):
    """A folder whose lock is held until it is removed."""

    def __init__(self) -> None:
        super().__init__(prefix=f"anliku-run-{os.getpid()}-")
        self._lock = _locked(Path(self.name)) if fcntl else None

    @property
    def is_held(self) -> bool:
        """Whether nobody else can have begun to clear it away."""
        return not fcntl or (self._lock is not None and os.path.lexists(self.name))

    @override
    def cleanup(self) -> None:
        """Remove it, then let go of it."""
        try:
            super().cleanup()
        finally:
            if self._lock is not None:
                os.close(self._lock)
                self._lock = None


def temporary_folder() -> TemporaryDirectory[str]:
    """Return a new folder that bears this run's number, and is removed when it is closed.

    Raises:
        TargetError: there is no place for it.
    """
    try:
        _clear(Path(gettempdir()))
        folder = _HeldFolder()
        tries = _TRIES
        while not folder.is_held and tries:
            folder, tries = _HeldFolder(), tries - 1
    except OSError as err:
        message = f"没有地方放临时文件（{reason_of(err)}）"
        hint = "腾出空间，或用环境变量 TMPDIR 指明一个能写的文件夹"
        raise TargetError(message, hint) from err
    return folder


def _clear(where: Path) -> None:
    """Remove the folders of this user that no run holds."""
    for folder in _left_behind(where):
        lock = _locked(folder)
        if lock is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)


def _left_behind(where: Path) -> Iterator[Path]:
    if not fcntl:
        return
    with suppress(OSError):
        for path in sorted(where.iterdir()):
            is_ours = _NAME.fullmatch(path.name) and is_plain_folder(path)
            if is_ours and path.lstat().st_uid == os.getuid():
                yield path


def _locked(folder: Path) -> int | None:
    """Return the descriptor that holds a folder; None where another run does, or nobody can."""
    with suppress(FileNotFoundError, PermissionError):
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(number)
        else:
            return number
    return None
