"""The bytes of a list file in, its text out, or why it is none."""

from pathlib import Path

from anliku.problems import Location, Problem, Rule

MAX_BYTES = 1_000_000
"""Largest list read; five thousand cases with their titles have some 400,000 bytes."""
_SAVE_AS = "用记事本打开，另存为“纯文本”，编码选 UTF-8"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def list_text(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a list file with LF line ends; None with the problem where there is none.

    Args:
        path: the file.
        shown: how it is named in messages.
    """
    message, hint = "", "检查文件名和它所在的文件夹；清单在网站的“案例篮”里下载"
    try:
        if not path.exists():
            message = "没有这个文件"
        elif not path.is_file():
            message, hint = "这不是文件", "写清单文件的名字"
        elif path.stat().st_size > MAX_BYTES:
            message, hint = f"文件超过 {MAX_BYTES // 1000} KB，不像是案例清单", "核对文件名"
        else:
            message, hint, text = _decoded(path.read_bytes())
            if not message:
                return text, []
    except (OSError, ValueError):  # a name with NUL is a ValueError
        message, hint = "文件读不出来", "检查文件名和权限"
    place = Location(shown)
    return None, [Problem(rule=Rule.BROKEN_LIST, location=place, message=message, hint=hint)]


def _decoded(data: bytes) -> tuple[str, str, str]:
    """Return what is wrong, how to mend it, and the text."""
    if data.startswith(_UTF16_MARKS):
        return "文件的编码是 UTF-16", _SAVE_AS, ""
    if b"\0" in data:
        return "这不是文本文件", "要的是纯文本的清单；Word、PDF 等文件不行", ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _other_encoding(data)
    return "", "", text.replace("\r\n", "\n").replace("\r", "\n")


def _other_encoding(data: bytes) -> tuple[str, str, str]:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "这不是 UTF-8 的文本文件", _SAVE_AS, ""
    return "文件的编码不是 UTF-8（像是 GBK）", _SAVE_AS, ""
