"""What all lists of checksums have in common: what one is, and how a file's text and its lines are read."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from anliku.verifying.places import LEADS_OUT, DamagedError, Place, is_inside

_MOST = 256 * 1024 * 1024
"""Bytes of a list that are read: of a million files."""
_LINE_END = re.compile(r"\r\n|\n|\r")
_LINE = re.compile(r"(\\?)([0-9A-Fa-f]+)[ \t]+\*?(\S.*)", re.DOTALL)
ALGORITHMS: Mapping[str, tuple[str, int]] = {
    "md5": ("md5", 32),
    "sha1": ("sha1", 40),
    "sha224": ("sha224", 56),
    "sha256": ("sha256", 64),
    "sha384": ("sha384", 96),
    "sha512": ("sha512", 128),
    "sha3256": ("sha3_256", 64),
    "sha3384": ("sha3_384", 96),
    "sha3512": ("sha3_512", 128),
    "blake2b512": ("blake2b", 128),
    "blake2s256": ("blake2s", 64),
}
"""How names of algorithms are written in manifests' names (RFC 8493, 2.4) and called by Python, and the
digits of a checksum."""


@dataclass(frozen=True, slots=True)
class ChecksumList:
    """One list: what each of its files must be."""

    name: str
    algorithm: str
    """As it is written in the names of manifests."""
    sums: Mapping[str, str]
    """Checksums in hexadecimal by path."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a place is, by its lists."""

    kind: str
    """In Chinese."""
    lists: tuple[ChecksumList, ...]
    must_be_listed: Callable[[str], bool]
    """Whether a file must be on a list; if not, it may be somebody's own."""
    faults: tuple[str, ...]
    own: frozenset[str] = frozenset()
    """Files that lists cannot hold: themselves."""
    allows_others: bool = False
    """Whether links and the like of others may lie among the files."""


def nothing(_: str) -> bool:
    """Of no file must there be a line."""
    return False


def bytes_of(place: Place, name: str) -> bytes:
    """Return a whole small file.

    Raises:
        DamagedError: it cannot be read, or is no small one.
    """
    found = bytearray()
    for chunk in place.chunks(name):
        found += chunk
        if len(found) > _MOST:
            raise DamagedError("太长，不像清单")
    return bytes(found)


def lines_of(place: Place, name: str, faults: list[str], encoding: str = "utf-8") -> list[str]:
    """Return a file's lines without their ends, none where it cannot be read; what is wrong is added to `faults`."""
    try:
        text = bytes_of(place, name).decode(encoding).removeprefix("\ufeff")
    except DamagedError as err:
        faults.append(f"{name}：{err}")
    except UnicodeError:
        faults.append(f"{name}：文字坏了，不是 {encoding.upper()} 编码")
    else:
        lines = _LINE_END.split(text)
        return lines if lines[-1] else lines[:-1]
    return []


def sums_of(
    lines: list[str],
    name: str,
    algorithm: str,
    decoded: Callable[[str, bool], str],
    faults: list[str],
) -> ChecksumList:
    """Return a list of lines «checksum path».

    Args:
        lines: its lines.
        name: its name, for messages.
        algorithm: how checksums are made, one of `ALGORITHMS`.
        decoded: gives the path that is meant by a written one, told whether the line begins with a backslash.
        faults: what is wrong is added here.
    """
    found: dict[str, str] = {}
    digits = ALGORITHMS[algorithm][1]
    for place, line in _numbered(lines, name):
        matched = _LINE.fullmatch(line)
        if matched is None or len(matched[2]) != digits:
            faults.append(f"{place}：不是“校验值  路径”（{algorithm.upper()} 有 {digits} 个字）")
            continue
        path = decoded(matched[3], bool(matched[1])).removeprefix("./")
        if not is_inside(path):
            faults.append(f"{place}：{LEADS_OUT}")
        elif path in found:
            faults.append(f"{place}：“{path}”列了两次")
        else:
            found[path] = matched[2].lower()
    return ChecksumList(name, algorithm, found)


def _numbered(lines: list[str], name: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield f"{name} 第 {number} 行", line
