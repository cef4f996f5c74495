"""An error of the operating system in, why it came about in Chinese out.

The system's own words are in whatever language the machine speaks.
"""

import errno

_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘的配额用完了",
    errno.EROFS: "磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.EISDIR: "是文件夹，不是文件",
    errno.ENOTDIR: "路径里有一段不是文件夹",
    errno.EEXIST: "已经有同名的文件或文件夹",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ELOOP: "链接绕成一圈",
    errno.EFBIG: "文件太大",
    errno.EBUSY: "正被别的程序使用",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
    errno.EAGAIN: "不能再开进程或线程",
    errno.ENOMEM: "内存不够",
    errno.ENOEXEC: "不是这台机器能运行的程序",
    errno.EADDRINUSE: "这个端口已经有程序在用",
    errno.EADDRNOTAVAIL: "这台机器没有这个地址",
}
_TOO_MANY_FILES = "让一个程序能多开一些文件（如 ulimit -n 1024），再运行一次"
_MAKE_ROOM = "腾出磁盘空间，再运行一次"
_ADVICE = {
    errno.EMFILE: _TOO_MANY_FILES,
    errno.ENFILE: "关掉一些别的程序，再运行一次",
    errno.ENOSPC: _MAKE_ROOM,
    errno.EDQUOT: _MAKE_ROOM,
    errno.EFBIG: "放宽一个文件的大小限制（ulimit -f unlimited），再运行一次",
    errno.EAGAIN: "关掉一些别的程序，或放宽限制（ulimit -u），再运行一次",
    errno.EIO: "检查磁盘，再运行一次",
}
"""What helps against what a machine lacks, whichever file it was met at."""
_OF_THE_LOADER = ("failed to map", "cannot allocate memory", "cannot enable executable")
"""What glibc, musl and macOS say where a library in C finds no room."""
_OPEN_ELSEWHERE = (32, 33)
"""Windows' numbers for a file that another program holds; its errno is that of a missing right."""


NO_MEMORY = "错误：内存不够，没有做完｜关掉别的程序再试一次；做案例包就少选几个案例"
"""What is said where there is none left; made beforehand, for the same reason."""


def reason_of(err: OSError) -> str:
    """Return why the system refused; what is not known here keeps its number."""
    if getattr(err, "winerror", None) in _OPEN_ELSEWHERE:
        return "正被别的程序使用"
    if err.errno is None:  # raised by a program, not by the system
        return str(err)
    return _REASONS.get(err.errno, f"系统错误 {err.errno}")


def advice_on(err: BaseException) -> str | None:
    """Return what to do about what the machine lacks, if an error came about by that; else None.

    Args:
        err: an error of the system, or of the program that was raised from one.
    """
    met: BaseException | None = err
    while met is not None:
        if isinstance(met, OSError) and met.errno in _ADVICE:
            return _ADVICE[met.errno]
        met = met.__cause__
    return None


def is_of_memory(err: BaseException) -> bool:
    """Whether there was not enough memory for an object, a process or a library in C."""
    if isinstance(err, ImportError):
        return any(words in str(err).casefold() for words in _OF_THE_LOADER)
    return isinstance(err, MemoryError) or (isinstance(err, OSError) and err.errno == errno.ENOMEM)
