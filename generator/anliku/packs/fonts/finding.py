"""Folders in, the set of fonts that a pack is set in out, or what is missing, as problems.

A folder of the user's own comes first, then what `scripts/fonts.sh` brought, then the fonts that
pip installed. The system's fonts are never looked at: the same archive gives the same bytes on
every machine.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pylopdf_fonts_zh_cn

from anliku.packs.fonts.faces import Face, faces_in
from anliku.packs.fonts.families import Family, is_text_face, known_names
from anliku.problems import Location, PackProblemsError, Problem, Rule

_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_STAND_INS = {Family.FANG: Family.SONG}
"""No 仿宋 under a free licence is to be had from the registries; 宋体 keeps 楷体 headings distinct."""
_FOLDER = Path("share", "anliku", "fonts")


@dataclass(frozen=True, slots=True)
class FontSet:
    """A face for every family, and others that help out."""

    faces: tuple[Face, ...]
    """By family; in this order they help out with characters that another one lacks."""
    stand_ins: tuple[tuple[Family, Family], ...] = ()
    """Families without a face of their own, each with the one that stands in for it."""

    def face(self, family: Family) -> Face:
        """Return the face that serves as a family."""
        wanted = dict(self.stand_ins).get(family, family)
        return next(face for face in self.faces if face.family is wanted and face.can_set_text)

    def fallbacks(self, family: Family) -> tuple[Face, ...]:
        """Return the family's face and, after it, those that help out."""
        own = self.face(family)
        return (own, *(face for face in self.faces if face is not own))

    def notices(self, families: Sequence[Family]) -> tuple[str, ...]:
        """Return what users must know when these families are used: which have a stand-in."""
        in_place = tuple(
            f"没有{missing.label}字体，用{used.label}（{self.face(used).name}）代替；"
            f"有{known_names(missing)}的字体文件，就用 --font-dir 指出它所在的文件夹"
            for missing, used in self.stand_ins
            if missing in families
        )
        title = self.face(Family.TITLE)
        if Family.FANG in families and is_text_face(title.name):
            return (*in_place, f"没有小标宋字体，标题用{title.name}的粗体代替")
        return in_place


def find_fonts(own_folders: Sequence[Path] = ()) -> FontSet:
    """Return the set of fonts, those in the user's own folders first.

    Raises:
        PackProblemsError: a family has no face, or a folder of the user's own no font that is known.
    """
    unknown = [folder for folder in own_folders if not any(map(faces_in, _fonts_in(folder)))]
    if unknown:
        raise PackProblemsError(tuple(map(_without_fonts, unknown)))
    faces = [face for path in _files(own_folders) for face in faces_in(path)]
    found = {face.family for face in faces if face.can_set_text}
    stand_ins = tuple((a, b) for a, b in _STAND_INS.items() if a not in found and b in found)
    missing = [f for f in Family if f not in found and f not in dict(stand_ins)]
    if missing:
        raise PackProblemsError(tuple(map(_missing, missing)))
    order = list(Family)
    faces.sort(key=lambda face: order.index(face.family))
    return FontSet(tuple(faces), stand_ins)


def brought_folder() -> Path:
    """Return where `scripts/fonts.sh` puts fonts: inside the environment the program runs in."""
    return Path(sys.prefix) / _FOLDER


def _files(own_folders: Sequence[Path]) -> Iterator[Path]:
    for folder in (*own_folders, brought_folder()):
        yield from _fonts_in(folder)
    yield pylopdf_fonts_zh_cn.serif_path()
    yield pylopdf_fonts_zh_cn.sans_path()


def _fonts_in(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)
    return sorted(path for path in found if path.is_file())


def _without_fonts(folder: Path) -> Problem:
    return Problem(
        rule=Rule.MISSING_FONT,
        location=Location("案例包"),
        message=f"文件夹“{folder}”里没有认得的中文字体，排不成 PDF",
        hint="指出装有 .ttf、.otf、.ttc 字体文件的文件夹，"
        f"如{known_names(Family.FANG)}；或去掉 --font-dir",
    )


def _missing(family: Family) -> Problem:
    return Problem(
        rule=Rule.MISSING_FONT,
        location=Location("案例包"),
        message=f"没有{family.label}字体，排不成 PDF",
        hint="装好 npm，再运行一次 ./site_build.sh，字体会一并取来；"
        f"或用 --font-dir 指出装有{known_names(family)}等字体的文件夹",
    )
