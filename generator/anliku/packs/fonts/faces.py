"""A font file in, the faces in it out: their names, weight and characters; the door to fontTools."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from fontTools.ttLib import (
    TTCollection,
    TTFont,
    TTLibError,
)

from anliku.packs.fonts.families import Family, family_of

_FAMILY_NAMES = (1, 16, 21)
_QUOTES = "“”‘’"
_EVERYDAY = "案例的一，。"
_MAY_NOT_EMBED = 0x0002
_UNREADABLE = (TTLibError, OSError, struct.error, KeyError, ValueError, AssertionError)
"""What fontTools raises for a file that is no font or a broken one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face that serves as one of the families."""

    family: Family
    name: str
    """As the font calls itself, in Latin letters where it has such a name."""
    path: Path
    index: int
    """Its place in a collection, else 0."""
    weight: int
    characters: frozenset[int] = field(repr=False)
    """The code points it has a glyph for."""
    narrow_quotes: str = ""
    """Quotation marks that are drawn for Latin text, too narrow for Chinese."""

    @property
    def can_set_text(self) -> bool:
        """Whether it has everyday characters; a face of rare ones alone only helps others out."""
        return all(ord(char) in self.characters for char in _EVERYDAY)


def faces_in(path: Path) -> tuple[Face, ...]:
    """Return the faces of a file that serve as one of the families and may be embedded."""
    try:
        with path.open("rb") as file:
            found = [_face(path, index, font) for index, font in enumerate(_fonts(path, file))]
    except _UNREADABLE:
        return ()
    return tuple(face for face in found if face)


def _fonts(path: Path, file: BinaryIO) -> list[TTFont]:
    if path.suffix.lower() in {".ttc", ".otc"}:
        return list(TTCollection(file, lazy=True).fonts)
    return [TTFont(file, lazy=True)]


def _face(path: Path, index: int, font: TTFont) -> Face | None:
    names = {
        record.nameID: str(record.toUnicode(errors="replace"))
        for record in reversed(font["name"].names)
        if record.nameID in _FAMILY_NAMES
    }
    every = frozenset(
        str(record.toUnicode(errors="replace"))
        for record in font["name"].names
        if record.nameID in _FAMILY_NAMES
    )
    # Glyphs are only counted here; reading their names would take most of the time.
    font.setGlyphOrder([f"glyph{number}" for number in range(font["maxp"].numGlyphs)])
    weight = int(font["OS/2"].usWeightClass)
    family = family_of(every, weight)
    characters = font.getBestCmap()
    if family is None or not characters or font["OS/2"].fsType & 0x000F == _MAY_NOT_EMBED:
        return None
    return Face(
        family=family,
        name=names.get(16) or names.get(1) or path.stem,
        path=path,
        index=index,
        weight=weight,
        characters=frozenset(characters),
        narrow_quotes="".join(_narrow_quotes(font, characters)),
    )


def _narrow_quotes(font: TTFont, characters: dict[int, str]) -> Iterator[str]:
    full = font["head"].unitsPerEm
    for quote in _QUOTES:
        glyph = characters.get(ord(quote))
        if glyph and font["hmtx"][glyph][0] < full * 3 / 4:
            yield quote
