"""Where the settings put things in, what would lie in the way of something else out."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from anliku.plain_files import links_below
from anliku.publishing import fault_of_place
from anliku.settings.interface import Settings
from anliku.settings.mistakes import Mistakes

_THEME_HINT = "写成单独的一个文件夹，如 custom_dir: overrides"


def judge_folders(
    settings: Settings,
    data: Mapping[str, object],
    options: Mapping[str, object],
    said: Mistakes,
    own: Mistakes,
) -> None:
    """See to it that cases lie in the archive, and that nothing made or shown is something else.

    Whether the site may take the place of what is there already, the writing of it judges.

    Args:
        settings: where things are.
        data: what mkdocs.yml says.
        options: what it says under `anliku`.
        said: takes the mistakes.
        own: takes those of our own options.
    """
    root, cases = settings.root, settings.cases_dir
    if not cases.is_relative_to(root) or cases == root:
        message = "docs_dir 不在案例库的文件夹里"
        said.tell(("docs_dir",), message, "写成案例库里的一个文件夹，如 docs_dir: cases")
    index, site = settings.index_dir, settings.site_dir
    is_site_wrong = _is_in_the_way(settings, site)
    if is_site_wrong:
        message = "site_dir 里有案例库自己的文件"
        said.tell(("site_dir",), message, "写成单独的文件夹，如 site_dir: site")
    if _is_in_the_way(settings, index):
        message = "index_dir 里有案例库自己的文件"
        own.tell(("index_dir",), message, "写成单独的文件夹，如 index_dir: search-index")
    elif not is_site_wrong and (index.is_relative_to(site) or site.is_relative_to(index)):
        message = "index_dir 和 site_dir 是同一个文件夹，或一个在另一个里面"
        own.tell(
            ("index_dir",),
            message,
            "写成两个分开的文件夹，如 site_dir: site、index_dir: search-index",
        )
    elif not settings.index_dir.is_relative_to(root):
        message = "index_dir 不在案例库的文件夹里"
        own.tell(("index_dir",), message, "写成案例库里的一个文件夹，如 index_dir: search-index")
    _judge_places(settings, data, options, said, own)
    theme = data.get("theme")
    written = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    if written is not None:
        for message in _theme_faults(written, settings):
            said.tell(("theme", "custom_dir"), f"theme 的 custom_dir {message}", _THEME_HINT)


def _judge_places(
    settings: Settings,
    data: Mapping[str, object],
    options: Mapping[str, object],
    said: Mistakes,
    own: Mistakes,
) -> None:
    """See to it that what is made is not written where it is others', or where links lead."""
    templates = settings.templates_dir
    apart = {templates: "模板文件夹"} if templates and templates != settings.root else {}
    folders = (
        ("site_dir", data.get("site_dir") or "site", said),
        ("index_dir", options.get("index_dir") or "search-index", own),
    )
    for key, written, mistakes in folders:
        fault = fault_of_place(settings.root / str(written), settings.root, apart)
        if fault is not None:
            hint = f"写成单独的文件夹，如 {key}: {'site' if key == 'site_dir' else 'search-index'}"
            mistakes.tell((key,), f"{key} 不能用：{fault}", hint)


def _is_in_the_way(settings: Settings, made: Path) -> bool:
    """Whether a folder that is made anew is, holds or lies in one of the archive's own."""
    root, cases = settings.root, settings.cases_dir
    return root.is_relative_to(made) or cases.is_relative_to(made) or made.is_relative_to(cases)


def _theme_faults(written: object, settings: Settings) -> Iterator[str]:
    """Yield why not all that lies in the folder of the archive's templates can be published."""
    folder = (settings.root / str(written)).resolve()
    own = (settings.cases_dir, settings.index_dir)
    if not isinstance(written, str) or not folder.is_dir():
        yield f"写的文件夹“{written}”不存在"
    elif not folder.is_relative_to(settings.root) or folder.name.startswith("."):
        yield "不在案例库的文件夹里，里面的文件都会公开"
    elif any(one.is_relative_to(folder) or folder.is_relative_to(one) for one in own):
        yield "在案例文件夹里，或里面有案例库自己的文件，都会公开"
    else:
        for path in links_below(folder):
            yield f"里有链接“{path.relative_to(folder).as_posix()}”，不是文件"
