"""Archives and pictures made for one test."""

import io
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

from anliku.media import Use, UseKind, judge_files
from anliku.problems import Location, Problem
from anliku.settings import Settings

CASE = "---\n体裁: 简案\n标题: 甲村食堂\n地点:\n  - 路径: [浙江省]\n来源:\n  - 题名: 报\n---\n\n## 背景\n"
"""What a case begins with."""
TEXT = "cases/浙江省/甲村.md"
"""The case of most archives here."""


def an_archive(root: Path, files: Mapping[str, bytes | str] | None = None) -> Settings:
    """Return the settings of an archive with a case, and with other files below `cases/`."""
    for path, content in {"浙江省/甲村.md": CASE, **(files or {})}.items():
        target = root / "cases" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return Settings(
        root=root, cases_dir=root / "cases", site_dir=root / "site", index_dir=root / "index"
    )


def shows(path: str, line: int = 20) -> Use:
    """Return the use of a picture beside the case."""
    place = Location(TEXT, line, 3)
    return Use(path=f"cases/浙江省/{path}", kind=UseKind.PICTURE, location=place)


def links(path: str, line: int = 30) -> Use:
    """Return a link to a document beside the case."""
    place = Location(TEXT, line, 5)
    return Use(path=f"cases/浙江省/{path}", kind=UseKind.DOCUMENT, location=place)


def judged(settings: Settings, *uses: Use, texts: tuple[str, ...] = ()) -> list[Problem]:
    """Return the problems of an archive whose one case is read."""
    return judge_files(settings, uses, {TEXT, *texts})


def codes(problems: list[Problem]) -> list[str]:
    """Return the codes of problems."""
    return [problem.rule.code for problem in problems]


def a_picture(mode: str = "RGB", size: tuple[int, int] = (40, 30)) -> Image.Image:
    """Return a picture whose upper left corner is red and whose lower half is blue."""
    image = Image.new("RGB", size, (240, 240, 240))
    image.paste((220, 30, 30), (0, 0, size[0] // 2, size[1] // 2))
    image.paste((30, 30, 220), (0, size[1] // 2, size[0], size[1]))
    return image.convert(mode)


def noise(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Return a picture that no format makes small."""
    channels = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, size, random.Random(1).randbytes(size[0] * size[1] * channels))


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """Return a picture as a file's bytes."""
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def camera_notes(orientation: int = 1, *, with_position: bool = True) -> Image.Exif:
    """Return what a telephone notes in a photograph."""
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010F] = "SecretCamera"
    if with_position:
        notes.get_ifd(0x8825).update({1: "N", 2: (30.0, 15.0, 1.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    return notes


def opened(data: bytes) -> Image.Image:
    """Return a picture read back."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
