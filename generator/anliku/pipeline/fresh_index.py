"""A checked corpus in, its search index open and up to date out: build where needed → open."""

from anliku.corpus import Corpus
from anliku.pipeline.pack_making import Progress
from anliku.problems import IndexUnusableError, TargetError
from anliku.search import STALE, CaseSearch, build_index, is_stale, open_search
from anliku.settings import Settings

INDEXING = "建立检索"


def open_fresh_search(
    settings: Settings, corpus: Corpus, progress: Progress, notes: list[str]
) -> CaseSearch:
    """Open the archive's index, which is first built where it is missing, unusable or stale.

    So whoever asks for a pack need not know that there is an index.

    Args:
        settings: say where the index is.
        corpus: all cases of the archive, without errors.
        progress: told how far building is.
        notes: takes what the user should know of the answers.

    Raises:
        TargetError: there is no index that can be used, and none can be written.
    """
    if is_stale(settings):
        try:
            _build(settings, corpus, progress)
        except TargetError:  # an archive on a stick that is read-only has an index all the same
            notes.append(STALE)
    try:
        return open_search(settings, corpus.vocabulary)
    except IndexUnusableError:
        _build(settings, corpus, progress)
    return open_search(settings, corpus.vocabulary)


def _build(settings: Settings, corpus: Corpus, progress: Progress) -> None:
    shown = corpus.with_statuses(settings.shown, settings.today)
    build_index(shown, settings, lambda done, total: progress(INDEXING, done, total))
