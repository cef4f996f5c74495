"""A zip file in, the files of the one folder in it out, each bounded and read only if it is whole."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from anliku.verifying.places import LEADS_OUT, DamagedError, is_inside
from anliku.verifying.zip_directory import Directory, Entry, directory_of
from anliku.verifying.zip_unpacking import start_of, unpacked

_ANYWAY, _TIMES = 1024**3, 200
"""So many bytes a zip may unpack to, and so many times its own length; packed text takes a tenth."""


class Zip:
    """The folder with a list in a zip, or the zip itself where the list lies at its top."""

    def __init__(self, stream: BinaryIO, length: int, is_list: Callable[[str], bool]) -> None:
        self._stream = stream
        self._left = _ANYWAY + _TIMES * length
        directory = directory_of(stream, length)
        self._prefix = _prefix(directory, is_list)
        self.is_in_one_folder = bool(self._prefix)
        self._entries: dict[str, Entry] = {}
        strange: dict[str, str] = {}
        overlapping = _overlapping(directory, stream)
        for entry in directory.entries:
            self._file(entry, overlapping, strange)
        self.strange: Mapping[str, str] = strange
        self._folders = frozenset(
            one.name.removeprefix(self._prefix) for one in directory.entries if one.is_folder
        )
        self.names = frozenset(self._entries)
        self.faults = directory.faults

    def _file(self, entry: Entry, overlapping: Mapping[int, str], strange: dict[str, str]) -> None:
        name = entry.name.removeprefix(self._prefix)
        why = entry.fault or overlapping.get(entry.offset, "")
        if not is_inside(entry.name) or (name and not is_inside(name)):
            why = LEADS_OUT
        elif not entry.name.startswith(self._prefix):
            name, why = entry.name, why or f"在“{self._prefix}”外面"
        elif entry.is_folder:
            why = why or ("是文件夹，却有数据" if entry.size or entry.packed else "")
        elif name in self._entries or name in strange:
            self._entries.pop(name, None)
            why = "压缩包里有两个"
        elif not why:
            self._entries[name] = entry
        if why:
            strange[name] = why

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a file's bytes."""
        entry = self._entries[name]
        if entry.size > self._left:
            raise DamagedError(f"解开来有 {entry.size} 字节，与压缩包的大小不相称，没有解开")
        for chunk in unpacked(self._stream, entry):
            self._left -= len(chunk)
            yield chunk

    def size(self, name: str) -> int:
        """Return how many bytes a file has, as the directory says."""
        return self._entries[name].size

    def has_folder(self, name: str) -> bool:
        """Whether there is an entry for the folder, or for something in it."""
        within = f"{name}/"
        return within in self._folders or any(one.startswith(within) for one in self.names)


def _prefix(directory: Directory, is_list: Callable[[str], bool]) -> str:
    """Return the top folder that a list lies in, with a slash; nothing where one lies beside the folders."""
    lists = [
        one.name for one in directory.entries if is_inside(one.name) and _is_near(one, is_list)
    ]
    tops = Counter(name.rpartition("/")[0] for name in lists)
    if "" in tops or not tops:
        return ""
    return f"{max(tops, key=lambda top: tops[top])}/"


def _is_near(entry: Entry, is_list: Callable[[str], bool]) -> bool:
    return entry.name.count("/") <= 1 and is_list(entry.name.rpartition("/")[2])


def _overlapping(directory: Directory, stream: BinaryIO) -> dict[int, str]:
    """Return the offsets of entries whose data reach into what follows: one stands for many, or is cut."""
    found: dict[int, str] = {}
    ordered = sorted(directory.entries, key=lambda one: one.offset)
    ends = (*(one.offset for one in ordered), directory.begin)
    for entry, end in zip(ordered, ends[1:], strict=True):
        try:
            start = start_of(stream, entry)
        except DamagedError as err:
            found[entry.offset] = str(err)
            continue
        if start + entry.packed > end:
            found[entry.offset] = "它的数据伸到了别的数据里"
    return found
