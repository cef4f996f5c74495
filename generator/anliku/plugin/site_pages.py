"""The archive's pages as MkDocs wants them: files with addresses, titles, content; nothing else.

MkDocs is given no file of a contributor: each page is made here, pictures and documents come from
the room that cleans them, and of MkDocs' own list only the theme's files are kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from anliku.addresses import case_address
from anliku.browse import data_files
from anliku.export import PageHead, site_files
from anliku.model.plain_page import PageRecord, PlainPage
from anliku.pages import (
    NO_DOWNLOADS,
    Downloads,
    LeadOn,
    Page,
    case_script,
    case_script_address,
    lead_ons,
    plan_pages,
)
from anliku.plugin.configuring import template_folders
from anliku.plugin.page_heads import head_of
from anliku.plugin.page_texts import contents_of, page_html
from anliku.plugin.preview import PREVIEW_STYLES, problems_of_page
from anliku.plugin.scripts import is_module, script_files
from anliku.plugin.tree_markdown import PLACEHOLDER, TreeMarkdown
from anliku.render import Renderer
from anliku.search import SearchDocument
from anliku.search.static import static_files
from anliku.showing import Showing
from anliku.text import Text

_LONGEST_TITLE = 60
_UNUSED = re.compile(r"assets/(?:javascripts/(?:lunr|workers)/.*|.*\.(?:js|css)\.map)|print/.*")
"""Files beside the theme's that no page of ours loads: its own search, maps for those who debug it,
templates of printed packs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteContent:
    """What a site is made of, read once for pages, search and packs."""

    showing: Showing
    """The archive as it is shown."""
    documents: Sequence[SearchDocument]
    """What the search knows of its cases."""
    downloads: Downloads = field(default_factory=lambda: NO_DOWNLOADS)
    """The packs that the pages of collections offer, where some were made."""


