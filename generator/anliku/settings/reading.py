"""`mkdocs.yml` in, the archive's settings out, after every mistake of the file has been gathered."""

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from anliku.build_day import build_day
from anliku.model.licence import LICENCES, Licence
from anliku.problems import SettingsError
from anliku.settings.allowed import judge_names, judge_options
from anliku.settings.file import SettingsFile, read_settings_file
from anliku.settings.folders import judge_folders
from anliku.settings.interface import Settings
from anliku.settings.mistakes import Mistakes
from anliku.settings.names import page_folders, redirects
from anliku.settings.navigation import navigation
from anliku.settings.outward import judge_outward, privacy_contact, report_address

_MOST_ON_PAGE = 10_000
"""Cases of the longest list that one page is asked to hold."""

_LOG = logging.getLogger(__name__)


def load_settings(config_file: Path) -> Settings:
    """Return the settings of the archive whose `mkdocs.yml` is given.

    Raises:
        SettingsError: the file is missing, unreadable, lacks the `anliku` plugin, or has mistakes.
    """
    file = read_settings_file(config_file)
    _LOG.info("读了设置“%s”", config_file)
    options = _plugin_options(file.data)
    return settings_from(config_file, file, file.data, options, build_day(os.environ))


def settings_from(
    config_file: Path,
    file: SettingsFile,
    config: Mapping[str, Any],
    options: Mapping[str, Any],
    today: date = date.min,
) -> Settings:
    """Return the settings that MkDocs' configuration and the plugin's options describe.

    Args:
        config_file: mkdocs.yml, in the archive's folder.
        file: what it says, with the lines.
        config: the same as MkDocs has it, which takes folders from elsewhere, too.
        options: what it says under `anliku`.
        today: the day of the build.

    Raises:
        SettingsError: settings are unknown or wrong; all of them are named.
    """
    said = Mistakes(file)
    judge_names(file.data, said)
    judge_outward(file.data, said)
    own = said.below(*file.options_key())
    judge_options(options, own)
    for name, place in file.repeated_keys():
        said.tell_at(place, f"“{name}”写了两次，前一次不起作用", "删去一处")
    root = config_file.parent.resolve()
    settings = Settings(
        root=root,
        config_name=config_file.name,
        cases_dir=(root / str(config.get("docs_dir") or "cases")).resolve(),
        site_dir=(root / str(config.get("site_dir") or "site")).resolve(),
        index_dir=(root / str(options.get("index_dir") or "search-index")).resolve(),
        templates_dir=_templates_dir(file.data.get("theme"), root),
        site_name=_site_name(file.data.get("site_name"), said),
        site_url=str(config.get("site_url") or ""),
        page_size=_page_size(options.get("page_size"), own),
        page_folders=page_folders(options.get("page_folders"), own),
        report_to=report_address(options.get("report_to"), own),
        privacy_contact=privacy_contact(options.get("privacy_contact"), own),
        redirects=redirects(options.get("redirects"), own),
        teacher_edition=_teacher_edition(options.get("teacher_edition"), own),
        licence=_licence(options.get("licence"), own),
        nav=navigation(config.get("nav"), said),
        today=today,
    )
    judge_folders(settings, file.data, options, said, own)
    said.refuse()
    return settings


def _templates_dir(theme: object, root: Path) -> Path | None:
    written = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    return (root / written).resolve() if isinstance(written, str) else None


def _site_name(written: object, said: Mistakes) -> str:
    if written is None or written == "":
        return str(_default("site_name"))
    if not isinstance(written, str | int | float):
        said.tell(("site_name",), "site_name 应当是一行文字", "如 site_name: 某县治理案例库")
    return str(written)


def _page_size(written: object, said: Mistakes) -> int:
    if written is None:
        return int(_default("page_size"))
    if isinstance(written, int) and not isinstance(written, bool) and 1 <= written <= _MOST_ON_PAGE:
        return written
    message = f"page_size 应当是正整数，不超过 {_MOST_ON_PAGE}"
    said.tell(("page_size",), message, "如 page_size: 50")
    return int(_default("page_size"))


def _teacher_edition(written: object, said: Mistakes) -> bool:
    """Return whether teachers' notes may be published; anything but a clear yes is refused."""
    if written is not None and not isinstance(written, bool):
        hint = "只有内部培训用的网站才写 teacher_edition: true；公开的网站写 false"
        said.tell(("teacher_edition",), "teacher_edition 应当是 true 或 false", hint)
    return written is True


def _licence(written: object, said: Mistakes) -> Licence | None:
    if written is None or written == "":
        return None
    if not isinstance(written, str) or written not in LICENCES:
        hint = f"可以写：{'、'.join(LICENCES)}；没有定就不写"
        said.tell(("licence",), f"licence 写了“{written}”，不是认得的许可", hint)
        return None
    return LICENCES[written]


def _default(name: str) -> Any:
    return next(field.default for field in fields(Settings) if field.name == name)


def _plugin_options(data: Mapping[str, Any]) -> Mapping[str, Any]:
    for name, options in _plugins(data.get("plugins")):
        if name == "anliku" and (options is None or isinstance(options, Mapping)):
            return options or {}
    hint = "在 mkdocs.yml 的 plugins: 下面加一行 - anliku"
    raise SettingsError("mkdocs.yml 里没有启用 anliku 插件", hint)


def _plugins(written: object) -> Iterator[tuple[object, Any]]:
    if isinstance(written, Mapping):
        yield from written.items()
    for plugin in written if isinstance(written, list) else []:
        if isinstance(plugin, Mapping):
            yield from plugin.items()
        else:
            yield plugin, None
