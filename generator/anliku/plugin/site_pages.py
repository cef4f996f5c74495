"""The archive's pages as MkDocs wants them: files with addresses, sources, titles, content."""

import html
import re
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from anliku.browse import data_files
from anliku.checks import read_checked_corpus
from anliku.corpus import Corpus
from anliku.export import Archive, PageHead, archive_of, site_files
from anliku.model.case import Case
from anliku.model.collection import Collection
from anliku.model.enums import Status
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
from anliku.plugin.scripts import is_module, script_files
from anliku.plugin.withheld_files import withheld_files
from anliku.render import Renderer
from anliku.search.static import static_files
from anliku.settings import Settings
from anliku.taxonomy import taxonomy_of

_NOT_PUBLISHED = ("vocabulary/", "collections/")
"""Folders of `docs_dir` that are read by the program and not copied to the site."""

_UNUSED = re.compile(r"assets/(?:javascripts/(?:lunr|workers)/.*|.*\.(?:js|css)\.map)|print/.*")
"""Files beside the theme's that no page of ours loads: its own search, maps for those who debug it,
templates of printed packs."""


@dataclass(slots=True)
class SitePages:
    """The pages of one build by their address."""

    corpus: Corpus
    pages: dict[str, Page]
    data: dict[str, bytes]
    """What the pages' scripts load, by address."""
    settings: Settings
    archive: Archive
    """What the exports are made from."""
    withheld: frozenset[Path] = frozenset()
    """Files of hidden cases, which are not copied to the site."""
    scripts: dict[str, str] = field(default_factory=dict)
    """The scripts of the cases whose content has been made, by address."""
    done: int = 0
    total: int = 0
    _case_files: set[str] = field(default_factory=set)

    @classmethod
    def of_archive(
        cls, settings: Settings, shown: tuple[Status, ...], downloads: Downloads = NO_DOWNLOADS
    ) -> "SitePages":
        """Read the archive and plan its pages.

        Args:
            settings: where the archive is.
            shown: statuses of the cases that get a page.
            downloads: the packs that the pages of collections offer.
        """
        archive = read_checked_corpus(settings)
        corpus = archive.with_statuses(shown, settings.today)
        taxonomy = taxonomy_of(corpus)
        pages = {page.address: page for page in plan_pages(corpus, settings, downloads)}
        return cls(
            corpus=corpus,
            pages=pages,
            data={**dict(data_files(corpus, taxonomy)), **dict(static_files(corpus, taxonomy))},
            settings=settings,
            archive=archive_of(corpus, settings),
            withheld=withheld_files(archive, corpus, settings),
        )

    def placed_among(self, files: Files, config: MkDocsConfig) -> Files:
        """Return the site's files: plain pages and assets as they are, cases by id, the rest ours."""
        kept = [
            file
            for file in files
            if not (self._is_internal(file) or _is_unused(file) or is_module(file))
        ]
        kept += script_files(template_folders(config), config)
        by_address = {file.dest_uri: file for file in kept}
        for address, page in self.pages.items():
            if page.written is not None:
                kept.append(self._written_file(page.address, page.written, config))
            elif address not in by_address:
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

    def lead_ons(self, used: frozenset[str]) -> tuple[LeadOn, ...]:
        """Return what stands at the former addresses of terms, over none of the files in use."""
        return lead_ons(self.archive.taxonomy, self.pages.values(), used)

    def _is_internal(self, file: File) -> bool:
        """Whether a file is a case (placed anew by its id), or none of the readers' business."""
        if file.src_uri.startswith(_NOT_PUBLISHED):
            return True
        if file.abs_src_path and Path(file.abs_src_path).resolve() in self.withheld:
            return True
        folder = file.src_uri.partition("/")[0]
        is_plain = "/" not in file.src_uri or folder in self.settings.page_folders
        return file.src_uri.endswith(".md") and not is_plain

    def _written_file(self, address: str, written: Case | Collection, config: MkDocsConfig) -> File:
        """Return a text's own file, so that its relative links still hold, at its page's address."""
        source = (self.settings.root / written.path).relative_to(self.settings.cases_dir)
        return File(
            source.as_posix(),
            config.docs_dir,
            config.site_dir,
            use_directory_urls=False,
            dest_uri=address,
            inclusion=InclusionLevel.NOT_IN_NAV,
        )

    def _of(self, page: MkDocsPage) -> Page | None:
        return self.pages.get(page.file.dest_uri)

    def source_of(self, page: MkDocsPage) -> str | None:
        """Return a text as the corpus has it; None lets MkDocs read a plain page."""
        found = self._of(page)
        return found.written.body if found is not None and found.written is not None else None

    def describe(self, page: MkDocsPage) -> None:
        """Give a page its title and description, escaped, as the theme prints them as they are."""
        found = self._of(page)
        # MkDocs' sitemap prints it as <lastmod>, and nothing where it is empty.
        page.update_date = found.changed_on.isoformat() if found and found.changed_on else ""
        if found is None:
            return
        page.meta["title"] = html.escape(found.title)
        page.meta["description"] = html.escape(found.description)
        page.meta["styles"] = found.styles
        page.meta["scripts"] = found.scripts
        page.meta["hide"] = ["navigation"] if found.written else ["navigation", "toc"]

    def head_of(self, page: MkDocsPage) -> PageHead:
        """Return what a page's head tells machines."""
        return head_of(self._of(page), page.file.dest_uri, self.archive)

    def write_exports(self, site_dir: Path) -> None:
        """Write what the site has besides pages; past MkDocs, which would render the Markdown."""
        for file in site_files(self.corpus, self.settings):
            target = site_dir / file.address
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)

    def content_of(self, page: MkDocsPage, text: str, renderer: Renderer) -> str:
        """Return the HTML of the page's content, of which its Markdown text is a part."""
        found = self._of(page)
        if found is None:
            return text
        if found.case is not None and not found.case.is_withdrawn:
            script = case_script(found.case, text, self.archive.taxonomy, self.settings)
            self.scripts[case_script_address(found.case.id)] = script
        return renderer.render(found.template, found.address, found.values, text)

    def write_scripts(self, site_dir: Path) -> None:
        """Write the scripts of the cases into the site."""
        for address, script in self.scripts.items():
            target = site_dir / address
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(script, encoding="utf-8", newline="\n")


def _is_unused(file: File) -> bool:
    return _UNUSED.fullmatch(file.src_uri) is not None
