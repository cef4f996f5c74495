"""A path in, what of it is as its lists say, what is missing, changed or there besides out."""

import hashlib
import unicodedata
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from anliku.problems import TargetError
from anliku.system_errors import reason_of
from anliku.verifying.lists import Listed, lists_of
from anliku.verifying.places import Place, place_at

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found; all paths in their order."""

    kind: str
    """What it is, in Chinese."""
    algorithms: tuple[str, ...]
    whole: int
    """Files that are as listed."""
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    added: tuple[str, ...]
    """Files that no list holds though all should be on it."""
    others: tuple[str, ...]
    """Files on no list that may be there: somebody's own."""
    faults: tuple[str, ...]
    """What else is wrong, in Chinese: lines that are none, links, paths that lead out."""

    @property
    def is_good(self) -> bool:
        """Whether all is as it was made."""
        return not (self.missing or self.changed or self.added or self.faults)


def verify(path: Path, progress: Callable[[int, int], None]) -> Verdict:
    """Compare a bag, an edition for a USB stick (its folder or its zip) or a site with its list.

    Args:
        path: the folder or the zip.
        progress: told the files compared and all files on lists.

    Raises:
        TargetError: there is nothing of these kinds, or it cannot be read.
    """
    try:
        with place_at(path) as place:
            listed = lists_of(place)
            if listed is None:
                message = f"“{path}”里没有校验的清单：不是存档包、U 盘版，也不是本程序生成的网站"
                raise TargetError(message, "写上存档包、U 盘版（文件夹或压缩包）或网站文件夹的位置")
            return _compared(place, listed, progress)
    except BadZipFile as err:
        message = f"“{path}”不是文件夹，也不是完好的压缩包"
        raise TargetError(message, "重新拷贝一份再试") from err
    except OSError as err:
        where = err.filename or path
        raise TargetError(f"读不了“{where}”（{reason_of(err)}）", "检查位置和权限") from err


def _compared(place: Place, listed: Listed, progress: Callable[[int, int], None]) -> Verdict:
    by_form = {unicodedata.normalize("NFC", name): name for name in sorted(place.names)}
    expected: dict[str, dict[str, str]] = {}
    for one in listed.lists:
        for name, checksum in one.sums.items():
            # A disk of macOS may have written the name in another form (RFC 8493, 5.1.3).
            there = name if name in place.names else by_form.get(unicodedata.normalize("NFC", name))
            expected.setdefault(there or name, {})[one.algorithm] = checksum
    missing, changed, whole = list[str](), list[str](), 0
    for number, name in enumerate(sorted(expected), start=1):
        if name not in place.names:
            missing.append(name)
        elif _is_as_listed(place, name, expected[name]):
            whole += 1
        else:
            changed.append(name)
        progress(number, len(expected))
    besides = _besides(place, listed, expected)
    may_be = any(one.allows_others for one in listed.lists)
    return Verdict(
        kind=listed.kind,
        algorithms=tuple(dict.fromkeys(one.algorithm for one in listed.lists)),
        whole=whole,
        missing=tuple(missing),
        changed=tuple(changed),
        added=() if may_be else besides,
        others=besides if may_be else (),
        faults=(*listed.faults, *place.faults),
    )


def _besides(place: Place, listed: Listed, expected: Mapping[str, object]) -> tuple[str, ...]:
    """Return the files that one of the lists should hold and none does."""
    covering = [one.covers for one in listed.lists]
    return tuple(
        name
        for name in sorted(place.names)
        if name not in expected
        and name not in listed.own
        and any(name.startswith(begin) for begin in covering)
    )


def _is_as_listed(place: Place, name: str, sums: Mapping[str, str]) -> bool:
    digests = {algorithm: hashlib.new(algorithm) for algorithm in sums}
    try:
        with place.opened(name) as stream:
            while chunk := stream.read(_CHUNK):
                for digest in digests.values():
                    digest.update(chunk)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError):
        return False
    return all(digests[algorithm].hexdigest() == one for algorithm, one in sums.items())
