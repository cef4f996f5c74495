"""An archive in, its files for other systems in a folder out: check → export."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from anliku.checks import read_checked_corpus
from anliku.export import (
    GUIDE,
    Harvesting,
    NamedFile,
    data_package_files,
    json_lines_files,
    oai_files,
    skos_files,
)
from anliku.pipeline.stages import CHECKING
from anliku.problems import ArchiveProblemsError, TargetError
from anliku.publishing import locked, made_list_of, refuse_occupied, refuse_place, replaced
from anliku.search import archive_stamp
from anliku.search.opensearch import opensearch_files
from anliku.settings import Settings
from anliku.showing import Showing

EXPORTING = "导出案例"
_WHAT = "导出的文件"

Progress = Callable[[str, int, int], None]
"""Called with the stage's Chinese name, what is done of it, and all of it."""
_Files = Callable[[Showing, Harvesting, Progress], Iterator[NamedFile]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What was written."""

    cases: int
    files: int
    size: int
    """Bytes of all files."""
    guide: Path
    """The file that says what to do with the others."""
    notices: tuple[str, ...] = ()
    """What else people ought to know, in Chinese."""


def export_archive(
    settings: Settings,
    target: str,
    folder: Path,
    progress: Progress,
    harvesting: Harvesting | None = None,
    waiting: Callable[[str], None] | None = None,
) -> ExportReport:
    """Write the shown cases into a folder as another system reads them, all or none.

    Args:
        settings: the archive's settings.
        target: one of `EXPORTS`.
        folder: where to; new, empty, or holding an earlier export, which is replaced.
        progress: told the stage, the cases done and all cases.
        harvesting: what only harvesters are told.
        waiting: told for which run this one waits; None not to wait for any.

    Raises:
        ArchiveProblemsError: the archive has errors; nothing was written.
        TargetError: the folder has other files in it, or cannot be written; something that the format
            demands is not known.
    """
    folder = folder.absolute()
    refuse_foreign_files(folder, settings, target)
    progress(CHECKING, 0, 1)
    corpus = read_checked_corpus(settings)
    progress(CHECKING, len(corpus.cases), len(corpus.cases))
    if corpus.has_errors:
        raise ArchiveProblemsError(corpus.problems)
    showing = Showing(archive=corpus, settings=settings, statuses=settings.shown)
    shown = showing.corpus
    files = size = 0
    progress(EXPORTING, 0, len(shown.cases))
    with (
        locked(folder, _WHAT, waiting, settings.root),
        replaced(folder, _WHAT, archive_stamp(shown), target) as writing,
    ):
        for name, content in EXPORTS[target](showing, harvesting or Harvesting(), progress):
            (writing.new / name).write_bytes(content)
            files, size = files + 1, size + len(content)
    progress(EXPORTING, len(shown.cases), len(shown.cases))
    return ExportReport(
        cases=len(shown.listed),
        files=files,
        size=size,
        guide=folder / GUIDE,
        notices=tuple(writing.notices),
    )


EXPORTS: Mapping[str, _Files] = {
    "opensearch": lambda showing, _, progress: opensearch_files(
        showing.corpus, showing.settings, lambda done, total: progress(EXPORTING, done, total)
    ),
    "jsonl": lambda showing, *_: json_lines_files(showing),
    "datapackage": lambda showing, *_: data_package_files(showing),
    "oai": lambda showing, harvesting, _: oai_files(showing, harvesting),
    "skos": lambda showing, *_: skos_files(showing),
}
"""The formats by the name that the command line has for them."""


def refuse_foreign_files(folder: Path, settings: Settings, holds: str) -> None:
    """Raise if replacing the folder would lose anything that is not an earlier export of its kind.

    Args:
        folder: where it goes.
        settings: the archive's.
        holds: the format's name.

    Raises:
        TargetError: there is something of somebody's own, or the place is not one for exports.
    """
    elsewhere = "换一个地方，写在 --output 后面"
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise TargetError(f"“{folder}”不是文件夹", elsewhere)
    refuse_place(folder, _WHAT, settings.root, settings.own_folders, elsewhere)
    refuse_occupied(folder, holds)
    made = made_list_of(folder)
    is_others = made is None or next(made.foreign_in(folder), None) is not None
    if folder.is_dir() and is_others and any(folder.iterdir()):
        raise TargetError(
            f"文件夹“{folder}”里有别的文件，没有写", "换一个空的或新的文件夹，写在 --output 后面"
        )
