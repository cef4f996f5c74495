"""A prepared text and where its parts stand in, the lines that name an address no link uses out.

`[注]: 数据截至10月` names an address for links (CommonMark, «Link reference definitions»); readers
never see such a line.
"""

import re
from collections.abc import Iterator

from anliku.text import faults
from anliku.text.reading.preparing import Prepared
from anliku.text.tree import Fault

_LINE = re.compile(
    r"^[ \t>]*(?:[-*+] +|[0-9]+[.)] +)?(?P<written>\[(?P<label>[^\[\]\n^][^\[\]\n]{0,200})\]:)",
    re.MULTILINE,
)
_COMMENT = re.compile(r"//|#|comment", re.IGNORECASE)
"""Labels with which writers leave out a line on purpose."""


class LostLines:
    """The lines that look like definitions; the reading takes away what is read otherwise."""

    def __init__(self, ready: Prepared) -> None:
        self._ready = ready
        self._waiting = list(_candidates(ready))[::-1]
        """The last first."""
        self._lost: list[tuple[int, str]] = []
        self._used: set[str] = set()
        self._met: set[str] = set()

    def read(self, at: int, end: int) -> None:
        """Take note that words, code or HTML stand between two offsets."""
        while self._waiting and self._waiting[-1][0] < end:
            candidate = self._waiting.pop()
            if candidate[0] < at:
                self._lost.append(candidate)

    def use(self, label: str) -> None:
        """Take note that a link has its address from a definition."""
        self._used.add(_key(self._ready.plain(label)))

    def faults(self) -> Iterator[Fault]:
        """Yield what no reader sees; asked for once, after all has been read."""
        for at, label in (*self._lost, *reversed(self._waiting)):
            key = _key(label)
            if (key not in self._used or key in self._met) and not _COMMENT.fullmatch(label):
                yield Fault(faults.LOST_LINE, f"[{label}]:", at)
            self._met.add(key)


def _candidates(ready: Prepared) -> Iterator[tuple[int, str]]:
    done = at = 0
    for match in _LINE.finditer(ready.text):
        at += len(ready.text[done : match.start("written")].encode())
        done = match.start("written")
        yield at, ready.plain(match["label"])


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()
