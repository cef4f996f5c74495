"""Which settings there are: those of MkDocs that count here, and those of our own; no other is read over."""

from collections.abc import Mapping
from typing import Any

from anliku.settings.mistakes import Mistakes

OPTIONS = (
    "page_size",
    "page_folders",
    "index_dir",
    "report_to",
    "privacy_contact",
    "redirects",
    "teacher_edition",
    "licence",
)
"""What the `anliku` entry under `plugins` of mkdocs.yml may set."""
_SETTINGS = (
    *("site_name", "site_description", "site_author", "site_url", "copyright"),
    *("docs_dir", "site_dir", "theme", "plugins", "nav", "extra", "extra_css", "extra_javascript"),
    *("repo_url", "repo_name", "edit_uri", "dev_addr", "strict", "validation", "watch"),
)
_THEME = (
    *("name", "language", "direction", "custom_dir", "font", "icon", "favicon", "logo"),
    *("features", "palette"),
)
_EXTRA = ("generator",)
"""All others of the theme's name other hosts, or need files that no archive has."""
_PLUGINS = ("anliku", "search")
_REASONS = {
    "INHERIT": "设置都写在这一个文件里，这里看得到的才算数",
    "hooks": "它会运行案例库里的程序",
    "markdown_extensions": "正文怎么读由程序定，写了也不起作用",
    "use_directory_urls": "网址总以 .html 结尾，U 盘上才打得开",
    "extra_templates": "网页都由程序生成",
    "analytics": "网页不向别的网站发任何东西",
    "consent": "网页不用 cookie",
    "social": "页脚不放别的网站",
    "static_templates": "网页都由程序生成",
}
"""Why a setting that MkDocs or the theme has does not count here."""


def judge_names(data: Mapping[str, Any], said: Mistakes) -> None:
    """Tell of each setting that there is not.

    Args:
        data: what mkdocs.yml says.
        said: takes the mistakes.
    """
    _refuse_others(data, _SETTINGS, (), said)
    for name, allowed in (("theme", _THEME), ("extra", _EXTRA)):
        part = data.get(name)
        if isinstance(part, Mapping):
            _refuse_others(part, allowed, (name,), said)
    for number, plugin in enumerate(_plugins(data.get("plugins"))):
        if plugin not in _PLUGINS:
            hint = "删去它；只用 anliku（和 search）"
            said.tell(("plugins", number), f"plugins 里不能用“{plugin}”：它会改动网页", hint)


def judge_options(options: Mapping[str, Any], said: Mistakes) -> None:
    """Tell of each option of `anliku` that there is not."""
    for name in options:
        if name not in OPTIONS:
            hint = f"可以写：{'、'.join(OPTIONS)}"
            said.tell_of_key((str(name),), f"anliku 没有“{name}”这项设置", hint)


def _refuse_others(
    part: Mapping[Any, Any], allowed: tuple[str, ...], above: tuple[str, ...], said: Mistakes
) -> None:
    where = f"{above[0]} 里" if above else ""
    for name in part:
        if name not in allowed:
            reason = _REASONS.get(str(name), "没有这项设置")
            hint = f"删去它；{where}可以写：{'、'.join(allowed)}"
            said.tell_of_key((*above, str(name)), f"{where}“{name}”不能用：{reason}", hint)


def _plugins(written: object) -> list[str]:
    if isinstance(written, Mapping):
        return [str(name) for name in written]
    names: list[str] = []
    for plugin in written if isinstance(written, list) else []:
        names += [str(name) for name in plugin] if isinstance(plugin, Mapping) else [str(plugin)]
    return names
