"""`mkdocs.yml` in, what it says and at which line out."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from anliku.problems import Location, SettingsError


def read_settings_file(config_file: Path) -> Mapping[str, Any]:
    """Return what the archive's `mkdocs.yml` says.

    Raises:
        SettingsError: the file is missing, or cannot be understood.
    """
    try:
        data = yaml.load(config_file.read_text(encoding="utf-8"), Loader=_LenientLoader)
    except FileNotFoundError as err:
        message = f"这里没有案例库：找不到 {config_file.name}"
        hint = "到案例库的文件夹里运行，或用 --dir 指明；要新建，用 anliku init 文件夹"
        raise SettingsError(message, hint) from err
    except (
        OSError,
        ValueError,
        RecursionError,
        yaml.YAMLError,
    ) as err:  # a date that does not exist is a ValueError
        mark = getattr(err, "problem_mark", None)
        where = f"第 {mark.line + 1} 行" if mark else "文件"
        raise SettingsError(f"{config_file.name} 读不懂（{where}）", "检查冒号和缩进") from err
    if not isinstance(data, dict):
        raise SettingsError(f"{config_file.name} 不是“设置: 内容”的形式", "照 README 的样子写")
    return data


def place_in(config_file: Path, key: str, value: str) -> Location:
    """Return where a value stands below a key at the top of the file; the file's top where it does not.

    The file is read again for it: only a mistake asks.
    """
    try:
        top = yaml.compose(config_file.read_text(encoding="utf-8"), Loader=_LenientLoader)
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return Location(config_file.name)
    below = (part for name, part in _pairs(top) if name.value == key)
    for node in (found for part in below for found in _scalars(part)):
        if node.value == value:
            mark = node.start_mark
            return Location(config_file.name, mark.line + 1, mark.column + 1)
    return Location(config_file.name)


def _pairs(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value


def _scalars(top: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Yield every scalar of a part once, in reading order; an alias may lead into itself."""
    waiting, seen = [top], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(reversed(node.value))
        else:
            waiting.extend(part for pair in reversed([*_pairs(node)]) for part in reversed(pair))


class _LenientLoader(yaml.SafeLoader):
    """Reads over the `!ENV` and `!!python/name:` tags that MkDocs allows in its configuration."""


def _ignored(_loader: Any, _suffix: Any, _node: Any) -> None:
    return None


def _refused(_loader: Any, suffix: Any, node: Any) -> None:
    """Refuse what MkDocs would run: it reads the file with every tag of Python's."""
    line = node.start_mark.line + 1
    message = f"mkdocs.yml 第 {line} 行的标签 !!python/{suffix} 会运行程序，不读"
    raise SettingsError(message, "删去这个标签")


_LenientLoader.add_multi_constructor("!", _ignored)
_LenientLoader.add_multi_constructor("tag:yaml.org,2002:python/name:", _ignored)
_LenientLoader.add_multi_constructor("tag:yaml.org,2002:python/", _refused)
