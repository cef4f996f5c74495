"""Pictures that Typst may not be able to set in, those that it cannot out, as problems."""

from datetime import date
from pathlib import Path

from anliku.packs.pdf.chapter_state import Assets
from anliku.packs.pdf.engine import TypesettingError, compile_pdf
from anliku.packs.pdf.literals import literal
from anliku.problems import Location, Problem, Rule


def picture_problems(folder: Path, assets: Assets, day: date) -> tuple[Problem, ...]:
    """Return a problem for each picture that cannot be set by itself."""
    return tuple(
        Problem(
            rule=Rule.UNREADABLE,
            location=Location(path.name),
            message=f"图片印不出来：{path}",
            hint="换成 PNG、JPEG、WebP、GIF 或 SVG 格式的完好文件；SVG 里的字换成图形",
        )
        for path, name in assets.pictures.items()
        if not _can_be_set(folder, name, day)
    )


def _can_be_set(folder: Path, name: str, day: date) -> bool:
    trial = folder / "trial.typ"
    trial.write_text(
        '#set document(title: "trial")\n#set page(height: auto, width: auto)\n'
        f'#image({literal(name)}, alt: "trial")\n',
        "utf-8",
    )
    try:
        compile_pdf(trial, day)
    except TypesettingError:
        return False
    return True
