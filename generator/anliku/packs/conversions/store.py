"""A Markdown text in, its blocks out: from the disk where they were made before, else made now.

Each text has a file of its own, named by its words and by the program that converts: a text that
was edited, or a newer program, finds nothing and makes it anew. A file that is damaged, or cannot
be read or written, is as good as none. Only files with such names are ever removed.
"""

import hashlib
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from anliku.packs.blocks import Blocks
from anliku.packs.conversions.codec import decoded, encoded
from anliku.packs.conversions.program import program_mark
from anliku.settings import Settings

CACHE_FOLDER = ".anliku-cache"
MOST_BYTES = 64_000_000
"""Most bytes kept; a case of 3,000 characters takes some 10,000."""
_NAME = re.compile(r"[0-9a-f]{64}\.json")
_IGNORE_ALL = "# anliku 的缓存，可以随时删去\n*\n"


class ConversionStore:
    """Remembers conversions in a folder, and those of this run in memory."""

    def __init__(
        self,
        folder: Path,
        convert: Callable[[str], Blocks],
        *,
        mark: str | None = None,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        """Prepare the store; nothing is written before something is converted.

        Args:
            folder: where the files are.
            convert: makes blocks of a text.
            mark: changes when the same text might give other blocks; by default the program's.
            most_bytes: what `prune` leaves at most.
        """
        self._folder = folder
        self._convert = convert
        self._mark = program_mark() if mark is None else mark
        self._most_bytes = most_bytes
        self._known: dict[str, Blocks] = {}
        self.made = 0
        """How many texts had to be converted."""

    def __call__(self, text: str) -> Blocks:
        """Return the blocks of a text."""
        name = hashlib.sha256(f"{self._mark}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
        blocks = self._known.get(name)
        if blocks is None:
            path = self._folder / name[:2] / f"{name}.json"
            blocks = _read(path)
            if blocks is None:
                self.made += 1
                blocks = self._convert(text)
                _write(path, encoded(blocks))
            self._known[name] = blocks
        return blocks

    def prune(self) -> None:
        """Remove the files that were unused for longest, until the rest is small enough."""
        with suppress(OSError):
            files = [path for path in self._folder.glob("??/*.json") if _NAME.fullmatch(path.name)]
            sizes = [(path.stat().st_mtime_ns, path.stat().st_size, path) for path in files]
            excess = sum(size for _, size, _ in sizes) - self._most_bytes
            for _, size, path in sorted(sizes):
                if excess <= 0:
                    return
                path.unlink(missing_ok=True)
                excess -= size


def store_of(settings: Settings, convert: Callable[[str], Blocks]) -> ConversionStore:
    """Return the store in an archive's folder of caches, which says itself that git ignores it."""
    cache = settings.root / CACHE_FOLDER
    with suppress(OSError):
        cache.mkdir(exist_ok=True)
        ignore = cache / ".gitignore"
        if not ignore.exists():
            ignore.write_text(_IGNORE_ALL, encoding="utf-8", newline="\n")
    return ConversionStore(cache / "packs", convert)


def _read(path: Path) -> Blocks | None:
    try:
        checksum, _, payload = path.read_text(encoding="ascii").partition("\n")
        if checksum != _checksum(payload):
            return None
        blocks = decoded(payload)
        os.utime(path)
    except (OSError, ValueError):
        return None
    return blocks


def _write(path: Path, payload: str) -> None:
    new = path.with_suffix(f".{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(f"{_checksum(payload)}\n{payload}", encoding="ascii", newline="\n")
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _checksum(payload: str) -> str:
    return hashlib.sha256(payload.encode("ascii")).hexdigest()
