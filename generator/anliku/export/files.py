"""A corpus in, every file of its site that is not a page out."""

from collections.abc import Iterator

from anliku.export.cases_json import data_files
from anliku.export.feeds import feed_files
from anliku.export.interface import Archive, SiteFile
from anliku.export.llms import llms_files
from anliku.export.markdown_mirror import mirror_files


def site_files(archive: Archive) -> Iterator[SiteFile]:
    """Yield data, Markdown mirrors, `llms.txt` and feeds; no sitemap, which MkDocs writes.

    Args:
        archive: the cases that are shown, and what is known of the site.
    """
    yield from data_files(archive)
    yield from mirror_files(archive)
    yield from llms_files(archive)
    yield from feed_files(archive)
