"""A pack in, the volumes it is printed in out: each whole by itself, with the contents of all.

A case keeps its number. What leads to a case of another volume says so in words; the overview and
the indexes of a volume list its own cases only.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from anliku.packs.blocks import (
    Block,
    Blocks,
    CaseReference,
    Index,
    IndexEntry,
    Inline,
    Inlines,
    Table,
    Text,
)
from anliku.packs.interface import CaseChapter, Chapter, Pack, Volume
from anliku.packs.rewriting import rewritten

VOLUME_SIZE = 500
"""Most cases in one volume, unless somebody says otherwise; about a thousand pages."""


def volumes_of(pack: Pack, size: int = VOLUME_SIZE) -> tuple[Pack, ...]:
    """Return the pack in volumes of at most `size` cases, alike in size; alone if it fits in one."""
    total = -(-len(pack.cases) // size)
    if total <= 1:
        return (pack,)
    parts = tuple(_parts(pack.cases, total))
    places = {case.number: place for place, part in enumerate(parts, 1) for case in part}
    contents = tuple((places[case.number], case.number, case.title) for case in pack.cases)
    return tuple(
        _volume(pack, part, Volume(number=place, total=total, contents=contents), places)
        for place, part in enumerate(parts, 1)
    )


def _parts(cases: tuple[CaseChapter, ...], total: int) -> Iterator[tuple[CaseChapter, ...]]:
    for place in range(total):
        yield cases[place * len(cases) // total : (place + 1) * len(cases) // total]


def _volume(
    pack: Pack, cases: tuple[CaseChapter, ...], volume: Volume, places: Mapping[int, int]
) -> Pack:
    inside = _Inside(places, volume.number)
    return replace(
        pack,
        id=f"{pack.id}-{volume.number}",
        front=tuple(replace(one, blocks=inside.lists(one.blocks)) for one in pack.front),
        cases=tuple(replace(one, blocks=inside.blocks(one.blocks)) for one in cases),
        back=tuple(_chapters(pack.back, inside)),
        slides=pack.slides if volume.number == volume.total else (),
        volume=volume,
    )


def _chapters(chapters: tuple[Chapter, ...], inside: "_Inside") -> Iterator[Chapter]:
    """Yield the chapters at the back, without an index that has no entry in this volume."""
    for chapter in chapters:
        blocks = inside.lists(chapter.blocks)
        if blocks or not chapter.blocks:
            yield replace(chapter, blocks=blocks)


@dataclass(frozen=True, slots=True)
class _Inside:
    """Blocks as they stand in one of the volumes."""

    places: Mapping[int, int]
    """The volume of each case, by its number."""
    volume: int

    def lists(self, blocks: Blocks) -> Blocks:
        """Return blocks whose tables and indexes of cases list those of this volume only."""
        kept = (self._shortened(block) for block in blocks)
        return self.blocks(tuple(block for block in kept if block is not None))

    def blocks(self, blocks: Blocks) -> Blocks:
        """Return blocks that lead to no case outside this volume."""
        return rewritten(blocks, self._change)

    def _shortened(self, block: Block) -> Block | None:
        if isinstance(block, Index):
            entries = tuple(self._entries(block))
            return Index(entries) if entries else None
        if isinstance(block, Table):
            return replace(block, rows=tuple(row for row in block.rows if self._is_ours(row)))
        return block

    def _entries(self, index: Index) -> Iterator[IndexEntry]:
        for entry in index.entries:
            cases = tuple(number for number in entry.cases if self._is_here(number))
            if cases:
                yield IndexEntry(entry.term, cases)

    def _is_here(self, number: int) -> bool:
        return self.places.get(number) == self.volume

    def _is_ours(self, row: tuple[Inlines, ...]) -> bool:
        """Whether a row is about no case at all, or about one of this volume."""
        about = [one.number for one in row[0] if isinstance(one, CaseReference)] if row else []
        return not about or any(map(self._is_here, about))

    def _change(self, inline: Inline) -> Inlines:
        if isinstance(inline, CaseReference) and not self._is_here(inline.number):
            return (*inline.inlines, Text(f"（第{self.places[inline.number]}册）"))
        return (inline,)
