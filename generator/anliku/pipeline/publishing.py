"""A folder to build a new site in, then the whole of it in the old one's place at once."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anliku.problems import TargetError
from anliku.settings import Settings


@contextmanager
def published(settings: Settings) -> Iterator[Path]:
    """Give a folder for the new site; on success it replaces the old site, else it is removed.

    A build that was killed leaves the old site in place, or beside it under `.old`, from where
    the next build puts it back.

    Raises:
        TargetError: the target would swallow the archive's own files, or cannot be written.
    """
    site = settings.site_dir
    _refuse_own_folders(settings)
    new, old = (site.with_name(f"{site.name}.{suffix}") for suffix in ("new", "old"))
    try:
        _recover(site, new, old)
        new.mkdir(parents=True)
    except OSError as err:
        raise _unwritable(site, err) from err
    try:
        yield new
        _swap(site, new, old)
    except OSError as err:
        raise _unwritable(site, err) from err
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _refuse_own_folders(settings: Settings) -> None:
    for own in (settings.root, settings.cases_dir):
        if own == settings.site_dir or own.is_relative_to(settings.site_dir):
            message = f"网站不能写到“{settings.site_dir.name}”：那里面有案例库自己的文件"
            raise TargetError(message, "在 mkdocs.yml 里把 site_dir 改成单独的文件夹，如 site")


def _recover(site: Path, new: Path, old: Path) -> None:
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def _swap(site: Path, new: Path, old: Path) -> None:
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _unwritable(site: Path, err: OSError) -> TargetError:
    reason = err.strerror or str(err)
    return TargetError(f"网站写不进“{site}”（{reason}）", "检查磁盘空间和文件夹的权限")
