"""An archive in, its search index out: check → index."""

from collections.abc import Callable

from anliku.checks import read_checked_corpus
from anliku.problems import ArchiveProblemsError
from anliku.publishing import locked
from anliku.search import IndexReport, build_index, refuse_index_folder
from anliku.settings import Settings


def index_archive(
    settings: Settings,
    progress: Callable[[int, int], None],
    waiting: Callable[[str], None] | None = None,
) -> IndexReport:
    """Write the search index of the shown cases; the old one stays until the new one is whole.

    Args:
        settings: the archive's settings.
        progress: told the cases done and all cases.
        waiting: told for which run this one waits; None not to wait for any.

    Raises:
        ArchiveProblemsError: the archive has errors; nothing was written.
    """
    refuse_index_folder(settings.index_dir)
    with locked(settings.index_dir, "检索", waiting, settings.root):
        corpus = read_checked_corpus(settings)
        if corpus.has_errors:
            raise ArchiveProblemsError(corpus.problems)
        return build_index(corpus.with_statuses(settings.shown, settings.today), settings, progress)
