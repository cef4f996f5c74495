"""Which cases an index holds, and under which of the engine's numbers each stands.

After one case was edited its new text stands behind all others in the engine's files, and the old
one is marked as deleted there; what the index shows to the outside stays the order of lists.
"""

import json
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FILE = "contents.json"
_NONE = -1


@dataclass(frozen=True)
class Contents:
    """The cases of an index, in the order of `Corpus.listed`."""

    ids: tuple[str, ...]
    checksums: tuple[str, ...]
    """Of the files that the cases were read from."""
    inner: tuple[int, ...]
    """The engine's number of each case."""
    total: int
    """How many numbers the engine has given out."""

    @cached_property
    def is_plain(self) -> bool:
        """Whether the engine's numbers are those of the list."""
        return self.inner == tuple(range(self.total))

    @cached_property
    def outer(self) -> "array[int]":
        """For each number of the engine that of the list, or -1 for a case that was replaced."""
        found = array("i", [_NONE]) * self.total
        for outer, inner in enumerate(self.inner):
            found[inner] = outer
        return found

    @cached_property
    def by_id(self) -> Mapping[str, tuple[str, int]]:
        """Checksum and the engine's number of each case."""
        return dict(zip(self.ids, zip(self.checksums, self.inner, strict=True), strict=True))


def write_contents(part: Path, contents: Contents) -> None:
    """Write the list beside the engine's files; never through a file that another index shares."""
    path = part / FILE
    path.unlink(missing_ok=True)
    data: dict[str, object] = {
        "ids": contents.ids,
        "checksums": contents.checksums,
        "inner": contents.inner,
    }
    data["total"] = contents.total
    path.write_text(json.dumps(data) + "\n", encoding="utf-8")


def read_contents(part: Path) -> Contents:
    """Return what `write_contents` wrote."""
    data = json.loads((part / FILE).read_text(encoding="utf-8"))
    return Contents(
        tuple(data["ids"]), tuple(data["checksums"]), tuple(data["inner"]), data["total"]
    )
