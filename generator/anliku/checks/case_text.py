"""A case or a collection in, every problem of its text out: parses once, then asks each rule."""

from collections.abc import Callable, Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from typing_extensions import override

from anliku.checks.footnotes import unknown_footnotes
from anliku.checks.headings import level_one_headings
from anliku.checks.images import images_without_text
from anliku.checks.interface import CaseText
from anliku.checks.linked_files import linked_files
from anliku.checks.links import bad_links
from anliku.checks.nesting import deep_nesting
from anliku.checks.outside_images import outside_images
from anliku.checks.raw_html import raw_html
from anliku.checks.sections import missing_sections
from anliku.model.case import Case
from anliku.model.collection import Collection
from anliku.problems import Problem

Check = Callable[[CaseText], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    missing_sections,
    raw_html,
    bad_links,
    unknown_footnotes,
    level_one_headings,
    images_without_text,
    outside_images,
)


class _EveryLink(MarkdownIt):
    """Reads unsafe links as links, so that our own rule reports them instead of showing text."""

    @override
    def validateLink(self, url: str) -> bool:
        return True

    @override
    def normalizeLink(self, url: str) -> str:
        """Return the address as its author wrote it, to be judged and shown like that."""
        return url


_PARSER = _EveryLink("commonmark").enable("table").use(footnote_plugin)


def check_case(case: Case | Collection, root: Path) -> list[Problem]:
    """Return every problem of a case's text.

    Args:
        case: the case, or a collection, whose text needs no sections.
        root: the archive's folder, for looking up linked files.
    """
    text = _read(case, root)
    # The parser reads nothing after what is too deep, so the other rules would be wrong.
    return list(deep_nesting(text)) or [found for check in CHECKS for found in check(text)]


def files_linked_in(case: Case | Collection, root: Path) -> frozenset[Path]:
    """Return the files of the archive that a text links to or shows."""
    return frozenset(linked_files(_read(case, root)))


def _read(case: Case | Collection, root: Path) -> CaseText:
    return CaseText(case=case, tokens=_PARSER.parse(case.text.source), root=root)
