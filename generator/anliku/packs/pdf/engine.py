"""Typst sources, pictures and fonts in, the bytes of a PDF out; with `typst_program` the door to Typst.

Everything Typst may read lies in one folder made for the run: templates, pictures, fonts. So it
finds no font of the system, no package of the network and no file outside the archive.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Self

import typst

from anliku.packs.fonts import Face
from anliku.packs.pdf import typst_program
from anliku.problems import AnlikuError

_NO_DAY = date(1980, 1, 1)
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


class Typesetter:
    """Typst at work on one main file, in a process of its own that lasts as long as the `with`."""

    def __init__(self, main: Path, day: date | None = None) -> None:
        """Prepare for a file, which may be written anew between two calls, and the date of its PDF.

        PDF/A has Typst demand a date. Without one it gets that of nothing, see `saving.undated`.
        """
        self._main = main
        day = day or _NO_DAY
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
        arguments = [typst_program.__file__, str(main.parent), main.name, str(int(midnight))]
        self._command = [sys.executable, "-I", *arguments]

    def __enter__(self) -> Self:
        self._program = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(BrokenPipeError):
            self._program.communicate()

    def on_a_wrong_page(self) -> frozenset[str]:
        """Return the labels of footnotes and headings that stand on another page than their text.

        The file is read as it is now; what has not changed since is not laid out again.

        Raises:
            TypesettingError: the file cannot be set.
        """
        return frozenset(self._answer(typst_program.LOOK))

    def pdf(self) -> bytes:
        """Return the PDF, tagged, as PDF/A-2a and PDF/UA-1 at once.

        Raises:
            TypesettingError: the file cannot be set.
        """
        self._answer(typst_program.SET)
        return self._main.with_suffix(".pdf").read_bytes()

    def _answer(self, command: str) -> list[str]:
        """Return what the program answers to a command."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        with suppress(BrokenPipeError):
            self._program.stdin.write(f"{command}\n")
            self._program.stdin.flush()
        line = self._program.stdout.readline()
        if not line:
            raise TypesettingError(
                f"排版程序中途停了（{self._program.wait()}）",
                "案例太多、太深时会这样：分成几册，再试一次",
            )
        answer = json.loads(line)
        if isinstance(answer, dict):
            message = f"排版没有成功：{'；'.join(answer['refused'])}"
            raise TypesettingError(message, "请把这条消息报告给维护的人")
        found: list[str] = answer
        return found


def _link(path: Path, target: Path) -> None:
    try:
        target.symlink_to(path.resolve())
    except OSError:
        # Windows lets only some users make links.
        shutil.copyfile(path, target)