@dataclass(slots=True)
class SitePages:
    """The pages of one build by their address."""

    showing: Showing
    """The archive as this build shows it."""
    pages: dict[str, Page]
    plain: dict[str, PlainPage]
    """The plain pages by address, without those that are a part of a page of ours."""
    data: dict[str, bytes]
    """What the pages' scripts load, by address."""
    is_preview: bool
    """Whether pages say what is wrong with their texts."""
    done: int = 0
    total: int = 0

    @classmethod
    def of_content(cls, content: SiteContent, *, is_preview: bool = False) -> "SitePages":
        """Plan the pages of an archive.

        Args:
            content: what the site is made of.
            is_preview: whether pages say what is wrong with their texts.
        """
        showing = content.showing
        corpus, taxonomy = showing.corpus, showing.taxonomy
        planned = plan_pages(corpus, taxonomy, showing.settings, content.downloads)
        return cls(
            showing=showing,
            pages={page.address: page for page in planned},
            plain=_plain_pages(showing, with_unread=is_preview),
            data={
                **dict(data_files(corpus, taxonomy)),
                **dict(static_files(corpus, taxonomy, content.documents)),
            },
            is_preview=is_preview,
        )

    def placed_among(self, files: Files, config: MkDocsConfig) -> Files:
        """Return the site's files: the theme's, and what is made of the archive."""
        kept = [file for file in files if not (self._is_unused(file) or is_module(file))]
        kept += script_files(template_folders(config), config)
        for address in dict.fromkeys((*self.pages, *self.plain)):
            source = address.removesuffix(".html") + ".md"
            kept.append(
                File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            )
        kept += [
            File.generated(config, address, content=content)
            for address, content in self.data.items()
        ]
        self.total = sum(file.is_documentation_page() for file in kept)
        self.done = 0
        return Files(kept)

    def _is_unused(self, file: File) -> bool:
        is_for_others = file.src_uri == PREVIEW_STYLES and not self.is_preview
        return is_for_others or _UNUSED.fullmatch(file.src_uri) is not None

    def lead_ons(self, used: frozenset[str]) -> tuple[LeadOn, ...]:
        """Return what stands at the former addresses of terms, over none of the files in use."""
        return lead_ons(self.showing.taxonomy, self.pages.values(), used)

    def _of(self, page: MkDocsPage) -> Page | None:
        return self.pages.get(page.file.dest_uri)

    def _text_of(self, page: MkDocsPage) -> Text | None:
        """Return what a contributor wrote and the page shows."""
        found, plain = self._of(page), self.plain.get(page.file.dest_uri)
        if found is not None and found.written is not None:
            return found.written.text
        # Of the program's own pages the home page alone has a text that a keeper writes.
        is_shown = found is None or page.is_homepage
        return plain.text if plain is not None and is_shown else None

    def describe(self, page: MkDocsPage) -> None:
        """Give a page its title and description, not yet escaped, and what else is the program's."""
        found, plain = self._of(page), self.plain.get(page.file.dest_uri)
        if found is not None:
            page.meta = {"title": found.title, "description": found.description}
            page.meta["styles"] = found.styles
            page.meta["scripts"] = found.scripts
            page.meta["hide"] = ["navigation"] if found.written else ["navigation", "toc"]
            # Not MkDocs' own date of a page, of which it takes the latest and wants one to be there.
            page.meta["changed_on"] = found.changed_on.isoformat() if found.changed_on else ""
        elif plain is not None:
            page.meta = {"title": plain.title, "description": plain.description}
        if self.is_preview:
            page.meta["styles"] = (*page.meta.get("styles", ()), PREVIEW_STYLES)

    def head_of(self, page: MkDocsPage) -> PageHead:
        """Return what a page's head tells machines."""
        return head_of(self._of(page), page.file.dest_uri, self.showing)

    def write_exports(self, site_dir: Path) -> None:
        """Write what the site has besides pages; past MkDocs, which would render the Markdown.

        Pictures and documents are made one after the other, so that not all are in memory at once.
        """
        for address, make in self.showing.invited.files.items():
            _write(site_dir / address, make())
        for file in site_files(self.showing):
            _write(site_dir / file.address, file.content)
        for address, script in self._case_scripts():
            _write(site_dir / address, script.encode())

    def _case_scripts(self) -> Iterator[tuple[str, str]]:
        for case in self.showing.corpus.cases:
            if not case.is_withdrawn:
                label_of = self.showing.corpus.vocabulary.label_of
                script = case_script(case, self.showing.taxonomy, self.showing.settings, label_of)
                yield case_script_address(case.id), script

    def markdown_of(self, page: MkDocsPage, markdown: TreeMarkdown) -> str:
        """Return what stands for a page's text in MkDocs' Markdown, which is told the text's HTML."""
        text = self._text_of(page)
        if text is None:
            return ""
        contents = contents_of(text) if self._of(page) is None else ()
        markdown.hold(page_html(text, self.showing, page.file.dest_uri), contents)
        return PLACEHOLDER

    def content_of(self, page: MkDocsPage, html: str, renderer: Renderer) -> str:
        """Return the HTML of the page's content, of which the HTML of its written text is a part."""
        found, address = self._of(page), page.file.dest_uri
        if found is not None:
            html = renderer.render(found.template, found.address, found.values, html)
        if not self.is_preview:
            return html
        text = self._text_of(page)
        problems = problems_of_page(text, self.showing, is_home=page.is_homepage)
        return renderer.render("preview_problems", address, {"problems": problems}) + html


def _plain_pages(showing: Showing, *, with_unread: bool) -> dict[str, PlainPage]:
    """Return the plain pages by address, and of files that make no case what could be read."""
    pages = {**showing.plain_pages}
    if with_unread:
        for one in showing.archive.unread:
            title = f"还读不出来：{one.text.path.rpartition('/')[2]}"[:_LONGEST_TITLE]
            page = PlainPage(record=PageRecord(title=title), text=one.text)
            pages.setdefault(case_address(one.id), page)
    return pages


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
