"""How MkDocs itself is run: a strict build into a given folder, and the preview server."""

import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from typing_extensions import override

from anliku.plugin.hooks import AnlikuPlugin
from anliku.plugin.site_pages import SiteContent
from anliku.plugin.theme_settings import theme_faults
from anliku.problems import SettingsError, TargetError
from anliku.settings import load_settings
from anliku.settings_file import read_settings_file
from anliku.system_errors import reason_of


class _Gathered(logging.Handler):
    """Keeps MkDocs' warnings for the report instead of printing them between progress lines."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _gathered_log() -> Iterator[list[str]]:
    logger, handler = logging.getLogger("mkdocs"), _Gathered()
    propagates = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield handler.lines
    finally:
        logger.propagate = propagates
        logger.removeHandler(handler)


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


_OUR_THEME = {"name": "material", "language": "zh"}
"""Of an archive that names none; the pages' templates are written for it."""
_OF_SETTING = re.compile(r"Config value '(?P<setting>[^']*)': (?P<said>.*)", re.DOTALL)
"""How MkDocs says what is wrong with a setting."""


def loaded(config_file: Path, site_name: str, **options: Any) -> MkDocsConfig:
    """Return MkDocs' own settings, as it reads them.

    Args:
        config_file: the archive's mkdocs.yml.
        site_name: the archive's name; MkDocs demands one, an archive that gives none has ours.
        options: what stands in place of what the file says.

    Raises:
        SettingsError: MkDocs refuses the settings.
    """
    with _gathered_log() as warnings:
        try:
            config = load_config(
                str(config_file), site_name=site_name, **_theme_of(config_file), **options
            )
        except (SystemExit, Exception) as err:
            found = next(filter(None, map(_OF_SETTING.search, warnings)), None)
            where = f" 的 {found['setting']}" if found else ""
            said = found["said"] if found else "；".join(warnings) or str(err)
            message = f"{config_file.name}{where} 不能用（MkDocs 说：{said}）"
            raise SettingsError(message, "照 README.md 的“设置”一节改") from err
    if config.theme.name != _OUR_THEME["name"]:
        message = (
            f"{config_file.name} 的 theme 写了“{config.theme.name}”，本程序的网页要用 material"
        )
        raise SettingsError(message, "写成 theme: {name: material, language: zh}")
    own = load_settings(config_file).cases_dir
    if any(Path(folder).resolve().is_relative_to(own) for folder in config.theme.dirs):
        message = f"{config_file.name} 的 theme 里 custom_dir 在案例文件夹里，里面的文件都会公开"
        raise SettingsError(message, "写成案例文件夹以外的一个文件夹，如 custom_dir: overrides")
    if faults := "；".join(theme_faults(config.theme)):
        raise SettingsError(
            f"{config_file.name} 的 theme 不能用：{faults}", "照 README.md 的“设置”一节改"
        )
    return config


def _theme_of(config_file: Path) -> dict[str, Any]:
    return {} if read_settings_file(config_file).get("theme") else {"theme": _OUR_THEME}


def build_with_mkdocs(
    config_file: Path,
    site_dir: Path,
    today: date,
    on_page_done: Callable[[int, int], None],
    content: SiteContent,
) -> int:
    """Build the site strictly into a folder and return the number of pages.

    Args:
        config_file: the archive's mkdocs.yml.
        site_dir: folder to write; MkDocs empties it first.
        today: the day of the build, by which embargoes are judged.
        on_page_done: called with the pages done and all pages.
        content: what the site is made of; the caller puts the packs there.

    Raises:
        TargetError: MkDocs refused; the message holds what it said.
    """
    with _gathered_log() as warnings, _undated():
        try:
            name = content.showing.settings.site_name
            config = loaded(config_file, name, site_dir=str(site_dir), strict=True)
            plugin = config.plugins["anliku"]
            assert isinstance(plugin, AnlikuPlugin)
            plugin.on_page_done = on_page_done
            plugin.today = today
            plugin.content = content
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
        serve(
            str(config_file),
            dev_addr=address,
            open_in_browser=opens_browser,
            site_name=site_name,
            **_theme_of(config_file),
        )
    except (MkDocsException, Abort, OSError) as err:
        reason = reason_of(err) if isinstance(err, OSError) else err
        raise TargetError(f"预览没有开起来：{reason}", "换一个端口：--port 8001") from err
