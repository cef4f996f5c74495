"""A pack in, the names of its anchors out, the same in every format: `k_<key>`, `k_<key>_h<n>`.

Letters, digits and underscores only, at most 40 of them, as Word asks of a bookmark's name.
"""

import hashlib
import re
from dataclasses import dataclass

from anliku.packs.interface import Pack

_NOT_A_NAME = re.compile(r"[^A-Za-z0-9_]")
_LONGEST_KEY = 24
"""So that `k_`, the key, and the number of a heading or a note stay within 40 characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    title: str
    anchor: str


class Anchors:
    """Names the anchors of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._cases = {case.number: self.chapter(case.key) for case in pack.cases}
        volume = pack.volume
        self._volumes = {n: v for v, n, _ in volume.contents} if volume else {}

    def chapter(self, key: str) -> str:
        """Return the anchor of the chapter with this key."""
        name = _NOT_A_NAME.sub("_", key)
        if name != key or len(name) > _LONGEST_KEY:
            name = f"{name[: _LONGEST_KEY - 9]}_{hashlib.sha256(key.encode()).hexdigest()[:8]}"
        return f"k_{name}"

    def heading(self, key: str, number: int) -> str:
        """Return the anchor of the chapter's n-th heading."""
        return f"{self.chapter(key)}_h{number}"

    def note(self, key: str, number: int) -> str:
        """Return the anchor of the chapter's n-th footnote."""
        return f"{self.chapter(key)}_n{number}"

    def of_case(self, number: int) -> str | None:
        """Return the anchor of the case with this number; nothing if another volume has it."""
        return self._cases.get(number)

    def volume_of(self, number: int) -> int | None:
        """Return the volume in which the case with this number stands, if there are several."""
        return self._volumes.get(number)


def contents_of(pack: Pack, anchors: Anchors) -> tuple[Entry, ...]:
    """Return the lines of the contents: chapters alone, since all cases have the same headings."""
    return tuple(Entry(one.title, anchors.chapter(one.key)) for one in pack.chapters)
