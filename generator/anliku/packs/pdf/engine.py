"""Typst sources, pictures and fonts in, the bytes of a PDF out; with `typst_program` the door to Typst.

Everything Typst may read lies in one folder made for the run: templates, pictures, fonts. So it
finds no font of the system, no package of the network and no file outside the archive.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import typst

from anliku.packs.fonts import Face
from anliku.packs.pdf import typst_program
from anliku.problems import AnlikuError

_FONTS = "fonts"


class TypesettingError(AnlikuError):
    """Typst refuses what it was given, or breaks down over it."""


def lay_out_fonts(faces: Sequence[Face], folder: Path) -> Mapping[Face, tuple[str, int]]:
    """Link the faces' files into a folder, and return family and weight by which Typst knows each."""
    target = folder / _FONTS
    target.mkdir()
    links = {
        path: target / f"{number}{path.suffix}"
        for number, path in enumerate(dict.fromkeys(face.path for face in faces))
    }
    for path, link in links.items():
        _link(path, link)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(target)])
    known = {
        (Path(font.path).resolve(), font.index): (font.family, font.weight)
        for font in fonts.fonts()
        if font.path
    }
    places = {face: (links[face.path].resolve(), face.index) for face in faces}
    return {face: known[place] for face, place in places.items() if place in known}


def compile_pdf(main: Path, day: date) -> bytes:
    """Return the PDF of a main file, tagged, as PDF/A-2a and PDF/UA-1 at once.

    Raises:
        TypesettingError: the file cannot be set.
    """
    midnight = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    done = subprocess.run(
        [sys.executable, "-I", typst_program.__file__, str(main.parent), main.name, str(midnight)],
        capture_output=True,
        check=False,
    )
    if done.returncode == 0:
        return (main.parent / "out.pdf").read_bytes()
    if done.returncode == typst_program.REFUSED and done.stdout:
        raise TypesettingError(
            f"排版没有成功：{'；'.join(json.loads(done.stdout))}", "请把这条消息报告给维护的人"
        )
    raise TypesettingError(
        f"排版程序中途停了（{done.returncode}）", "案例太多、太深时会这样：分成几册，再试一次"
    )


def _link(path: Path, target: Path) -> None:
    try:
        target.symlink_to(path.resolve())
    except OSError:
        # Windows lets only some users make links.
        shutil.copyfile(path, target)
