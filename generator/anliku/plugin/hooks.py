"""The hooks by which MkDocs builds the archive's site; each hands over at once."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext
from typing_extensions import override

from anliku import resources
from anliku.build_day import build_day
from anliku.judged_archive import read_judged_corpus
from anliku.plugin.broken_settings import SettingsWatch
from anliku.plugin.configuring import configure, template_folders
from anliku.plugin.navigation import kept_navigation
from anliku.plugin.plain_build import end_plain_build, refuse_plain_build
from anliku.plugin.preview_policy import letting_reload
from anliku.plugin.preview_requests import answering_readers
from anliku.plugin.redirects import lead_on_files, redirect_files
from anliku.plugin.shell_policy import ShellPolicies, Templates
from anliku.plugin.shell_words import escape_archive, escape_navigation, escape_pages
from anliku.plugin.site_pages import SiteContent, SitePages
from anliku.plugin.theme_mending import mended
from anliku.plugin.tree_markdown import TreeMarkdown
from anliku.plugin.watching import watch_without_following
from anliku.problems import AnlikuError
from anliku.render import Renderer
from anliku.search import search_documents
from anliku.settings import PREVIEW_STATUSES, Settings, read_settings_file, settings_from
from anliku.showing import Showing
from anliku.temporary import temporary_folder

_LOG = get_plugin_logger("anliku")


class AnlikuConfig(Config):  # type: ignore[no-untyped-call] # MkDocs leaves it untyped
    """What mkdocs.yml may say under `anliku`; `anliku.settings` checks it."""

    page_size = config_options.Optional(config_options.Type(int))
    page_folders = config_options.Optional(config_options.Type(list))
    index_dir = config_options.Optional(config_options.Type(str))
    report_to = config_options.Optional(config_options.Type(str))
    privacy_contact = config_options.Optional(config_options.Type((str, int)))
    redirects = config_options.Optional(config_options.Type(dict))
    licence = config_options.Optional(config_options.Type(str))
    teacher_edition = config_options.Optional(config_options.Type(bool))


class AnlikuPlugin(BasePlugin[AnlikuConfig]):  # type: ignore[no-untyped-call] # likewise
    """Turns the case files of `docs_dir` into the pages of the archive's site."""

    def __init__(self) -> None:
        self._is_preview = False
        self._is_dirty = False
        self._settings: Settings | None = None
        self._pages: SitePages | None = None
        self._renderer: Renderer | None = None
        self._policies: ShellPolicies | None = None
        # Not called `on_…`: MkDocs, which keeps plugins between two builds, would take it for one of its events.
        self.page_done: Callable[[int, int], None] | None = None
        """Called with the pages done and all pages after each page, to show progress."""
        self.judge_addresses: Callable[[Iterable[str]], None] | None = None
        """Called with the files that there will be, before any is made."""
        self.content: SiteContent | None = None
        """What the site is made of, where whoever runs MkDocs has read the archive."""
        self._no_texts: TemporaryDirectory[str] | None = None
        self._markdown = TreeMarkdown()
        self.today: date | None = None
        """The day of the build, where whoever runs MkDocs has decided it."""

    @property
    def pages_built(self) -> int:
        """How many pages the last build wrote."""
        return self._pages.done if self._pages else 0

    @override
    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_preview = command == "serve"
        self._is_dirty = dirty

    @override
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        options = {key: value for key, value in self.config.items() if value is not None}
        config_file = Path(config.config_file_path)
        try:
            today = self.today or build_day(os.environ)
            file = read_settings_file(config_file)
            self._settings = settings_from(config_file, file, config, options, today)
        except AnlikuError as err:
            raise PluginError(str(err)) from err
        self._no_texts = self._no_texts or temporary_folder()
        configure(config, Path(self._no_texts.name), self._markdown)
        escape_archive(config)
        self._renderer = Renderer(template_folders(config))
        return config

    @override
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        # Right after this MkDocs empties the folder.
        if self.content is None and not self._is_preview and not self._is_dirty:
            try:
                refuse_plain_build(Path(config.site_dir))
            except AnlikuError as err:
                raise PluginError(str(err)) from err

    @override
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        assert self._settings is not None
        content = self.content or self._read(self._settings)
        self._pages = SitePages.of_content(content, is_preview=self._is_preview)
        placed = self._pages.placed_among(files, config)
        assert self._renderer is not None
        leading = self._pages.lead_ons(frozenset(file.dest_uri for file in placed))
        for file in lead_on_files(leading, self._settings, config, self._renderer):
            placed.append(file)
        for redirect in redirect_files(self._settings, placed, config, self._renderer):
            placed.append(redirect)
        pages = frozenset(file.dest_uri for file in placed if file.is_documentation_page())
        config.nav = kept_navigation(config.nav, pages)
        if self.judge_addresses is not None:
            self.judge_addresses(file.dest_uri for file in placed)
        return placed

    def _read(self, settings: Settings) -> SiteContent:
        """Read the archive where whoever runs MkDocs has not; the preview goes on after mistakes."""
        statuses = PREVIEW_STATUSES if self._is_preview else settings.shown
        corpus = read_judged_corpus(settings)
        for problem in corpus.problems:
            report = _LOG.error if problem.is_error else _LOG.info
            report("%s", problem)
        if corpus.has_errors and not self._is_preview:
            raise PluginError("案例库有错误，网站没有生成；照上面逐条改好，再试一次")
        showing = Showing(archive=corpus, settings=settings, statuses=statuses)
        return SiteContent(showing=showing, documents=tuple(search_documents(showing.corpus)))

    @override
    def on_page_read_source(self, /, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        # Texts were read and judged already; MkDocs would read them by other rules.
        return ""

    @override
    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        assert self._pages is not None
        self._pages.describe(page)
        return self._pages.markdown_of(page, self._markdown)

    @override
    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        assert self._pages is not None
        assert self._renderer is not None
        return self._pages.content_of(page, html, self._renderer)

    @override
    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        escape_navigation(nav.items)
        return nav

    @override
    def on_env(self, env: Templates, /, *, config: MkDocsConfig, files: Files) -> None:
        escape_pages(files)
        self._policies = ShellPolicies(env)

    @override
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        assert self._policies is not None
        if template_name.endswith(".html"):
            context["ak_policy"] = self._policies.of(context, template_name)  # type: ignore[typeddict-unknown-key]
        return context

    @override
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        assert self._pages is not None
        assert self._policies is not None
        # The theme's templates see these beside their own values.
        context["ak_head"] = self._pages.head_of(page)  # type: ignore[typeddict-unknown-key]
        context["ak_policy"] = self._policies.of(context)  # type: ignore[typeddict-unknown-key]
        return context

    @override
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        assert self._pages is not None
        self._pages.done += 1
        if self.page_done is not None:
            self.page_done(self._pages.done, self._pages.total)
        return mended(output)

    @override
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        return mended(output_content) if template_name.endswith(".html") else output_content

    @override
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        assert self._pages is not None
        site_dir = Path(config.site_dir)
        self._pages.write_exports(site_dir)
        if self.content is None and not self._is_preview:
            end_plain_build(site_dir, self._pages.showing.corpus)

    @override
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        assert self._settings is not None
        watch_without_following(
            server,
            instead_of=config.docs_dir,
            paths=(config.config_file_path, self._settings.cases_dir, resources.overrides_dir()),
        )
        host = str(server.server_address[0])
        watch = SettingsWatch(Path(config.config_file_path), builder)
        server.builder = watch.rebuild
        served = watch.telling(letting_reload(server.serve_request))
        server.set_app(answering_readers(served, host))
        return server

    @override
    def on_shutdown(self) -> None:
        if self._no_texts is not None:
            self._no_texts.cleanup()
            self._no_texts = None
