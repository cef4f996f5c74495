"""Why the operating system refused, in Chinese."""

import errno
import os

import pytest

from anliku.system_errors import reason_of


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOENT, "没有这个文件或文件夹"),
        (errno.EPERM, "没有权限"),
        (errno.ENOSPC, "磁盘满了"),
        (errno.EADDRINUSE, "这个端口已经有程序在用"),
        (99999, "系统错误 99999"),
    ],
)
def test_a_number_has_its_words(number: int, reason: str) -> None:
    """The system's own words are not repeated; what is not known keeps its number."""
    assert reason == reason_of(OSError(number, os.strerror(number), "x"))


def test_a_file_that_windows_locks() -> None:
    """It is said that a program has the file open, not that a right is missing."""
    error = OSError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert "正被别的程序使用" == reason_of(error)


def test_an_error_without_a_number() -> None:
    """What a program says for itself is passed on."""
    assert "没有做成" == reason_of(OSError("没有做成"))
