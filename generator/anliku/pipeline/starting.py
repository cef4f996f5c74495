"""An empty folder in, a new archive that builds out: settings, vocabulary, one example case."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from anliku import resources
from anliku.problems import TargetError
from anliku.publishing import refuse_place
from anliku.system_errors import reason_of

_SHARED_PAGES = ("evidence.md", "contribute.md")
"""Explanations that hold in every archive, and that its pages link to."""
_LAST = "mkdocs.yml"
"""What makes a folder an archive."""
_UNFINISHED = ".anliku-init.new"
"""The file that is being written."""
EXAMPLE = "cases/示例省/示例村.md"


def start_archive(folder: Path, name: str) -> list[Path]:
    """Write a new archive and return the files made.

    Each file is put into its place whole, mkdocs.yml last; a run that was stopped is gone on with.

    Args:
        folder: where; it is made if missing, and must hold nothing else if it exists.
        name: the site's name.

    Raises:
        TargetError: the folder has other files in it, or cannot be written.
    """
    unfinished = folder / _UNFINISHED
    try:
        _refuse_archives(folder)
        contents = {target: _content(source, name) for source, target in _plan(folder)}
        _refuse_others(folder, contents, unfinished)
        for target in sorted(contents, key=lambda path: path.name == _LAST):
            target.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(contents[target])
            unfinished.replace(target)
    except OSError as err:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        reason = reason_of(err)
        raise TargetError(f"写不进“{folder}”（{reason}）", "检查磁盘空间和文件夹的权限") from err
    return list(contents)


def _refuse_archives(folder: Path) -> None:
    """See to it that a new archive does not lie in another.

    Raises:
        TargetError: it would.
    """
    if not folder.is_dir() or not any(folder.iterdir()):
        elsewhere = "换一个地方；已有的案例库直接在里面运行 anliku build"
        refuse_place(folder, "新的案例库", None, {}, elsewhere)


def _refuse_others(folder: Path, contents: Mapping[Path, bytes], unfinished: Path) -> None:
    """See to it that nothing of somebody's own is in the folder.

    Raises:
        TargetError: something is.
    """
    own = {*contents, *(parent for path in contents for parent in path.parents), unfinished}
    there = [*folder.rglob("*")] if folder.exists() else []
    is_finished = folder / _LAST in there
    for path in there:
        is_changed = path in contents and path.read_bytes() != contents[path]
        if is_finished or path not in own or is_changed:
            message = f"“{folder}”不是空文件夹"
            raise TargetError(
                message, "换一个新的文件夹名；已有的案例库直接在里面运行 anliku build"
            )


def _content(source: Path, name: str) -> bytes:
    """Return what a file of a new archive holds."""
    if source.suffix != ".txt" or b"{{name}}" not in source.read_bytes():
        return source.read_bytes()
    text = source.read_text(encoding="utf-8").replace("{{name}}", _yaml_text(name))
    return text.encode()


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


def _yaml_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
