"""`mkdocs.yml` in, one frozen `Settings` value out; the program reads its settings nowhere else."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from anliku.build_day import build_day
from anliku.model.enums import Status
from anliku.model.licence import LICENCES, Licence
from anliku.problems import SettingsError
from anliku.settings_file import read_settings_file

SHOWN_STATUSES = (
    Status.IN_REVIEW,
    Status.PUBLISHED,
    Status.NEEDS_UPDATE,
    Status.SUPERSEDED,
    Status.WITHDRAWN,
)
PREVIEW_STATUSES = (*SHOWN_STATUSES, Status.SUBMITTED, Status.DRAFT, Status.EMBARGOED)
"""What `anliku serve` shows besides, so that contributors see their own case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of one archive."""

    root: Path
    """Folder of `mkdocs.yml`."""
    cases_dir: Path
    """Folder of the case files, `docs_dir` of MkDocs."""
    site_dir: Path
    """Where the site is published."""
    index_dir: Path
    """Where the search index is written, beside the site."""
    site_name: str = "案例库"
    site_url: str = ""
    page_size: int = 50
    """Most entries on one index page."""
    page_folders: tuple[str, ...] = ("about",)
    """Folders of `cases_dir` whose Markdown files are plain pages, not cases."""
    report_to: str = ""
    """Where readers report mistakes: an address of the web, a `mailto:` one, or nothing."""
    shown: tuple[Status, ...] = SHOWN_STATUSES
    """Statuses of the cases that get a page."""
    redirects: tuple[tuple[str, str], ...] = ()
    """Former addresses of pages, each with the address it leads to now."""
    nav: tuple[str, ...] = ()
    """What the navigation leads to, as `nav` says it: files of pages, and other sites."""
    teacher_edition: bool = False
    """Whether the site may hold the teachers' notes; without, of them only the questions."""
    config_name: str = "mkdocs.yml"
    licence: Licence | None = None
    """The licence of the case texts; None where the archive has not said."""
    today: date = date.min
    """The day of the build, on which embargoes are judged; by default none has ended."""

    @property
    def config_file(self) -> Path:
        """The file of the settings, for saying where in it a mistake is."""
        return self.root / self.config_name

    @property
    def vocabulary_dir(self) -> Path:
        """Where the vocabulary's files are."""
        return self.cases_dir / "vocabulary"

    @property
    def collections_dir(self) -> Path:
        """Where the collections' files are."""
        return self.cases_dir / "collections"


OPTIONS = (
    "page_size",
    "page_folders",
    "index_dir",
    "report_to",
    "redirects",
    "teacher_edition",
    "licence",
)
"""What the `anliku` entry under `plugins` of mkdocs.yml may set."""

_MAIL_ADDRESS = re.compile(r"(?:mailto:)?([^@\s:/?]+@[^@\s:/?]+\.[^@\s:/?]+)")
_PAGE_ADDRESS = re.compile(r"[^\x00-\x1f\x7f\\:?#%<>\"|*]+\.html")
_NAV_FORM = "每行写“- 名称: 文件”，如 - 关于本库: about/index.md"
_MOST_NAV, _DEEPEST_NAV = 1000, 12
"""Entries of the navigation, and levels of lists and mappings that they stand in."""
OWN_NAMES = frozenset(
    [
        "404.html",
        "actors",
        "assets",
        "basket.html",
        "browse.html",
        "cases",
        "cases.json",
        "cases.schema.json",
        "collections",
        "compare.html",
        "contexts",
        "data",
        "evidence",
        "feeds",
        "index.html",
        "llms.txt",
        "matrix.html",
        "media",
        "packs",
        "policies",
        "practices",
        "problems",
        "regions",
        "sitemap.xml",
        "sitemap.xml.gz",
        "timeline",
        "topics",
        "vocabulary",
        "years",
    ]
)
"""What of the site's top and of `cases_dir` is the program's own; a test holds it to be all."""
_IN_FOLDERS = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|#%]')
"""What no folder's name and no part of an address has."""
_LONGEST_NAME = 255
"""Most bytes that a name may have on common file systems."""
_WEB_ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?")


