"""Files in, the same in a folder among other people's files out: all of them or none.

A list of checksums in the folder says which files were made here. A file that is not among them,
or was changed since, is somebody's own and never written over.
"""

import hashlib
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from anliku.problems import TargetError
from anliku.publishing import refuse_place
from anliku.settings import Settings
from anliku.system_errors import reason_of

OWN_LIST = ".anliku-packs.sha256"
"""What was made in a folder: a checksum and a name a line, as `sha256sum` has them."""
_MOST_LINES = 1000
_LEFTOVERS = ".anliku-packs.????????.new"
_SECONDS_OF_A_DAY = 86_400
_OTHER_PLACE = "换一个地方，写在 --output 后面"


@dataclass(slots=True)
class PackFolder:
    """A folder that is being filled."""

    folder: Path
    _new: Path
    replaced: list[str] = field(default_factory=list)
    """Names of files made earlier in whose place others come."""
    _sums: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, content: bytes) -> Path:
        """Keep a file ready and return where it will be.

        Raises:
            TargetError: somebody's own file is there.
        """
        target = self.folder / name
        checksum = hashlib.sha256(content).hexdigest()
        if _is_foreign(target, checksum):
            message = f"“{name}”已经在那里，不是 anliku 做的，或做好以后有人改过；没有覆盖"
            raise TargetError(message, f"把它改名或移走，或{_OTHER_PLACE}")
        if target.exists() and hashlib.sha256(target.read_bytes()).hexdigest() != checksum:
            self.replaced.append(name)
        (self._new / name).write_bytes(content)
        self._sums[name] = checksum
        return target

    def publish(self) -> None:
        """Put all files into their places."""
        # Listed first: were the program stopped in between, the files would not count as ours.
        _remember(self.folder, self._sums)
        for name in self._sums:
            (self._new / name).replace(self.folder / name)


@contextmanager
def filled(folder: Path) -> Iterator[PackFolder]:
    """Give a folder to put files in; they are there on success, and none of them if not.

    Raises:
        TargetError: it cannot be written.
    """
    is_new = not folder.exists()
    new = folder / f".anliku-packs.{secrets.token_hex(4)}.new"
    try:
        new.mkdir(parents=True)
        _clear_leftovers(new)
        yield (filling := PackFolder(folder, new))
        filling.publish()
        is_new = False
    except OSError as err:
        reason = reason_of(err)
        hint = f"关掉正在打开的文件，检查磁盘空间和文件夹的权限，或{_OTHER_PLACE}"
        raise TargetError(f"案例包写不进“{folder}”（{reason}）", hint) from err
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if is_new:
            with suppress(OSError):
                folder.rmdir()


def refuse_archive_folders(folder: Path, settings: Settings) -> None:
    """See to it that packs, teachers' editions among them, do not get onto the site by themselves.

    Raises:
        TargetError: the folder is one that is published, or replaced when the site is built.
    """
    if folder.exists() and not folder.is_dir():
        raise TargetError(f"“{folder}”不是文件夹", _OTHER_PLACE)
    whole = folder.resolve()
    # Packs go among other people's files, also in a folder that has the archive in it.
    own = {path: what for path, what in settings.own_folders.items() if whole not in path.parents}
    refuse_place(whole, "案例包", settings.root, own, _OTHER_PLACE)


def _clear_leftovers(new: Path) -> None:
    """Remove what runs that were killed have left; younger ones may be of a run that goes on."""
    born = new.stat().st_mtime
    for leftover in new.parent.glob(_LEFTOVERS):
        if born - leftover.stat().st_mtime > _SECONDS_OF_A_DAY:
            shutil.rmtree(leftover, ignore_errors=True)


def _is_foreign(path: Path, checksum: str) -> bool:
    """Whether a file is there that is neither ours nor the same as the new one."""
    if path.is_symlink():
        return True
    if not path.exists():
        return False
    if not path.is_file():
        return True
    there = hashlib.sha256(path.read_bytes()).hexdigest()
    return there != checksum and there not in _known(path.parent).values()


def _known(folder: Path) -> dict[str, str]:
    """Return what was made in a folder: names with checksums as keys, checksums as values."""
    try:
        lines = (folder / OWN_LIST).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    return {line: line.partition("  ")[0] for line in lines if "  " in line}


def _remember(folder: Path, sums: dict[str, str]) -> None:
    lines = [*_known(folder), *(f"{checksum}  {name}" for name, checksum in sums.items())]
    kept = list(dict.fromkeys(reversed(lines)))[:_MOST_LINES][::-1]
    new = folder / f"{OWN_LIST}.new"
    new.write_text("\n".join(kept) + "\n", encoding="utf-8", newline="\n")
    new.replace(folder / OWN_LIST)
