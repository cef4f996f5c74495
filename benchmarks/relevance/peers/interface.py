"""What a peer is given, and what it gives back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Given:
    """A document as its author wrote it."""

    id: str
    title: str
    about: tuple[str, ...]
    """Place, topic, tags."""
    body: str
    """Markdown."""


def given(path: Path) -> tuple[Given, ...]:
    """Return the documents of a file, in the order of their lines, as ours are."""
    rows = map(json.loads, sorted(path.read_text(encoding="utf-8").splitlines()))
    return tuple(
        Given(
            id=row["id"],
            title=row["title"],
            about=tuple(filter(None, (row.get("place"), row.get("topic"), *row.get("tags", ())))),
            body=row["body"],
        )
        for row in rows
    )


class Peer(Protocol):
    """A search that can be asked."""

    def __call__(
        self, documents: Sequence[Given], asked: Sequence[str], folder: Path, programs: Path
    ) -> list[list[str]]:
        """Return for each query the ids that were found, the best first.

        Args:
            documents: what is searched.
            asked: the queries.
            folder: a new folder to work in.
            programs: the environment with the peers.
        """
