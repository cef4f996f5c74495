"""Pictures that Typst may not be able to set in, copies for it and those that it cannot out, as problems."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from anliku.media import PictureRefusedError, read_picture
from anliku.packs.pdf.chapter_state import Assets
from anliku.packs.pdf.engine import Typesetter, TypesettingError
from anliku.packs.pdf.literals import literal
from anliku.problems import Location, Problem, Rule


def copied_pictures(folder: Path, assets: Assets) -> Iterator[Problem]:
    """Write the pictures, as the site shows them, into a folder; yield a problem for each that is none."""
    for path, name in assets.pictures.items():
        try:
            (folder / name).write_bytes(read_picture(path).data)
        except OSError:
            yield _problem(path, "文件不在了，或读不出来：把它放回去，或从正文里删去这张图")
        except PictureRefusedError as err:
            yield _problem(path, err.remark.hint)


def picture_problems(folder: Path, assets: Assets, day: date | None) -> tuple[Problem, ...]:
    """Return a problem for each picture that cannot be set by itself."""
    return tuple(
        _problem(path, "换成 PNG、JPEG、WebP、GIF 或 SVG 格式的完好文件；SVG 里的字换成图形")
        for path, name in assets.pictures.items()
        if not _can_be_set(folder, name, day)
    )


def _problem(path: Path, hint: str) -> Problem:
    return Problem(
        rule=Rule.UNREADABLE,
        location=Location(path.name),
        message=f"图片印不出来：{path}",
        hint=hint,
    )


def _can_be_set(folder: Path, name: str, day: date | None) -> bool:
    trial = folder / "trial.typ"
    trial.write_text(
        '#set document(title: "trial")\n#set page(height: auto, width: auto)\n'
        f'#image({literal(name)}, alt: "trial")\n',
        "utf-8",
    )
    try:
        with Typesetter(trial, day) as typesetter:
            typesetter.pdf()
    except TypesettingError:
        return False
    return True
