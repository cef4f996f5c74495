r"""Plain text in, the same as inline Markdown (CommonMark 0.31.2) out: shown as it is, never as mark-up."""

from anliku.export.locations import web_address
from anliku.export.one_line import one_line

_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_[]<>&~|"})
_BLOCK_STARTS = "#+-=!"
_URL_ESCAPES = str.maketrans({"(": "%28", ")": "%29", "[": "%5B", "]": "%5D"})


def inline(text: str) -> str:
    """Return text for the inside of a line, on one line, its active signs escaped."""
    return one_line(text).translate(_ESCAPES)


def line_start(text: str) -> str:
    """Return text for the start of a line, where it must not begin a heading or a list either."""
    escaped = inline(text)
    digits = len(escaped) - len(escaped.lstrip("0123456789"))
    if digits and escaped[digits : digits + 1] in (".", ")"):
        return f"{escaped[:digits]}\\{escaped[digits:]}"
    return f"\\{escaped}" if escaped.startswith(tuple(_BLOCK_STARTS)) else escaped


def linked(label: str, target: str) -> str:
    """Return a link.

    Args:
        label: its text, not yet escaped.
        target: its address.
    """
    return f"[{inline(label)}]({_address(target)})"


def web_link(url: str) -> str:
    """Return a link that shows its own address."""
    return f"<{_address(url)}>"


def _address(target: str) -> str:
    """Return an address without a sign that would end it early."""
    return web_address(target).translate(_URL_ESCAPES)
