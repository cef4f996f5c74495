"""A folder to write something new in, then the whole of it in the old one's place at once."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anliku.problems import TargetError
from anliku.settings import Settings
from anliku.system_errors import reason_of


@contextmanager
def published(settings: Settings) -> Iterator[Path]:
    """Give a folder for the new site; on success it replaces the old site, else it is removed.

    A build that was killed leaves the old site in place, or beside it under `.old`, from where
    the next build puts it back.

    Raises:
        TargetError: the target would swallow the archive's own files, or cannot be written.
    """
    with replaced(settings.site_dir, "网站") as new:
        yield new


@contextmanager
def replaced(folder: Path, name: str) -> Iterator[Path]:
    """Give a folder that takes the place of another on success, and is removed if not.

    Args:
        folder: what is replaced; the caller has made sure that nothing in it is missed.
        name: what the folder holds, for messages.

    Raises:
        TargetError: the folder cannot be written.
    """
    new, old = (folder.with_name(f"{folder.name}.{suffix}") for suffix in ("new", "old"))
    try:
        _recover(folder, new, old)
        new.mkdir(parents=True)
    except OSError as err:
        raise _unwritable(folder, name, err) from err
    try:
        yield new
        _swap(folder, new, old)
    except OSError as err:
        raise _unwritable(folder, name, err) from err
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _recover(folder: Path, new: Path, old: Path) -> None:
    if old.exists() and not folder.exists():
        old.rename(folder)
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def _swap(folder: Path, new: Path, old: Path) -> None:
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _unwritable(folder: Path, name: str, err: OSError) -> TargetError:
    reason = reason_of(err)
    return TargetError(f"{name}写不进“{folder}”（{reason}）", "检查磁盘空间和文件夹的权限")
