"""An archive in, its files for another system in a folder out: check → export."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from anliku.checks import read_checked_corpus
from anliku.problems import ArchiveProblemsError, TargetError
from anliku.publishing import locked, made_list_of, replaced
from anliku.search import archive_stamp
from anliku.search.opensearch import GUIDE, opensearch_files
from anliku.settings import Settings

EXPORTING = "导出案例"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What was written."""

    cases: int
    files: int
    size: int
    """Bytes of all files."""
    guide: Path
    """The file that says what to do with the others."""


def export_to_opensearch(
    settings: Settings, folder: Path, progress: Callable[[str, int, int], None]
) -> ExportReport:
    """Write the bulk-load files of the shown cases into a folder, all or none.

    Args:
        settings: the archive's settings.
        folder: where to; new, empty, or holding an earlier export, which is replaced.
        progress: told the stage, the cases done and all cases.

    Raises:
        ArchiveProblemsError: the archive has errors; nothing was written.
        TargetError: the folder has other files in it, or cannot be written.
    """
    folder = folder.absolute()
    _refuse_foreign_files(folder)
    corpus = read_checked_corpus(settings)
    if corpus.has_errors:
        raise ArchiveProblemsError(corpus.problems)
    shown = corpus.with_statuses(settings.shown, settings.today)
    files = size = 0
    with (
        locked(folder, "导出的文件"),
        replaced(folder, "导出的文件", archive_stamp(shown)) as target,
    ):
        for name, content in opensearch_files(
            shown, settings, lambda done, total: progress(EXPORTING, done, total)
        ):
            (target.new / name).write_bytes(content)
            files, size = files + 1, size + len(content)
    return ExportReport(cases=len(shown.listed), files=files, size=size, guide=folder / GUIDE)


def _refuse_foreign_files(folder: Path) -> None:
    """Raise if replacing the folder would lose anything that is not an earlier export."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise TargetError(f"“{folder}”不是文件夹", "换一个地方，写在 --output 后面")
    made = made_list_of(folder)
    is_others = made is None or next(made.foreign_in(folder), None) is not None
    if folder.is_dir() and is_others and any(folder.iterdir()):
        raise TargetError(
            f"文件夹“{folder}”里有别的文件，没有写", "换一个空的或新的文件夹，写在 --output 后面"
        )
