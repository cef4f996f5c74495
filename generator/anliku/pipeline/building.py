"""An archive in, its published site and its search index out: check → site → index → publish."""

import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from anliku.export import UsbEdition, edition_name, write_usb_edition
from anliku.judged_archive import read_judged_corpus
from anliku.pages import NO_DOWNLOADS
from anliku.pipeline.publishing import published
from anliku.pipeline.site_packs import collection_packs
from anliku.plugin import SiteContent, build_with_mkdocs
from anliku.problems import ArchiveProblemsError, Problem
from anliku.search import build_index, search_documents
from anliku.settings import Settings
from anliku.showing import LeftOut, Showing

Progress = Callable[[str, int, int], None]
"""Called with the stage's Chinese name, what is done of it, and all of it."""

CHECKING, RENDERING, INDEXING = "检查案例", "生成网站", "建立检索"
PACKING = "打包 U 盘版"


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
    usb_edition: UsbEdition | None = None
    """The zip for a USB stick, where one was asked for."""


def build_archive(
    config_file: Path,
    settings: Settings,
    progress: Progress,
    *,
    with_zip: bool = False,
    with_packs: bool = False,
) -> BuildReport:
    """Build the whole archive; the site already published stays until the new one is whole.

    Args:
        config_file: the archive's mkdocs.yml.
        settings: its settings.
        progress: told how far each stage is.
        with_zip: whether to make the edition for a USB stick too, beside the site.
        with_packs: whether to make the packs of all collections too, for their pages to offer.

    Raises:
        ArchiveProblemsError: the archive has errors; nothing was written.
        PackProblemsError: a pack cannot be made; nothing was written.
        TargetError: the site or the index could not be written.
    """
    start = time.monotonic()
    progress(CHECKING, 0, 1)
    corpus = read_judged_corpus(settings)
    progress(CHECKING, len(corpus.cases), len(corpus.cases))
    if corpus.has_errors:
        raise ArchiveProblemsError(corpus.problems)
    showing = Showing(archive=corpus, settings=settings, statuses=settings.shown)
    documents = tuple(search_documents(showing.corpus))
    with (
        collection_packs(corpus, settings, progress) if with_packs else nullcontext() as packs,
        published(settings) as new_site,
    ):
        downloads = packs.downloads if packs else NO_DOWNLOADS
        pages = build_with_mkdocs(
            config_file,
            new_site,
            settings.today,
            lambda done, total: progress(RENDERING, done, total),
            SiteContent(showing=showing, documents=documents, downloads=downloads),
        )
        if packs:
            packs.move_into(new_site)
        build_index(
            showing.corpus,
            settings,
            lambda done, total: progress(INDEXING, done, total),
            documents,
        )
    edition = _usb_edition(settings, corpus.latest_day, progress) if with_zip else None
    return BuildReport(
        cases=len(showing.corpus.cases),
        left_out=showing.left_out,
        pages=pages,
        site_dir=settings.site_dir,
        index_dir=settings.index_dir,
        seconds=time.monotonic() - start,
        warnings=corpus.problems,
        usb_edition=edition,
        packs=packs.count if packs else 0,
    )


def _usb_edition(settings: Settings, day: date | None, progress: Progress) -> UsbEdition:
    name = edition_name(settings)
    return write_usb_edition(
        settings.site_dir,
        settings.site_dir.with_name(f"{name}.zip"),
        name,
        day,
        lambda done, total: progress(PACKING, done, total),
    )
