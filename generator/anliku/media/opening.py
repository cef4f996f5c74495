"""A path in, at most so many bytes of a plain file out; no link is followed and no pipe waited for."""

import os
import stat
from pathlib import Path

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_plain_file(path: Path, most: int) -> bytes:
    """Return the first `most` bytes of a file.

    Raises:
        OSError: it cannot be read, or is no plain file.
    """
    with os.fdopen(os.open(path, _FLAGS), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError("不是文件")
        return stream.read(most)
