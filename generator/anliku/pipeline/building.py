"""An archive in, its published site and its search index out: check → site → index → publish."""

import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from anliku.export import UsbEdition, edition_name, refuse_usb_target, write_usb_edition
from anliku.judged_archive import read_judged_corpus
from anliku.pages import NO_DOWNLOADS
from anliku.pipeline.site_packs import collection_packs
from anliku.pipeline.stages import CHECKING
from anliku.plugin import SiteContent, build_with_mkdocs
from anliku.problems import ArchiveProblemsError, Problem, TargetError
from anliku.publishing import SITE, locked, made_list_of, refuse_occupied, replaced
from anliku.search import (
    archive_stamp,
    build_index,
    is_stale,
    refuse_index_folder,
    search_documents,
)
from anliku.settings import Settings
from anliku.showing import LeftOut, Showing

Progress = Callable[[str, int, int], None]
"""Called with the stage's Chinese name, what is done of it, and all of it."""

Waiting = Callable[[str], None]
"""Called with a sentence in Chinese that says for which other run this one waits."""

RENDERING, INDEXING = "生成网站", "建立检索"
PACKING = "打包 U 盘版"
_CHANGED = "生成的时候案例库有文件改动，网站里可能还没有；再运行一次 anliku build"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build made."""

    cases: int
    pages: int
    site_dir: Path
    index_dir: Path
    seconds: float
    warnings: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...]
    """The cases that have no page, each with the reason."""
    packs: int = 0
    """Files of collections' packs."""
    notices: tuple[str, ...] = ()
    """What else people ought to know, in Chinese."""
    kept: tuple[str, ...] = ()
    """Files in the site's folder that were not made here, and stay."""
    usb_edition: UsbEdition | None = None
    """The zip for a USB stick, where one was asked for."""


def build_archive(
    config_file: Path,
    settings: Settings,
    progress: Progress,
    *,
    with_zip: bool = False,
    with_packs: bool = False,
    waiting: Waiting | None = None,
) -> BuildReport:
    """Build the whole archive; the site already published stays until the new one is whole.

    From before the archive is read until all is in its place, no other run writes there.

    Args:
        config_file: the archive's mkdocs.yml.
        settings: its settings.
        progress: told how far each stage is.
        with_zip: whether to make the edition for a USB stick too, beside the site.
        with_packs: whether to make the packs of all collections too, for their pages to offer.
        waiting: told for which run this one waits; None not to wait for any.

    Raises:
        ArchiveProblemsError: the archive has errors; nothing was written.
        PackProblemsError: a pack cannot be made; nothing was written.
        TargetError: the site or the index could not be written.
    """
    # Before there is a lock: a run that is refused leaves nothing behind.
    refuse_occupied(settings.site_dir, SITE)
    refuse_index_folder(settings.index_dir)
    with (
        locked(settings.site_dir, "网站", waiting, settings.root),
        locked(settings.index_dir, "检索", waiting, settings.root),
    ):
        return _built(config_file, settings, progress, with_zip=with_zip, with_packs=with_packs)


def _built(
    config_file: Path, settings: Settings, progress: Progress, *, with_zip: bool, with_packs: bool
) -> BuildReport:
    start = time.monotonic()
    if with_zip:
        refuse_usb_target(_zip_of(settings))
    progress(CHECKING, 0, 1)
    corpus = read_judged_corpus(settings)
    progress(CHECKING, len(corpus.cases), len(corpus.cases))
    if corpus.has_errors:
        raise ArchiveProblemsError(corpus.problems)
    showing = Showing(archive=corpus, settings=settings, statuses=settings.shown)
    documents = tuple(search_documents(showing.corpus))
    with (
        collection_packs(corpus, settings, progress) if with_packs else nullcontext() as packs,
        replaced(settings.site_dir, "网站", archive_stamp(showing.corpus), SITE) as site,
    ):
        downloads = packs.downloads if packs else NO_DOWNLOADS
        pages = build_with_mkdocs(
            config_file,
            site.new,
            settings.today,
            lambda done, total: progress(RENDERING, done, total),
            SiteContent(showing=showing, documents=documents, downloads=downloads),
            site.refuse_names,
        )
        if packs:
            packs.move_into(site.new)
        build_index(
            showing.corpus,
            settings,
            lambda done, total: progress(INDEXING, done, total),
            documents,
            before=site.publish,
        )
    if is_stale(settings):
        site.notices.append(_CHANGED)
    edition = _usb_edition(settings, corpus.latest_day, progress) if with_zip else None
    return BuildReport(
        cases=len(showing.corpus.cases),
        left_out=showing.left_out,
        pages=pages,
        site_dir=settings.site_dir,
        index_dir=settings.index_dir,
        seconds=time.monotonic() - start,
        warnings=corpus.problems,
        kept=site.kept,
        notices=tuple(site.notices),
        usb_edition=edition,
        packs=packs.count if packs else 0,
    )


def _usb_edition(settings: Settings, day: date | None, progress: Progress) -> UsbEdition:
    made = made_list_of(settings.site_dir)
    assert made is not None
    try:
        return write_usb_edition(
            settings.site_dir,
            _zip_of(settings),
            edition_name(settings),
            day,
            lambda done, total: progress(PACKING, done, total),
            only=made.files.keys(),
        )
    except TargetError as err:
        raise TargetError(f"网站和检索换上了新的，但{err.message}", err.hint) from err


def _zip_of(settings: Settings) -> Path:
    return settings.site_dir.with_name(f"{edition_name(settings)}.zip")
