"""A place in, its lists of checksums out: of a bag, of an edition for a USB stick, of a site."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from anliku.export import CHECKSUM_LIST
from anliku.publishing import MADE_LIST
from anliku.verifying.places import Place, is_inside

_MOST = 256 * 1024 * 1024
"""Bytes of a list that are read: of ten million files."""
_ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
"""What manifests are named after (RFC 8493, 2.4) that Python always has."""
_LINE = re.compile(r"\\?([0-9A-Fa-f]{32,128})[ \t]+\*?(\S.*)")
_ENCODED = re.compile(r"%(0[DdAa]|25)")
_ESCAPED = re.compile(r"\\([\\nr])")
_SIGNS = {"\\": "\\", "n": "\n", "r": "\r"}


@dataclass(frozen=True, slots=True)
class ChecksumList:
    """One list: what each of its files must be."""

    name: str
    algorithm: str
    sums: Mapping[str, str]
    """Checksums in hexadecimal by path."""
    covers: str = ""
    """Below which path no file may be missing from the list; `\\0` where any may."""
    allows_others: bool = False
    """Whether files of others may lie among those on it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a place is, by its lists."""

    kind: str
    """In Chinese."""
    lists: tuple[ChecksumList, ...]
    own: frozenset[str]
    """Files that lists cannot hold: themselves."""
    faults: tuple[str, ...]


def lists_of(place: Place) -> Listed | None:
    """Return the lists of a place; None where it is of no kind that has any."""
    for marker, read in _READERS.items():
        if marker in place.names:
            return read(place)
    return None


def _bag(place: Place) -> Listed:
    faults: list[str] = []
    lists: list[ChecksumList] = []
    declared = _text(place, "bagit.txt")
    if not re.search(r"(?m)^BagIt-Version: *\d+\.\d+ *$", declared):
        faults.append("bagit.txt：不是 BagIt 的声明")
    for algorithm in _ALGORITHMS:
        for kind, covers in (("manifest", "data/"), ("tagmanifest", "\0")):
            name = f"{kind}-{algorithm}.txt"
            if name in place.names:
                found, wrong = _sums(_text(place, name), name, _decoded)
                lists.append(ChecksumList(name, algorithm, found, covers))
                faults += wrong
    if not any(one.covers == "data/" for one in lists):
        faults.append("没有 manifest-….txt，不知道应当有哪些文件")
    return Listed("存档包（BagIt）", tuple(lists), frozenset(), tuple(faults))


def _usb(place: Place) -> Listed:
    found, faults = _sums(_text(place, CHECKSUM_LIST), CHECKSUM_LIST, lambda path: path)
    one = ChecksumList(CHECKSUM_LIST, "sha256", found)
    return Listed("U 盘版", (one,), frozenset([CHECKSUM_LIST]), tuple(faults))


def _made(place: Place) -> Listed:
    kind = "网站" if "index.html" in place.names else "本程序写的文件夹"
    try:
        data: Any = json.loads(_text(place, MADE_LIST))
        found = {str(path): str(checksum) for path, checksum in data["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Listed(kind, (), frozenset(), (f"{MADE_LIST}：读不懂",))
    outside = [f"{MADE_LIST}：“{path}”指到外面" for path in found if not is_inside(path)]
    one = ChecksumList(MADE_LIST, "sha256", found, allows_others=True)
    return Listed(kind, (one,), frozenset([MADE_LIST]), tuple(outside))


_READERS: Mapping[str, Callable[[Place], Listed]] = {
    "bagit.txt": _bag,
    CHECKSUM_LIST: _usb,
    MADE_LIST: _made,
}


def _sums(text: str, name: str, decoded: Callable[[str], str]) -> tuple[dict[str, str], list[str]]:
    found: dict[str, str] = {}
    faults: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        matched = _LINE.fullmatch(line.rstrip("\r"))
        if matched is None:
            if line.strip():
                faults.append(f"{name} 第 {number} 行：不是“校验值  路径”")
            continue
        path = matched[2]
        if line.startswith("\\"):
            path = _ESCAPED.sub(lambda sign: _SIGNS[sign[1]], path)
        path = decoded(path).removeprefix("./")
        if not is_inside(path):
            faults.append(f"{name} 第 {number} 行：路径指到外面")
        elif path in found:
            faults.append(f"{name} 第 {number} 行：“{path}”列了两次")
        else:
            found[path] = matched[1].lower()
    return found, faults


def _decoded(path: str) -> str:
    return _ENCODED.sub(lambda sign: unquote(sign[0]), path)


def _text(place: Place, name: str) -> str:
    with place.opened(name) as stream:
        return stream.read(_MOST).decode("utf-8-sig", "replace")
