"""A place in, its lists of checksums out: of a bag, of an edition for a USB stick, of a site."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from anliku.export import CHECKSUM_LIST
from anliku.made_list import MadeList, made_list_of
from anliku.publishing import MADE_LIST
from anliku.verifying.bags import bag_in, is_bag_list
from anliku.verifying.listing import ChecksumList, Listed, bytes_of, lines_of, nothing, sums_of
from anliku.verifying.places import LEADS_OUT, DamagedError, Place, is_inside

_ESCAPED = re.compile(r"\\([\\nr])")
_SIGNS = {"\\": "\\", "n": "\n", "r": "\r"}
_CHECKSUM = re.compile(r"[0-9a-f]{64}")


def is_list(name: str) -> bool:
    """Whether a file's name is one by which a place is known for what it is."""
    return is_bag_list(name) or name in (CHECKSUM_LIST, MADE_LIST)


def lists_of(place: Place) -> Listed | None:
    """Return the lists of a place; None where it is of no kind that has any."""
    if any(is_bag_list(name) for name in place.names):
        return bag_in(place)
    return next((read(place) for marker, read in _READERS.items() if marker in place.names), None)


def _usb(place: Place) -> Listed:
    faults: list[str] = []
    lines = lines_of(place, CHECKSUM_LIST, faults)
    one = sums_of(lines, CHECKSUM_LIST, "sha256", _unescaped, faults)
    if not one.sums and not faults:
        faults.append(f"{CHECKSUM_LIST}：里面没有文件")
    return Listed("U 盘版", (one,), lambda _: True, tuple(faults), frozenset([CHECKSUM_LIST]))


def _unescaped(path: str, is_marked: bool) -> str:  # noqa: FBT001 (given by position)
    return _ESCAPED.sub(lambda sign: _SIGNS[sign[1]], path) if is_marked else path


def _made(place: Place) -> Listed:
    kind = "网站" if "index.html" in place.names else "本程序写的文件夹"
    own = frozenset([MADE_LIST])
    try:
        made = _made_list(bytes_of(place, MADE_LIST))
    except DamagedError as err:
        return Listed(kind, (), nothing, (f"{MADE_LIST}：{err}",), own, allows_others=True)
    if made is None or not made.files:
        why = "读不懂，损坏了或是别的版本的程序写的" if made is None else "里面没有文件"
        return Listed(kind, (), nothing, (f"{MADE_LIST}：{why}",), own, allows_others=True)
    faults = [f"{MADE_LIST}：“{path}”{LEADS_OUT}" for path in made.files if not is_inside(path)]
    faults += [
        f"{MADE_LIST}：“{path}”的校验值坏了"
        for path, checksum in made.files.items()
        if not _CHECKSUM.fullmatch(checksum)
    ]
    inside = {path: checksum for path, checksum in made.files.items() if is_inside(path)}
    one = ChecksumList(MADE_LIST, "sha256", inside)
    return Listed(kind, (one,), nothing, tuple(faults), own, allows_others=True)


def _made_list(data: bytes) -> MadeList | None:
    """Return the list by its one reader, which wants it in a folder."""
    with TemporaryDirectory() as folder:
        (Path(folder) / MADE_LIST).write_bytes(data)
        return made_list_of(Path(folder))


_READERS: Mapping[str, Callable[[Place], Listed]] = {CHECKSUM_LIST: _usb, MADE_LIST: _made}
