"""Settings of the theme in, what its templates would stumble over out; MkDocs judges none of it."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from anliku import resources
from anliku.settings import Mistakes

_HINT = "照 README.md 的“设置”一节改"


def judge_theme(config: MkDocsConfig, said: Mistakes) -> None:
    """Tell what is wrong with the theme's settings, and which files of the site's look are nowhere.

    Args:
        config: MkDocs' settings, with the theme's folders.
        said: takes the mistakes.
    """
    theme = config.theme
    below = said.below("theme")
    language = theme.get("language")
    if not isinstance(language, str) or not _has(theme, f"partials/languages/{language}.html"):
        below.tell(("language",), f"language 写了“{language}”，没有这种语言", "中文写 language: zh")
    if theme.get("direction") not in (None, "ltr", "rtl"):
        below.tell(("direction",), "direction 只能写 ltr 或 rtl", "删去这一行")
    features = theme.get("features")
    if features is not None and not _is_list_of(features, str):
        below.tell(("features",), "features 应当是列表", "如 features: [navigation.tabs]")
    palette = theme.get("palette")
    is_list = palette != [] and _is_list_of(palette, Mapping)
    if palette is not None and not isinstance(palette, Mapping) and not is_list:
        below.tell(("palette",), "palette 应当是配色的列表", _HINT)
    _judge_icons(theme, below)
    _judge_files(config, said)


def _judge_icons(theme: Theme, below: Mistakes) -> None:
    palette = theme.get("palette")
    schemes = palette if isinstance(palette, list) else [palette]
    toggles = [one.get("toggle") for one in schemes if isinstance(one, Mapping)]
    for icon, keys in ((theme.get("icon"), ("icon",)), *((one, ("palette",)) for one in toggles)):
        for name in _names(icon):
            if not isinstance(name, str) or not _has(theme, f".icons/{name}.svg"):
                below.tell(
                    keys, f"icon 里没有“{name}”这个图标", "如 material/archive-search-outline"
                )


def _judge_files(config: MkDocsConfig, said: Mistakes) -> None:
    folders = [*map(Path, config.theme.dirs), resources.overrides_dir()]
    named: list[tuple[tuple[str | int, ...], Any]] = [
        (("theme", name), config.theme.get(name)) for name in ("favicon", "logo")
    ]
    for name in ("extra_css", "extra_javascript"):
        named += [((name, number), entry) for number, entry in enumerate(config[name])]
    for keys, entry in named:
        path = str(getattr(entry, "path", entry) or "")
        if path and not any(_is_file(folder / path) for folder in folders):
            hint = "把文件放进 theme 的 custom_dir 里，写它在那里的路径，如 assets/logo.svg"
            said.tell(keys, f"文件“{path}”不存在", hint)


def _names(icon: Any, key: str = "") -> Iterator[Any]:
    """Yield the names of icons; a toggle has the words for its button beside it."""
    if isinstance(icon, Mapping):
        for inner, value in icon.items():
            if inner != "name":
                yield from _names(value, str(inner))
    elif icon is not None and key != "name":
        yield icon


def _is_list_of(value: Any, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)


def _has(theme: Theme, template: str) -> bool:
    is_inside = ".." not in PurePosixPath(template).parts
    return is_inside and any(_is_file(Path(folder, template)) for folder in theme.dirs)


def _is_file(path: Path) -> bool:
    """Say whether a file is there; no file has a name that the system does not take."""
    try:
        return path.is_file()
    except OSError:
        return False
