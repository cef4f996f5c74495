"""How MkDocs itself is run: a strict build into a given folder, and the preview server."""

import logging
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.exceptions import Abort, MkDocsException

from anliku.plugin.gathered_log import gathered_log
from anliku.plugin.hooks import AnlikuPlugin
from anliku.plugin.loading import loaded, theme_of
from anliku.plugin.site_pages import SiteContent
from anliku.problems import TargetError
from anliku.system_errors import reason_of
from anliku.temporary import temporary_folder

_NO_STATEMENT = "0"
"""SOURCE_DATE_EPOCH of a build: for gzip, the moment 0 says that there is no date (RFC 1952)."""


@contextmanager
def _undated() -> Iterator[None]:
    """Keep MkDocs from dating by the clock what it writes, so that builds repeat.

    SOURCE_DATE_EPOCH (reproducible-builds.org) is how MkDocs takes a date; one already set wins. The
    pages' own dates come from the records (`SitePages.describe`).
    """
    if "SOURCE_DATE_EPOCH" in os.environ:
        yield
        return
    os.environ["SOURCE_DATE_EPOCH"] = _NO_STATEMENT
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]


def _no_matter(_: Iterable[str]) -> None:
    """Let all addresses pass."""


def build_with_mkdocs(
    config_file: Path,
    site_dir: Path,
    today: date,
    on_page_done: Callable[[int, int], None],
    content: SiteContent,
    on_addresses: Callable[[Iterable[str]], None] = _no_matter,
) -> int:
    """Build the site strictly into a folder and return the number of pages.

    Args:
        config_file: the archive's mkdocs.yml.
        site_dir: folder to write; MkDocs empties it first.
        today: the day of the build, by which embargoes are judged.
        on_page_done: called with the pages done and all pages.
        content: what the site is made of; the caller puts the packs there.
        on_addresses: called with the files that there will be, before any is made; what it raises ends it.

    Raises:
        TargetError: MkDocs refused; the message holds what it said.
    """
    with gathered_log() as warnings, _undated():
        try:
            name = content.showing.settings.site_name
            config = loaded(config_file, name, site_dir=str(site_dir), strict=True)
            plugin = config.plugins["anliku"]
            assert isinstance(plugin, AnlikuPlugin)
            plugin.page_done = on_page_done
            plugin.today = today
            plugin.content = content
            plugin.judge_addresses = on_addresses
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, Abort, SystemExit) as err:
            said = "；".join(warnings) or str(err)
            raise TargetError(f"MkDocs 没有生成网站：{said}", "照提示改好再试") from err
    return plugin.pages_built


def serve_with_mkdocs(
    config_file: Path, site_name: str, address: str, *, opens_browser: bool
) -> None:
    """Serve the site with live reload until interrupted.

    Args:
        config_file: the archive's mkdocs.yml.
        site_name: the archive's name.
        address: host and port, such as `127.0.0.1:8000`.
        opens_browser: whether to open the site in the browser.
    """
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    try:
        with temporary_folder() as folder:
            # MkDocs asks for a folder of its own name there; ours are cleared when a killed run leaves them.
            tempfile.tempdir = folder
            serve(
                str(config_file),
                dev_addr=address,
                open_in_browser=opens_browser,
                site_name=site_name,
                **theme_of(config_file),
            )
    except (MkDocsException, Abort, OSError) as err:
        reason = reason_of(err) if isinstance(err, OSError) else err
        raise TargetError(f"预览没有开起来：{reason}", "换一个端口：--port 8001") from err
