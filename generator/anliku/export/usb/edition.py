"""A built site in, one zip for a USB stick out: deterministic, verified by a list inside it.

The zip holds one folder: the page to open, the site, the list of checksums, the guide to verify
it. Names are UTF-8 (APPNOTE 6.3.10, general purpose bit 11); files above 4 GiB get ZIP64.
"""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from anliku.export.usb.checksum_list import checksum_list
from anliku.export.usb.names import CHECKSUM_LIST, GUIDE_PAGE, OPENING_PAGE, SITE_FOLDER
from anliku.export.usb.pages import guide_page, opening_page
from anliku.export.usb.zipping import add_bytes, add_file
from anliku.problems import TargetError
from anliku.system_errors import reason_of

Progress = Callable[[int, int], None]
"""Called with the files written and all files."""
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class UsbEdition:
    """What was written."""

    path: Path
    files: int
    sha256: str
    """Of the zip itself, to be made known apart from it."""


def write_usb_edition(
    site_dir: Path,
    target: Path,
    name: str,
    day: date | None,
    progress: Progress,
    *,
    only: Collection[str] | None = None,
) -> UsbEdition:
    """Write the USB edition of a built site; a zip already there stays until the new one is whole.

    Args:
        site_dir: folder of the built site.
        target: the zip to write, outside that folder.
        name: name of the one folder inside it, see `edition_name`.
        day: date of all files in it: the archive's, so that the same archive gives the same bytes.
        progress: told how far it is.
        only: the paths of the site's own files; None if all are.

    Raises:
        TargetError: there is no built site, the zip there is none of ours, or the zip cannot be written.
    """
    _refuse(site_dir, target)
    refuse_usb_target(target)
    new = target.with_name(f".{target.name}.anliku-new")
    with _as_target_error(target):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with ZipFile(new, "w") as archive:
                files = dict(_site_files(site_dir, only))
                count = _fill(archive, files, name, day, progress)
            digest = _synced_sha256(new)
            new.replace(target)
        finally:
            new.unlink(missing_ok=True)
    return UsbEdition(path=target, files=count, sha256=digest)


def _refuse(site_dir: Path, target: Path) -> None:
    if not (site_dir / "index.html").is_file():
        raise TargetError(f"“{site_dir.name}”里没有生成好的网站", "先运行 anliku build")
    if target.resolve().is_relative_to(site_dir.resolve()):
        raise TargetError("压缩包不能写到网站的文件夹里", "换一个位置，如网站文件夹的旁边")


def refuse_usb_target(target: Path) -> None:
    """See to it that no file of somebody's own is written over.

    Raises:
        TargetError: something is there that is no USB edition.
    """
    if target.exists() or target.is_symlink():
        try:
            with ZipFile(target) as there:
                names = {PurePosixPath(name).name for name in there.namelist()}
        except (OSError, BadZipFile):
            names = set()
        if target.is_symlink() or not {OPENING_PAGE, CHECKSUM_LIST} <= names:
            message = f"“{target.name}”已经在那里，不是本程序做的 U 盘版；没有覆盖"
            raise TargetError(message, "把它改名或移走，再试一次")


@contextmanager
def _as_target_error(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as err:
        reason = reason_of(err)
        message = f"压缩包写不进“{target}”（{reason}）"
        raise TargetError(message, "检查磁盘空间和文件夹的权限") from err


def _fill(
    archive: ZipFile, files: Mapping[str, Path], name: str, day: date | None, progress: Progress
) -> int:
    """Write all files in the order of their paths, the list last, and return their number."""
    pages = {OPENING_PAGE: opening_page(name), GUIDE_PAGE: guide_page(name)}
    total = len(files) + len(pages) + 1
    sums: list[tuple[str, str]] = []
    for path in sorted([*files, *pages]):
        inside = f"{name}/{path}"
        if path in pages:
            digest = add_bytes(archive, inside, pages[path], day)
        else:
            digest = add_file(archive, inside, files[path], day)
        sums.append((path, digest))
        progress(len(sums), total)
    add_bytes(archive, f"{name}/{CHECKSUM_LIST}", checksum_list(sums), day)
    progress(total, total)
    return total


def _site_files(site_dir: Path, only: Collection[str] | None) -> Iterator[tuple[str, Path]]:
    """Yield every file of the site with its path in the edition; links to elsewhere are not followed."""
    for path in site_dir.rglob("*"):
        inside = path.relative_to(site_dir).as_posix()
        if path.is_file() and not path.is_symlink() and (only is None or inside in only):
            yield f"{SITE_FOLDER}/{inside}", path


def _synced_sha256(path: Path) -> str:
    """Return a file's SHA-256 once the system has written all of it to the disk."""
    digest = hashlib.sha256()
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