def load_settings(config_file: Path) -> Settings:
    """Return the settings of the archive whose `mkdocs.yml` is given.

    Raises:
        SettingsError: the file is missing, unreadable, or lacks the `anliku` plugin.
    """
    data = read_settings_file(config_file)
    today = build_day(os.environ)
    return settings_from(config_file, data, _plugin_options(data), today)


def settings_from(
    config_file: Path,
    config: Mapping[str, Any],
    options: Mapping[str, Any],
    today: date = date.min,
) -> Settings:
    """Return the settings that MkDocs' configuration and the plugin's options describe.

    Args:
        config_file: mkdocs.yml, in the archive's folder.
        config: what it says.
        options: what it says under `anliku`.
        today: the day of the build.

    Raises:
        SettingsError: an option is unknown or has the wrong type.
    """
    root = config_file.parent.resolve()
    unknown = [key for key in options if key not in OPTIONS]
    if unknown:
        hint = f"可以写：{'、'.join(OPTIONS)}"
        raise SettingsError(f"mkdocs.yml 的 anliku 插件没有“{unknown[0]}”这项设置", hint)
    page_size = options.get("page_size", _default("page_size"))
    if not isinstance(page_size, int) or isinstance(page_size, bool) or page_size < 1:
        raise SettingsError("mkdocs.yml 的 page_size 应当是正整数", "如 page_size: 50")
    settings = Settings(
        root=root,
        config_name=config_file.name,
        cases_dir=(root / str(config.get("docs_dir") or "cases")).resolve(),
        site_dir=(root / str(config.get("site_dir") or "site")).resolve(),
        index_dir=(root / str(options.get("index_dir") or "search-index")).resolve(),
        site_name=str(config.get("site_name") or _default("site_name")),
        site_url=str(config.get("site_url") or ""),
        page_size=page_size,
        page_folders=_page_folders(options.get("page_folders")),
        report_to=_report_address(options.get("report_to")),
        redirects=_redirects(options.get("redirects")),
        teacher_edition=_teacher_edition(options.get("teacher_edition")),
        licence=_licence(options.get("licence")),
        nav=tuple(_nav_targets(config.get("nav"))),
        today=today,
    )
    _refuse_overlaps(settings)
    return settings


def _refuse_overlaps(settings: Settings) -> None:
    """See to it that cases lie in the archive, and that nothing made is written over them.

    Where the site may go is for the writing of it to judge: MkDocs takes it from elsewhere too.
    """
    if not settings.cases_dir.is_relative_to(settings.root) or settings.cases_dir == settings.root:
        message = "mkdocs.yml 的 docs_dir 不在案例库的文件夹里"
        raise SettingsError(message, "写成案例库里的一个文件夹，如 docs_dir: cases")
    index = settings.index_dir
    for own in (settings.root, settings.cases_dir):
        if own.is_relative_to(index):
            message = "mkdocs.yml 的 index_dir 里有案例库自己的文件"
            raise SettingsError(message, "写成单独的文件夹，如 index_dir: search-index")


def _page_folders(written: object) -> tuple[str, ...]:
    """Return the folders of plain pages: each directly in `cases_dir`, none of the site's own."""
    folders = written or _default("page_folders")
    if not isinstance(folders, list | tuple) or not all(isinstance(one, str) for one in folders):
        raise SettingsError("mkdocs.yml 的 page_folders 应当是列表", "如 page_folders: [about]")
    for name in folders:
        if not _may_be_a_name(name) or name.startswith(".") or _IN_FOLDERS.search(name):
            message = f"mkdocs.yml 的 page_folders 里“{name}”不是文件夹名"
            raise SettingsError(message, "写案例文件夹下面一层的名字，如 page_folders: [about]")
        if name.casefold() in OWN_NAMES:
            message = f"mkdocs.yml 的 page_folders 里“{name}”是程序自己用的名字"
            raise SettingsError(message, "换一个名字，如 page_folders: [about, help]")
    return tuple(folders)


