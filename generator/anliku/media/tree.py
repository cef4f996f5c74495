"""The folder of the cases in, everything that lies in it out; nothing is opened and no link followed."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from anliku.file_names import sameness
from anliku.plain_files import is_link
from anliku.settings import Settings
from anliku.system_errors import reason_of


@dataclass(frozen=True, kw_only=True)
class FileTree:
    """What lies below `cases_dir`, by path relative to the archive's root, in the order of paths."""

    root: Path
    """The archive's root."""
    top: str
    """Path of `cases_dir`."""
    files: Mapping[str, int]
    """Plain files with their sizes in bytes; a hard link is a file like any other."""
    folders: tuple[str, ...]
    links: frozenset[str]
    """Symbolic links and Windows' junctions, wherever they lead."""
    others: frozenset[str]
    """Pipes, devices, sockets."""
    closed: Mapping[str, str]
    """Folders that cannot be read, each with the reason in Chinese."""

    def below_top(self, path: str) -> tuple[str, ...]:
        """Return the parts of a path below `cases_dir`."""
        return tuple(path.removeprefix(f"{self.top}/").split("/"))

    def called_alike(self, path: str) -> str | None:
        """Return a file that some computers would take for the one at a path, if there is one."""
        return self._by_sameness.get(sameness(path))

    @cached_property
    def _by_sameness(self) -> Mapping[str, str]:
        return {sameness(path): path for path in reversed(tuple(self.files))}

    def passes_a_link(self, path: str) -> bool:
        """Whether a path is a link, or leads through one."""
        parts = path.split("/")
        return any("/".join(parts[:end]) in self.links for end in range(1, len(parts) + 1))


@dataclass(slots=True)
class _Walk:
    """What has been found so far."""

    files: dict[str, int] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    closed: dict[str, str] = field(default_factory=dict)

    def take(self, entry: os.DirEntry[str], path: str) -> bool:
        """Note an entry; return whether it is a folder to go into."""
        status = entry.stat(follow_symlinks=False)
        if is_link(status):
            self.links.add(path)
        elif stat.S_ISREG(status.st_mode):
            self.files[path] = status.st_size
        elif stat.S_ISDIR(status.st_mode):
            self.folders.append(path)
            return True
        else:
            self.others.add(path)
        return False


def read_tree(settings: Settings) -> FileTree:
    """Return what lies below `cases_dir`, hidden files and folders too."""
    top = settings.cases_dir.relative_to(settings.root).as_posix()
    walk = _Walk()
    waiting = [top] if settings.cases_dir.is_dir() else []
    while waiting:
        folder = waiting.pop()
        try:
            waiting.extend(_taken(walk, settings.root, folder))
        except OSError as err:
            walk.closed[folder] = reason_of(err)
    return FileTree(
        root=settings.root,
        top=top,
        files=dict(sorted(walk.files.items())),
        folders=tuple(sorted(walk.folders)),
        links=frozenset(walk.links),
        others=frozenset(walk.others),
        closed=dict(sorted(walk.closed.items())),
    )


def _taken(walk: _Walk, root: Path, folder: str) -> Iterator[str]:
    """Note everything in a folder, and yield the folders in it."""
    with os.scandir(root / folder) as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}"
            try:
                if walk.take(entry, path):
                    yield path
            except FileNotFoundError:
                continue  # an editor's own file, gone since
