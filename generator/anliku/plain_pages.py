"""The archive's plain pages in (its top, and the folders named in mkdocs.yml), with all their problems out."""

from collections.abc import Iterator
from pathlib import Path

from anliku.model.plain_page import PageRecord, PlainPage
from anliku.plain_files import plain_files, plain_files_below
from anliku.problems import Problem
from anliku.settings import Settings
from anliku.source import MARKDOWN_SUFFIXES, Document, read_page
from anliku.validation import convert
from anliku.validation.bounds import within_bounds
from anliku.validation.keys import with_canonical_keys
from anliku.validation.single_lines import with_single_lines


def read_plain_pages(settings: Settings) -> tuple[tuple[PlainPage, ...], list[Problem]]:
    """Return the plain pages in the order of their paths, and every problem of their files.

    A page whose front matter cannot be understood is kept without it, so that its text is judged.
    """
    pages: list[PlainPage] = []
    problems: list[Problem] = []
    for path in page_files(settings):
        document, found = read_page(path, settings.root, PageRecord)
        problems += found
        if document is not None:
            record, found = _record(document)
            problems += found
            pages.append(PlainPage(record=record or PageRecord(), text=document.text))
    return tuple(pages), problems


def page_files(settings: Settings) -> Iterator[Path]:
    """Yield the files that are to be plain pages, in a stable order; links are for others to refuse."""
    found = [*plain_files(settings.cases_dir)]
    for name in settings.page_folders:
        found += plain_files_below(settings.cases_dir / name)
    yield from (path for path in found if _is_page(path))


def _is_page(path: Path) -> bool:
    return path.suffix.lower() in MARKDOWN_SUFFIXES and not path.name.startswith(".")


def _record(document: Document) -> tuple[PageRecord | None, list[Problem]]:
    if not document.has_front_matter:
        return None, []
    located, problems = with_canonical_keys(document.front, PageRecord)
    located, joined = with_single_lines(located)
    located, beyond = within_bounds(located, PageRecord)
    record, found = convert(located, PageRecord)
    return record, [*problems, *joined, *beyond, *found]
