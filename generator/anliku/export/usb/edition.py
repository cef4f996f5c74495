"""A built site in, one zip for a USB stick out: deterministic, verified by a list inside it.

The zip holds one folder: the page to open, the site, the list of checksums, the guide to verify
it. Names are UTF-8 (APPNOTE 6.3.10, general purpose bit 11); files above 4 GiB get ZIP64.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import ZipFile

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
    site_dir: Path, target: Path, name: str, day: date | None, progress: Progress
) -> UsbEdition:
    """Write the USB edition of a built site; a zip already there stays until the new one is whole.

    Args:
        site_dir: folder of the built site.
        target: the zip to write, outside that folder.
        name: name of the one folder inside it, see `edition_name`.
        day: date of all files in it: the archive's, so that the same archive gives the same bytes.
        progress: told how far it is.

    Raises:
        TargetError: there is no built site, or the zip cannot be written.
    """
    _refuse(site_dir, target)
    new = target.with_name(f"{target.name}.new")
    with _as_target_error(target):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with ZipFile(new, "w") as archive:
                count = _fill(archive, site_dir, name, day, progress)
            digest = _sha256(new)
            new.replace(target)
        finally:
            new.unlink(missing_ok=True)
    return UsbEdition(path=target, files=count, sha256=digest)


def _refuse(site_dir: Path, target: Path) -> None:
    if not (site_dir / "index.html").is_file():
        raise TargetError(f"“{site_dir.name}”里没有生成好的网站", "先运行 anliku build")
    if target.resolve().is_relative_to(site_dir.resolve()):
        raise TargetError("压缩包不能写到网站的文件夹里", "换一个位置，如网站文件夹的旁边")


@contextmanager
def _as_target_error(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as err:
        reason = reason_of(err)
        message = f"压缩包写不进“{target}”（{reason}）"
        raise TargetError(message, "检查磁盘空间和文件夹的权限") from err


def _fill(archive: ZipFile, site_dir: Path, name: str, day: date | None, progress: Progress) -> int:
    """Write all files in the order of their paths, the list last, and return their number."""
    files = dict(_site_files(site_dir))
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


def _site_files(site_dir: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file of the site with its path in the edition; links to elsewhere are not followed."""
    for path in site_dir.rglob("*"):
        if path.is_file() and not path.is_symlink():
            yield f"{SITE_FOLDER}/{path.relative_to(site_dir).as_posix()}", path


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
