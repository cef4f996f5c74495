"""Typst sources, pictures and fonts in, the bytes of a PDF out; the door to Typst.

Everything Typst may read lies in one folder made for the run: templates, pictures, fonts. So it
finds no font of the system, no package of the network and no file outside the archive.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import typst

from anliku.packs.fonts import Face
from anliku.problems import AnlikuError

_STANDARDS: Final["list[typst.PDFStandard]"] = ["a-2a", "ua-1"]


class TypesettingError(AnlikuError):
    """Typst refuses what it was given; what it says is kept for whoever mends it."""


@dataclass(frozen=True, slots=True)
class LoadedFonts:
    """The faces of a pack as Typst has loaded them, nothing else."""

    fonts: typst.Fonts
    names: Mapping[Face, tuple[str, int]]
    """Family and weight by which Typst knows each face."""


def load_fonts(faces: Sequence[Face], folder: Path) -> LoadedFonts:
    """Return the faces loaded from links to their files that are made in a new folder."""
    folder.mkdir()
    for number, path in enumerate(dict.fromkeys(face.path for face in faces)):
        _link(path, folder / f"{number}{path.suffix}")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
    known = {
        (Path(font.path).resolve(), font.index): (font.family, font.weight)
        for font in fonts.fonts()
        if font.path
    }
    places = {face: _place(face, folder, faces) for face in faces}
    return LoadedFonts(
        fonts, {face: known[place] for face, place in places.items() if place in known}
    )


def compile_pdf(main: Path, fonts: LoadedFonts, day: date) -> bytes:
    """Return the PDF of a main file, tagged, as PDF/A-2a and PDF/UA-1 at once.

    Raises:
        TypesettingError: the file cannot be set.
    """
    try:
        return typst.compile(
            str(main),
            root=str(main.parent),
            font_paths=fonts.fonts,
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=_STANDARDS,
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
    except typst.TypstError as error:
        hints = "；".join((str(error.message), *map(str, error.hints)))
        raise TypesettingError(f"排版没有成功：{hints}", "请把这条消息报告给维护的人") from error


def _link(path: Path, target: Path) -> None:
    try:
        target.symlink_to(path.resolve())
    except OSError:
        # Windows lets only some users make links.
        shutil.copyfile(path, target)


def _place(face: Face, folder: Path, faces: Sequence[Face]) -> tuple[Path, int]:
    number = list(dict.fromkeys(each.path for each in faces)).index(face.path)
    return (folder / f"{number}{face.path.suffix}").resolve(), face.index
