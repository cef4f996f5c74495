"""A pack with all that its Typst code depends on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from anliku.packs.fonts import Face, FontSet
from anliku.packs.interface import Pack, PrintOptions
from anliku.packs.pdf.chapter_state import Assets


@dataclass(frozen=True, slots=True)
class Book:
    """What is printed, how, and in what."""

    pack: Pack
    options: PrintOptions
    fonts: FontSet
    family_names: Mapping[Face, tuple[str, int]]
    """For each face, family and weight by which Typst knows it."""
    assets: Assets = field(default_factory=Assets)
    """The files that the code refers to."""

    name: str = "main"
    """Of the files of its code."""

    def with_chapters_of(self, labels: frozenset[str]) -> "Book":
        """Return the book with those chapters alone that have some of the labels."""
        pack = self.pack
        keys = {label.partition("-")[2].rpartition("-")[0] for label in labels}
        return replace(
            self,
            name=f"{self.name}-trial",
            pack=replace(
                pack,
                front=tuple(one for one in pack.front if one.key in keys),
                cases=tuple(one for one in pack.cases if one.key in keys),
                back=tuple(one for one in pack.back if one.key in keys),
                volume=None,
            ),
        )
