"""An archive and a selection in, its packs in a folder out: check → search → select → make → publish."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from anliku.build_day import named_day
from anliku.checks import read_checked_corpus
from anliku.corpus import Corpus, in_list_order
from anliku.packs.file_names import PackFileKind, named_by_title
from anliku.packs.selecting import Found, Selected, Selection, Wanted, select
from anliku.pages import Extent
from anliku.pipeline.fresh_index import open_fresh_search
from anliku.pipeline.pack_folder import filled, refuse_archive_folders
from anliku.pipeline.pack_making import PackMaker, Progress, Wish
from anliku.pipeline.pack_notes import notes_on, replaced_note
from anliku.pipeline.pack_writers import PackWriters
from anliku.pipeline.stages import CHECKING
from anliku.problems import ArchiveProblemsError, PackProblemsError, Problem
from anliku.search import CaseSearch
from anliku.settings import Settings

SELECTING = "挑选案例"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a search is asked for, to put what it finds in a pack."""

    queries: tuple[Wanted, ...]
    most: int
    """Most cases of each query."""
    is_by_rank: bool = True
    """Whether the best come first; else in the order of every list of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """A file that was written."""

    path: Path
    kind: PackFileKind
    extent: Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReport:
    """What was made."""

    title: str
    cases: int
    files: tuple[PackFile, ...]
    seconds: float
    warnings: tuple[Problem, ...]
    notes: tuple[str, ...]
    """What the user should know besides, in Chinese."""


def make_pack(
    settings: Settings,
    selection: Selection,
    asking: Asking,
    wish: Wish,
    folder: Path,
    progress: Progress,
) -> PackReport:
    """Write the files of one pack into a folder, all or none.

    Args:
        settings: the archive's settings.
        selection: ids, lists and collections that are to be in it, and what stands on its cover.
        asking: what is to be searched for besides.
        wish: in which form it is wanted.
        folder: where to; files in it that were not made here are left alone.
        progress: told how far each stage is.

    Raises:
        ArchiveProblemsError: the archive has errors; nothing was written.
        PackProblemsError: the selection has, or the pack cannot be made; nothing was written.
        TargetError: the folder, or the index that a query needs, cannot be written, or a file of
            somebody else's is in the way.
    """
    start = time.monotonic()
    refuse_archive_folders(folder, settings)
    progress(CHECKING, 0, 1)
    corpus = read_checked_corpus(settings)
    if corpus.has_errors:
        raise ArchiveProblemsError(corpus.problems)
    progress(CHECKING, len(corpus.cases), len(corpus.cases))
    selected, warnings, notes = _selected(settings, corpus, selection, asking, progress)
    progress(SELECTING, len(selected.cases), len(selected.cases))
    maker = pack_maker(settings, corpus, wish)
    notes = (*notes, *notes_on(wish, settings, maker.writers))
    files = []
    with filled(folder) as target:
        for made in maker.files(selected, progress):
            path = target.add(named_by_title(selected.title, made.kind), made.content)
            files.append(PackFile(path=path, kind=made.kind, extent=made.extent))
        notes = (*notes, *replaced_note(target.replaced))
    return PackReport(
        title=selected.title,
        cases=len(selected.cases),
        files=tuple(files),
        seconds=time.monotonic() - start,
        warnings=warnings,
        notes=notes,
    )


def pack_maker(settings: Settings, corpus: Corpus, wish: Wish) -> PackMaker:
    """Return what makes the packs of an archive.

    Args:
        settings: the archive's settings.
        corpus: all its cases.
        wish: in which form packs are wanted.
    """
    shown = corpus.with_statuses(settings.shown, settings.today)
    return PackMaker(
        shown=shown,
        settings=settings,
        day=named_day(os.environ),
        wish=wish,
        writers=PackWriters(wish.font_folders, (settings.root / "overrides",)),
    )


def _selected(
    settings: Settings,
    corpus: Corpus,
    selection: Selection,
    asking: Asking,
    progress: Progress,
) -> tuple[Selected, tuple[Problem, ...], tuple[str, ...]]:
    """Return what is selected, warnings and notes.

    Raises:
        PackProblemsError: the selection has an error.
    """
    found, notes = _found(settings, corpus, asking, progress)
    selected, problems = select(replace(selection, found=found), corpus, settings)
    if selected is None:
        raise PackProblemsError(tuple(problems))
    return selected, tuple(problems), notes


def _found(
    settings: Settings, corpus: Corpus, asking: Asking, progress: Progress
) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return what the queries find, and what is to be said of it."""
    if not asking.queries:
        return (), ()
    notes: list[str] = []
    with open_fresh_search(settings, corpus, progress, notes) as search:
        found = tuple(_asked(search, query, asking, corpus, notes) for query in asking.queries)
    return found, tuple(dict.fromkeys(notes))


def _asked(
    search: CaseSearch, query: Wanted, asking: Asking, corpus: Corpus, notes: list[str]
) -> Found:
    results = search.find(query.written, 1, asking.most)
    notes += results.notes
    if results.total > asking.most:
        notes.append(
            f"“{query.written}”查到 {results.total} 个案例，取了最相关的 {asking.most} 个；"
            "要多要少，用 --most"
        )
    ids = tuple(hit.id for hit in results.hits)
    meant = search.meant(query.written) if not ids else None
    return Found(
        query=query,
        ids=ids if asking.is_by_rank else _in_list_order(ids, corpus),
        advice=f"是不是要找：{meant}" if meant else "",
    )


def _in_list_order(ids: Sequence[str], corpus: Corpus) -> tuple[str, ...]:
    cases = (corpus.by_id[name] for name in ids if name in corpus.by_id)
    return tuple(case.id for case in in_list_order(cases))
