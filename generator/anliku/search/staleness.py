"""An archive's folder and its index in, whether something was changed since the index was built."""

import os
from collections.abc import Iterator
from pathlib import Path

from anliku.search.manifest import MANIFEST
from anliku.settings import Settings

STALE = "案例或词表在建检索之后有改动，结果可能不是最新的；运行 anliku index 更新"


def is_stale(settings: Settings) -> bool:
    """Say whether a file of the archive, or a folder that held one, is newer than the index.

    Only times are compared, so it takes no longer than listing the files.
    """
    try:
        built = (settings.index_dir / MANIFEST).stat().st_mtime_ns
        return any(time > built for time in _times(settings.cases_dir))
    except OSError:
        return False


def _times(folder: Path) -> Iterator[int]:
    """Yield when each text, and each folder, was changed.

    One that holds none may have held the last case that was taken away.
    """
    for path, _, names in os.walk(folder):
        here = Path(path)
        yield here.stat().st_mtime_ns
        texts = [name for name in names if name.endswith((".md", ".yml", ".yaml", ".txt"))]
        for name in texts:
            yield (here / name).stat().st_mtime_ns
