"""An archive in, what of it is shown out: the one place that decides it, for check, build and serve.

A case without a number, under an embargo, or in a status that is not shown has no page; of a
withdrawn one only a tombstone is left. A link to any of them is words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from anliku import addresses
from anliku.corpus import Corpus
from anliku.media import Invited, invited_files, uses_in
from anliku.model.case import Case
from anliku.model.dates import in_chinese
from anliku.model.enums import Status
from anliku.model.plain_page import PlainPage
from anliku.page_clashes import page_clashes
from anliku.settings import Settings
from anliku.taxonomy import Taxonomy, taxonomy_of
from anliku.text import Inside, Text
from anliku.text.projections.anchors import anchor_in
from anliku.text.projections.links import file_meant

WITHDRAWN = "已撤回"
"""Why a link to a withdrawn case is words, for good."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case that gets no page."""

    case: Case
    reason: str
    """Chinese, such as «还没有入库编号»."""


@dataclass(frozen=True)
class Showing:
    """One archive as one build, or the preview, shows it."""

    archive: Corpus
    """All of it, with every problem."""
    settings: Settings
    statuses: tuple[Status, ...]
    """Statuses of the cases that get a page."""

    @cached_property
    def corpus(self) -> Corpus:
        """The cases that are shown, and no others."""
        return self.archive.with_statuses(self.statuses, self.settings.today)

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """The shown cases by facet and term."""
        return taxonomy_of(self.corpus)

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The cases that get no page, each with the reason."""
        return tuple(
            LeftOut(case, _why_hidden(case, self.settings))
            for case in self.archive.cases
            if case.id not in self.corpus.by_id
        )

    @cached_property
    def page_clashes(self) -> Mapping[str, str]:
        """What has the address of each plain page that gets none, by the page's path."""
        return page_clashes(
            (page.path, self.page_address(page.path)) for page in self.archive.pages
        )

    @cached_property
    def plain_pages(self) -> Mapping[str, PlainPage]:
        """The plain pages by address."""
        return {
            self.page_address(page.path): page
            for page in self.archive.pages
            if page.path not in self.page_clashes
        }

    @cached_property
    def _pages(self) -> dict[str, tuple[str, Text]]:
        """Address and text of every page that a text has, by the path of its file."""
        pages = {page.path: (address, page.text) for address, page in self.plain_pages.items()}
        pages |= {
            one.path: (addresses.collection_address(one.slug), one.text)
            for one in self.corpus.collections
        }
        return pages | {
            path: (addresses.case_address(case.id), case.text)
            for path, case in self._cases_by_path.items()
        }

    @cached_property
    def _hidden(self) -> dict[str, str]:
        hidden = {found.case.path: found.reason for found in self.left_out}
        withdrawn = (case for case in self.corpus.cases if case.is_withdrawn)
        return hidden | {case.path: WITHDRAWN for case in withdrawn}

    @cached_property
    def _cases_by_path(self) -> dict[str, Case]:
        return {case.path: case for case in self.corpus.cases if not case.is_withdrawn}

    def case_at(self, path: str) -> Case | None:
        """Return the case at a path that has a page with its text."""
        return self._cases_by_path.get(path)

    @cached_property
    def invited(self) -> Invited:
        """The pictures and documents that the site gets, as shown texts use them."""
        uses = [use for text in self.texts() for use in uses_in(text)]
        return invited_files(self.settings, uses)

    def picture(self, path: str, inside: Inside) -> tuple[str, tuple[int, int]] | None:
        """Return address and size in pixels of a picture that a text shows; None for none.

        Args:
            path: of the text's file, relative to the archive's root.
            inside: where the picture is.
        """
        target = file_meant(path, inside) or inside.path
        size = self.invited.sizes.get(target)
        return (self.invited.addresses[target], size) if size else None

    def page_address(self, path: str) -> str:
        """Return the address of a plain page by the path of its file."""
        folder = self.settings.cases_dir.relative_to(self.settings.root).as_posix()
        return addresses.plain_address(path.removeprefix(f"{folder}/"))

    def why_hidden(self, path: str) -> str | None:
        """Return why the file at a path has no page to link to; None where it is no hidden case."""
        return self._hidden.get(path)

    def has_page(self, path: str) -> bool:
        """Whether the text at a path has a page."""
        return path in self._pages

    def names_page(self, path: str) -> bool:
        """Whether a link to a path leads to a page: of the text there, or one that every site has."""
        return self.has_page(path) or self._made(path) is not None

    def address_of(self, path: str, inside: Inside) -> str | None:
        """Return where a link leads on the site, from its root; None where it leads to no page.

        Args:
            path: of the file that has the link, relative to the archive's root.
            inside: the link's destination.
        """
        target = file_meant(path, inside)
        if target is None or target not in self._pages:
            if made := self._made(target or ""):
                return f"{made}#{inside.fragment}" if inside.fragment else made
            return self.invited.addresses.get(target or inside.path)
        address, text = self._pages[target]
        if not inside.fragment:
            return address
        anchor = anchor_in(text.tree, inside.fragment)
        return f"{address}#{anchor}" if anchor else address

    def _made(self, path: str) -> str | None:
        """Return the address of the page that every site has and that a path names, as `nav` does."""
        address = self.page_address(path) if path.endswith(".md") else ""
        return address if address in addresses.ALWAYS_MADE else None

    def has_anchor(self, path: str, inside: Inside) -> bool:
        """Whether the place that a link names is in the text it leads to."""
        found = self._pages.get(file_meant(path, inside) or "")
        return found is None or anchor_in(found[1].tree, inside.fragment) is not None

    def texts(self) -> Iterator[Text]:
        """Yield every text that a page of the site shows."""
        yield from (text for _, text in self._pages.values())


def _why_hidden(case: Case, settings: Settings) -> str:
    until = case.record.embargo_until
    if case.record.id is None:
        return "还没有入库编号"
    if until is not None and until > settings.today:
        return f"{in_chinese(until.isoformat())}才发布"
    return f"状态是“{case.record.status.label}”"
