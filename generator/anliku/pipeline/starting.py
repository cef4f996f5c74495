"""An empty folder in, a new archive that builds out: settings, vocabulary, one example case."""

import shutil
from pathlib import Path

from anliku import resources
from anliku.problems import TargetError
from anliku.system_errors import reason_of

_SHARED_PAGES = ("evidence.md", "contribute.md")
"""Explanations that hold in every archive, and that its pages link to."""
EXAMPLE = "cases/示例省/示例村.md"


def start_archive(folder: Path, name: str) -> list[Path]:
    """Write a new archive and return the files made.

    Args:
        folder: where; it is made if missing, and must be empty if it exists.
        name: the site's name.

    Raises:
        TargetError: the folder is not empty, or cannot be written.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            message = f"“{folder}”不是空文件夹"
            raise TargetError(
                message, "换一个新的文件夹名；已有的案例库直接在里面运行 anliku build"
            )
        folder.mkdir(parents=True, exist_ok=True)
        made = [_copied(source, target) for source, target in _plan(folder)]
        config = folder / "mkdocs.yml"
        text = config.read_text(encoding="utf-8").replace("{{name}}", _yaml_text(name))
        config.write_text(text, encoding="utf-8", newline="\n")
    except OSError as err:
        reason = reason_of(err)
        raise TargetError(f"写不进“{folder}”（{reason}）", "检查磁盘空间和文件夹的权限") from err
    return made


def _plan(folder: Path) -> list[tuple[Path, Path]]:
    """Return which file is copied where; the starter's names are ASCII, so that wheels keep them."""
    starter = resources.starter_dir()
    pairs = [
        (starter / "mkdocs.yml.txt", folder / "mkdocs.yml"),
        (starter / "index.md.txt", folder / "cases" / "index.md"),
        (starter / "about.md.txt", folder / "cases" / "about" / "index.md"),
        (starter / "example.md.txt", folder / EXAMPLE),
        (starter / "readme.md.txt", folder / "README.md"),
    ]
    vocabulary = resources.starter_vocabulary_dir()
    pairs += [
        (path, folder / "cases" / "vocabulary" / path.name)
        for path in sorted([*vocabulary.glob("*.yml"), *vocabulary.glob("*.txt")])
    ]
    pairs += [
        (resources.starter_pages_dir() / name, folder / "cases" / "about" / name)
        for name in _SHARED_PAGES
    ]
    return pairs


def _copied(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    return target


def _yaml_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
