"""A corpus in, every file of its site that is not a page out."""

from collections.abc import Iterator

from anliku.corpus import Corpus
from anliku.export.cases_json import data_files
from anliku.export.feeds import feed_files
from anliku.export.interface import SiteFile, archive_of
from anliku.export.llms import llms_files
from anliku.export.markdown_mirror import mirror_files
from anliku.settings import Settings


def site_files(corpus: Corpus, settings: Settings) -> Iterator[SiteFile]:
    """Yield data, Markdown mirrors, `llms.txt` and feeds; no sitemap, which MkDocs writes.

    Args:
        corpus: the cases that are shown; the caller has left out all others.
        settings: name and address of the site.
    """
    archive = archive_of(corpus, settings)
    yield from data_files(archive)
    yield from mirror_files(archive)
    yield from llms_files(archive)
    yield from feed_files(archive)
