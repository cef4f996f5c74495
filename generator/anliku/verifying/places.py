"""A folder or a zip in, the names of the files in it and their bytes out; no link is followed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Protocol
from zipfile import ZipFile, ZipInfo

from anliku.plain_files import is_plain_file
from anliku.publishing import paths_below


class Place(Protocol):
    """Where files lie."""

    names: frozenset[str]
    """Paths of the files, with forward slashes."""
    faults: tuple[str, ...]
    """What there is no file and no folder, in Chinese."""

    def opened(self, name: str) -> IO[bytes]:
        """Return a file's bytes as a stream."""
        ...


class Folder:
    """A folder of the file system; one in it that cannot be read raises OSError, nothing is passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        paths = {path.relative_to(folder).as_posix(): path for path in paths_below(folder)}
        self.names = frozenset(name for name, path in paths.items() if is_plain_file(path))
        self.faults = tuple(
            f"{name}：是链接或别的东西，不是文件" for name in paths if name not in self.names
        )

    def opened(self, name: str) -> IO[bytes]:
        """Return a file's bytes as a stream."""
        return (self._folder / name).open("rb")


class Zip:
    """The one folder in a zip, or the zip itself where not all lies in one."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        entries = [one for one in archive.infolist() if not one.is_dir()]
        tops = {one.filename.partition("/")[0] for one in entries if "/" in one.filename}
        is_one = len(tops) == 1 and all("/" in one.filename for one in entries)
        prefix = f"{tops.pop()}/" if is_one else ""
        self._entries: dict[str, ZipInfo] = {}
        self.faults = tuple(self._filed(entries, prefix))
        self.names = frozenset(self._entries)

    def _filed(self, entries: list[ZipInfo], prefix: str) -> Iterator[str]:
        for entry in entries:
            name = entry.filename.removeprefix(prefix)
            if entry.flag_bits & 1:
                yield f"{name}：加了密，读不了"
            elif not is_inside(name):
                yield f"{name}：路径指到外面"
            elif name in self._entries:
                yield f"{name}：压缩包里有两个"
            else:
                self._entries[name] = entry

    def opened(self, name: str) -> IO[bytes]:
        """Return a file's bytes as a stream, no longer than the zip's directory says."""
        return self._archive.open(self._entries[name])


def is_inside(name: str) -> bool:
    """Whether a path with forward slashes stays in its folder on every system."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and "\\" not in name


@contextmanager
def place_at(path: Path) -> Iterator[Place]:
    """Give the files of a folder or a zip.

    Raises:
        OSError: it cannot be read.
        zipfile.BadZipFile: it is neither a folder nor a zip.
    """
    if path.is_dir():
        yield Folder(path)
    else:
        with ZipFile(path) as archive:
            yield Zip(archive)
