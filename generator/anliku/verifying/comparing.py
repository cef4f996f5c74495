"""A path in, what of it is as its lists say, what is missing, changed or there besides out."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from anliku.problems import TargetError
from anliku.system_errors import reason_of
from anliku.verifying.listing import ALGORITHMS, Listed
from anliku.verifying.lists import is_list, lists_of
from anliku.verifying.places import DamagedError, Folder, Place, opened_file
from anliku.verifying.zips import Zip

_FEW = 5
"""What is wrong with a place is named so many times where it has no list."""
_Sums = frozenset[tuple[str, str]]
"""Algorithms and checksums, all of which a file must have."""


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
    """Files and links on no list that may be there: somebody's own."""
    faults: tuple[str, ...]
    """What else is wrong, in Chinese: lines that are none, links, damaged data, paths that lead out."""

    @property
    def wrong(self) -> int:
        """How many things are not as they were made."""
        return len(self.missing) + len(self.changed) + len(self.added) + len(self.faults)

    @property
    def is_good(self) -> bool:
        """Whether all is as it was made; where nothing has been compared, nobody can tell."""
        return self.wrong == 0


def verify(path: Path, progress: Callable[[int, int], None]) -> Verdict:
    """Compare a bag, an edition for a USB stick (its folder or its zip) or a site with its list.

    Args:
        path: the folder or the zip.
        progress: told the files compared and all files on lists.

    Raises:
        TargetError: there is nothing of these kinds, or it cannot be read.
    """
    try:
        with _place_at(path) as place:
            listed = lists_of(place)
            if listed is None:
                raise _no_list(path, place)
            return _compared(place, listed, progress)
    except DamagedError as err:
        hint = "写上文件夹或压缩包的位置；是压缩包，就重新拷贝一份再试"
        raise TargetError(f"读不了“{path}”：{err}", hint) from err
    except OSError as err:
        where = err.filename or path
        raise TargetError(f"读不了“{where}”（{reason_of(err)}）", "检查位置和权限") from err


@contextmanager
def _place_at(path: Path) -> Iterator[Place]:
    """Give the files of a folder or a zip.

    Raises:
        DamagedError: it is neither, or cut off.
        OSError: it cannot be read.
    """
    if path.is_dir():
        yield Folder(path)
        return
    with opened_file(path) as stream:
        yield Zip(stream, path.stat().st_size, is_list)


def _no_list(path: Path, place: Place) -> TargetError:
    wrong = [*place.faults, *_named(place.strange)][:_FEW]
    if wrong:
        message = f"“{path}”里没有读得出的校验清单：{'；'.join(wrong)}"
        return TargetError(message, "多半损坏了，或不是存档包、U 盘版、网站；重新拷贝一份再试")
    message = f"“{path}”里没有校验的清单：不是存档包、U 盘版，也不是本程序生成的网站"
    return TargetError(message, "写上存档包、U 盘版（文件夹或压缩包）或网站文件夹的位置")


def _named(strange: Mapping[str, str]) -> list[str]:
    return [f"{name}：{why}" for name, why in sorted(strange.items())]


def _compared(place: Place, listed: Listed, progress: Callable[[int, int], None]) -> Verdict:
    expected = _expected(place, listed)
    missing, changed, damaged, whole = list[str](), list[str](), list[str](), 0
    for number, name in enumerate(sorted(expected), start=1):
        try:
            if name not in place.names:
                if name not in place.strange:
                    missing.append(name)
            elif _is_as_listed(place, name, expected[name]):
                whole += 1
            else:
                changed.append(name)
        except DamagedError as err:
            damaged.append(f"{name}：{err}")
        progress(number, len(expected))
    damaged += _damaged(place, sorted((listed.own & place.names) - set(expected)))
    added, others = _besides(place, listed, expected)
    strange = {name: why for name, why in place.strange.items() if name not in others}
    return Verdict(
        kind=listed.kind,
        algorithms=tuple(dict.fromkeys(one.algorithm for one in listed.lists)),
        whole=whole,
        missing=tuple(missing),
        changed=tuple(changed),
        added=added,
        others=others,
        # A list that is damaged is met twice: when read, and as a file on another.
        faults=tuple(dict.fromkeys((*place.faults, *listed.faults, *damaged, *_named(strange)))),
    )


def _damaged(place: Place, names: list[str]) -> Iterator[str]:
    """Yield what is wrong with files that no list can hold: a zip knows by itself."""
    for name in names:
        try:
            for _ in place.chunks(name):
                pass
        except DamagedError as err:
            yield f"{name}：{err}"


def _expected(place: Place, listed: Listed) -> dict[str, _Sums]:
    """Return what every file on a list must be, by the name that it has here."""
    there = place.names | set(place.strange)
    # A disk of macOS may have written the name in another form (RFC 8493, 5.1.3).
    by_form = {unicodedata.normalize("NFC", name): name for name in sorted(there)}
    expected: dict[str, _Sums] = {}
    for one in listed.lists:
        for path, checksum in one.sums.items():
            here = path if path in there else by_form.get(unicodedata.normalize("NFC", path), path)
            # Two paths that a disk has made one must agree.
            expected[here] = expected.get(here, frozenset()) | {(one.algorithm, checksum)}
    return expected


def _besides(
    place: Place, listed: Listed, expected: dict[str, _Sums]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the files on no list: those that should be on one, and those that may be somebody's own."""
    besides = [one for one in sorted(place.names) if one not in expected and one not in listed.own]
    added = tuple(name for name in besides if listed.must_be_listed(name))
    others = {name for name in besides if not listed.must_be_listed(name)}
    if listed.allows_others:
        others |= {name for name in place.strange if name not in expected}
    return added, tuple(sorted(others))


def _is_as_listed(place: Place, name: str, sums: _Sums) -> bool:
    digests = {
        algorithm: hashlib.new(ALGORITHMS[algorithm][0], usedforsecurity=False)
        for algorithm, _ in sums
    }
    for chunk in place.chunks(name):
        for digest in digests.values():
            digest.update(chunk)
    return all(digests[algorithm].hexdigest() == checksum for algorithm, checksum in sums)
