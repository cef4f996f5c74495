"""Names of files and folders in; out what Windows, FAT, exFAT or macOS would make of them.

Microsoft, «Naming Files, Paths, and Namespaces»; the tables of exFAT allow nothing more.
"""

import re
import unicodedata

from anliku.text.invisible import BLANKS, INVISIBLE

LONGEST_PATH = 200
"""Most UTF-16 units of a path in the USB edition: Windows takes 260, its own folder included."""

_UNREADABLE = re.compile(rf"[\x00-\x1f{INVISIBLE}{BLANKS}\ud800-\udfff]")
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_LONGEST_NAME = 255
_OF_FURTHER_PAGE = re.compile(r".+-page-[0-9]+")
"""What the names of a long list's further pages look like (`addresses.numbered`)."""
_PORTS = (*"0123456789", "¹", "²", "³")
_DEVICES = frozenset(
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "CONIN$",
        "CONOUT$",
        *(f"{kind}{port}" for kind in ("COM", "LPT") for port in _PORTS),
    ]
)
_COPY = re.compile(
    r"(?:[-—_ ]*副本(?:[ ]?[(（]?[0-9]*[)）]?)?|[ ]*[(（][0-9]{1,3}[)）]|[-_ ]+copy(?:[ ]?[0-9]*)|^(?:副本|复件|Copy of)[ _-]?.*|的副本)\.[^.]+$",
    re.IGNORECASE,
)


def printable(path: str) -> str:
    """Return a path as it can stand in a message: what cannot be shown becomes a mark."""
    return _UNREADABLE.sub("\ufffd", path)


def name_fault(name: str) -> tuple[str, str] | None:
    """Return what is wrong with a name and how to mend it; None where every system takes it."""
    if _UNREADABLE.search(name):
        return "文件名里有乱码或看不见的字符", "改名：用汉字、字母、数字和连字符"
    if found := _FORBIDDEN.search(name):
        return f"名字“{name}”里有 Windows 不允许的字符 {found[0]}", "改名，去掉这个字符"
    if name.endswith((".", " ")):
        return f"名字“{name}”以点或空格结尾，Windows 会把它去掉", "改名，去掉结尾的点和空格"
    if _is_device(name):
        return f"名字“{name}”是 Windows 的设备名，不能用作文件名", "改成别的名字，如加上地名"
    if utf16_length(name) > _LONGEST_NAME:
        return f"名字有 {utf16_length(name)} 个字符，超过 {_LONGEST_NAME} 个", "把名字改短"
    return None


def slug_fault(slug: str) -> tuple[str, str] | None:
    """Return why a slug cannot name a page, as words behind its own, and how to mend it; else None."""
    if _OF_FURTHER_PAGE.fullmatch(slug):
        return "像是另一页的后续页", "不要以 -page- 加数字结尾"
    fault = name_fault(f"{slug}.html")
    return None if fault is None else (f"不能用：{fault[0]}", "换一个网址名，如在后面加上地名")


def is_called_a_copy(path: str) -> bool:
    """Whether Windows, WPS or a chat program has named a file as the copy of another."""
    return _COPY.search(path.rpartition("/")[2]) is not None


def sameness(name: str) -> str:
    """Return a key that two names share if Windows or macOS may take one for the other."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def utf16_length(text: str) -> int:
    """Return how many units Windows counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_device(name: str) -> bool:
    """Whether Windows would open a device; an ending after a dot does not help."""
    return name.partition(".")[0].rstrip(" ").upper() in _DEVICES
