"""Settings of the theme in, what its templates would stumble over out; MkDocs judges none of it."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from mkdocs.theme import Theme


def theme_faults(theme: Theme) -> Iterator[str]:
    """Yield what is wrong with `language`, `features`, `palette` and `icon`, in Chinese."""
    language = theme.get("language")
    if not isinstance(language, str) or not _has(theme, f"partials/languages/{language}.html"):
        yield f"language 写了“{language}”，没有这种语言，中文写 zh"
    features = theme.get("features")
    if features is not None and not _is_list_of(features, str):
        yield "features 应当是列表，如 features: [navigation.tabs]"
    palette = theme.get("palette")
    is_list = palette != [] and _is_list_of(palette, Mapping)
    if palette is not None and not isinstance(palette, Mapping) and not is_list:
        yield "palette 应当是配色的列表，照 README 的样子写"
    yield from _icon_faults(theme)


def _icon_faults(theme: Theme) -> Iterator[str]:
    palette = theme.get("palette")
    schemes = palette if isinstance(palette, list) else [palette]
    toggles = [one.get("toggle") for one in schemes if isinstance(one, Mapping)]
    icons = [theme.get("icon"), *toggles]
    for name in (name for icon in icons for name in _names(icon)):
        if not isinstance(name, str) or not _has(theme, f".icons/{name}.svg"):
            yield f"icon 里没有“{name}”这个图标，如 material/archive-search-outline"


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
    return is_inside and template in theme.get_env().list_templates(
        filter_func=lambda name: name == template
    )
