"""What commands share in talking to people: where the archive is, progress, how paths are shown."""

import os
import stat
import sys
import time
import unicodedata
from contextlib import suppress
from pathlib import Path

import click

from anliku.cli.watching import current_profile
from anliku.problems import TargetError
from anliku.system_errors import reason_of

CONFIG = "mkdocs.yml"
_HINT_OF_FOLDER = "-C 后面写案例库所在的文件夹；不写 -C，就是当前文件夹或它上面最近的一个"
_BETWEEN_UPDATES = 0.1
"""Seconds between two updates of a progress line."""


def config_file(folder: Path | None) -> Path:
    """Return the mkdocs.yml of a folder or of the nearest one above it.

    Args:
        folder: the one that was named; None for where the command is run.

    Raises:
        TargetError: the folder that was named is none: the archive above it is not what was meant.
    """
    if folder is not None:
        _refuse_no_folder(folder)
    try:
        start = (folder or Path()).absolute()
    except FileNotFoundError:
        return Path(CONFIG)  # whoever needs it says that the folder is gone
    found = (one / CONFIG for one in (start, *start.parents) if (one / CONFIG).is_file())
    return next(found, start / CONFIG)


def _refuse_no_folder(folder: Path) -> None:
    try:
        is_folder = stat.S_ISDIR(folder.stat().st_mode)
    except OSError as err:
        raise TargetError(f"进不了文件夹“{folder}”（{reason_of(err)}）", _HINT_OF_FOLDER) from err
    if not is_folder:
        raise TargetError(f"“{folder}”不是文件夹", _HINT_OF_FOLDER)


no_wait_option = click.option(
    "--no-wait", is_flag=True, help="另一个程序正在写，就不等，马上结束（退出码 3）。"
)
"""Of commands that write what others may be writing."""


def shown_path(path: Path) -> str:
    """Return the path relative to where the user is, if that is shorter."""
    try:
        relative = os.path.relpath(path)
    except (FileNotFoundError, ValueError):  # the folder is gone; another drive of Windows
        return str(path)
    return str(path) if relative.startswith("..") else relative


def say(text: str = "") -> None:
    """Print a line of the command's result."""
    click.echo(text)


def complain(text: str) -> None:
    """Print a line about what went wrong, to standard error; the exit code says it if nobody can."""
    with suppress(OSError):
        click.echo(text, err=True)


class ProgressLines:
    """One line a stage on standard error; it counts up where a person watches."""

    def __init__(self) -> None:
        self._stage = ""
        self._last = 0.0
        self._is_watched = sys.stderr.isatty()
        self._profile = current_profile()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that `done` of `total` of a stage is done."""
        if self._profile is not None:
            self._profile.enter(stage)
        finished = done >= total
        now = time.monotonic()
        is_new = stage != self._stage
        if not finished and not is_new and now - self._last < _BETWEEN_UPDATES:
            return
        self._stage, self._last = stage, now
        line = f"{stage} …… {done} / {total}" if total > 1 else f"{stage} ……"
        with suppress(OSError):
            if self._is_watched:
                click.echo(f"\r\x1b[2K{line}", err=True, nl=finished)
            elif finished:
                click.echo(line, err=True)


def width(text: str) -> int:
    """Return how many columns the text takes in a terminal; Han characters take two."""
    plain = click.unstyle(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in plain)