def _nav_targets(written: object) -> Iterator[str]:
    """Yield what `nav` leads to, in its order."""
    if written is None or written == []:
        return
    if not isinstance(written, list):
        raise SettingsError("mkdocs.yml 的 nav 应当是列表", _NAV_FORM)
    waiting: list[tuple[object, int]] = [(item, 1) for item in reversed(written)]
    entries = 0
    while waiting:
        item, depth = waiting.pop()
        entries += 1
        # An alias may lead into itself, or be a thousand entries.
        if entries > _MOST_NAV or depth > _DEEPEST_NAV:
            message = f"mkdocs.yml 的 nav 超过 {_MOST_NAV} 项，或超过 {_DEEPEST_NAV} 层"
            raise SettingsError(message, "减少导航的项数和层数；案例、词语各有目录页，不用列")
        if isinstance(item, str):
            yield item
        elif isinstance(item, list):
            waiting.extend((one, depth + 1) for one in reversed(item))
        elif isinstance(item, Mapping) and item:
            waiting.extend((one, depth + 1) for one in reversed([*item.values()]))
        else:
            raise SettingsError("mkdocs.yml 的 nav 里有一项没有写完", _NAV_FORM)


def _report_address(written: object) -> str:
    """Return the address for mistakes as a link: web, `mailto:`, or empty."""
    text = str(written or "").strip()
    if mail := _MAIL_ADDRESS.fullmatch(text):
        return f"mailto:{mail[1]}"
    if text and not _WEB_ADDRESS.fullmatch(text):
        hint = "写网址（https://…，里面可用 {id} 和 {title}）或邮箱；没有就留空"
        raise SettingsError(f"mkdocs.yml 的 report_to “{text}”不是网址，也不是邮箱", hint)
    return text


def _teacher_edition(written: object) -> bool:
    """Return whether teachers' notes may be published; anything but a clear yes is refused."""
    if written is None or isinstance(written, bool):
        return bool(written)
    message = "mkdocs.yml 的 teacher_edition 应当是 true 或 false"
    raise SettingsError(
        message, "只有内部培训用的网站才写 teacher_edition: true；公开的网站写 false"
    )


def _licence(written: object) -> Licence | None:
    if written is None or written == "":
        return None
    if not isinstance(written, str) or written not in LICENCES:
        hint = f"可以写：{'、'.join(LICENCES)}；没有定就不写"
        raise SettingsError(f"mkdocs.yml 的 licence 写了“{written}”，不是认得的许可", hint)
    return LICENCES[written]


def _redirects(written: object) -> tuple[tuple[str, str], ...]:
    """Return old and new addresses, both inside the site; that the new ones exist is seen later."""
    if not written:
        return ()
    if not isinstance(written, Mapping):
        hint = "每行写“旧网址: 新网址”，如 old/page.html: cases/SQ-2026-0001-3.html"
        raise SettingsError("mkdocs.yml 的 redirects 应当是“旧网址: 新网址”的形式", hint)
    pairs = tuple((str(old), str(new)) for old, new in written.items())
    for old, new in pairs:
        for address in (old, new.partition("#")[0]):
            if not all(map(_may_be_a_name, address.split("/"))) or not _PAGE_ADDRESS.fullmatch(
                address
            ):
                message = f"mkdocs.yml 的 redirects 里“{address}”不是本站页面的网址"
                hint = "写站内的路径，以 .html 结尾，不以 / 开头，如 topics/old.html"
                raise SettingsError(message, hint)
    return pairs


def _may_be_a_name(part: str) -> bool:
    """Whether every system can have a file or folder of that name."""
    is_short = len(part.encode("utf-8", "replace")) <= _LONGEST_NAME
    return is_short and part == part.strip() and not part.endswith(".") and part != ""


def _default(name: str) -> Any:
    return next(field.default for field in fields(Settings) if field.name == name)


def _plugin_options(data: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = data.get("plugins") or []
    if isinstance(plugins, dict):
        plugins = [{name: options} for name, options in plugins.items()]
    for plugin in plugins if isinstance(plugins, list) else []:
        if plugin == "anliku":
            return {}
        if isinstance(plugin, dict) and "anliku" in plugin:
            options = plugin["anliku"] or {}
            if isinstance(options, dict):
                return options
    hint = "在 mkdocs.yml 的 plugins: 下面加一行 - anliku"
    raise SettingsError("mkdocs.yml 里没有启用 anliku 插件", hint)
