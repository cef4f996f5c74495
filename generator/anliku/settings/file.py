"""`mkdocs.yml` in, what it says and at which line out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from anliku.problems import Location, SettingsError
from anliku.system_errors import reason_of

Key = str | int
"""A name of a setting, or the number of an entry of a list, from 0."""


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The file of the settings, read once."""

    name: str
    data: Mapping[str, Any]
    top: yaml.Node | None
    """What `data` was made from; it knows the lines."""

    def place(self, *keys: Key) -> Location:
        """Return where the value below some keys stands, or as much of them as the file has."""
        return self._at(self._found(keys)[1])

    def place_of_key(self, *keys: Key) -> Location:
        """Return where the last of some keys stands itself, or as much of them as the file has."""
        return self._at(self._found(keys)[0])

    def place_of_value(self, key: str, value: str) -> Location:
        """Return where a value first stands below a key at the top of the file; else the key's place."""
        for node in _scalars(self._found([key])[1]):
            if node.value == value:
                return self._at(node)
        return self.place_of_key(key)

    def options_key(self) -> tuple[Key, ...]:
        """Return the keys below which the options of `anliku` stand."""
        plugins = self.data.get("plugins")
        if isinstance(plugins, Mapping):
            return ("plugins", "anliku")
        for number, plugin in enumerate(plugins if isinstance(plugins, list) else []):
            if isinstance(plugin, Mapping) and "anliku" in plugin:
                return ("plugins", number, "anliku")
        return ("plugins",)

    def repeated_keys(self) -> Iterator[tuple[str, Location]]:
        """Yield each key that has been written before in the same mapping."""
        for node in _nodes(self.top):
            met = set[str]()
            for key, _ in _pairs(node):
                if isinstance(key, yaml.ScalarNode) and key.value in met:
                    yield key.value, self._at(key)
                met.add(str(key.value))

    def _found(
        self, keys: "tuple[Key, ...] | list[Key]"
    ) -> tuple[yaml.Node | None, yaml.Node | None]:
        """Return the nodes of the last key that is there and of its value."""
        key_node = value = self.top
        for key in keys:
            inner = _inside(value, key)
            if inner is None:
                break
            key_node, value = inner
        return key_node, value

    def _at(self, node: yaml.Node | None) -> Location:
        if node is None or node is self.top:
            return Location(self.name)
        return Location(self.name, node.start_mark.line + 1, node.start_mark.column + 1)


def read_settings_file(config_file: Path) -> SettingsFile:
    """Return what the archive's `mkdocs.yml` says.

    Raises:
        SettingsError: the file is missing, or cannot be understood.
    """
    name = config_file.name
    try:
        loader = _LenientLoader(config_file.read_text(encoding="utf-8"))
        top = loader.get_single_node()
        data = loader.construct_document(top) if top is not None else None
    except FileNotFoundError as err:
        if not _is_anywhere(config_file):
            message = "现在所在的文件夹已经删去或换掉了"
            raise SettingsError(message, "cd 到案例库的文件夹里，再运行一次") from err
        message = f"这里没有案例库：找不到 {name}"
        hint = "到案例库的文件夹里运行，或用 --dir 指明；要新建，用 anliku init 文件夹"
        raise SettingsError(message, hint) from err
    except OSError as err:
        message = f"{name} 读不出来（{reason_of(err)}）"
        raise SettingsError(message, "检查这个文件的权限；坏了就从备份取回") from err
    except UnicodeDecodeError as err:
        raise SettingsError(f"{name} 不是 UTF-8 编码", "用编辑器另存为 UTF-8") from err
    except (
        ValueError,
        RecursionError,
        yaml.YAMLError,
    ) as err:  # a date that does not exist is a ValueError
        mark = getattr(err, "problem_mark", None)
        where = f"第 {mark.line + 1} 行" if mark else "文件"
        raise SettingsError(f"{name} 读不懂（{where}）", "检查冒号和缩进") from err
    if not isinstance(data, dict):
        raise SettingsError(f"{name} 不是“设置: 内容”的形式", "照 README 的样子写")
    return SettingsFile(name=name, data=data, top=top)


def _is_anywhere(path: Path) -> bool:
    """Whether a path leads anywhere; a relative one does not once the current folder is removed."""
    try:
        path.absolute()
    except FileNotFoundError:
        return False
    return True


def _inside(node: yaml.Node | None, key: Key) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
    # Of a key that is written twice the last one counts.
    return next((pair for pair in reversed([*_pairs(node)]) if pair[0].value == str(key)), None)


def _pairs(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value


def _scalars(top: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield every scalar of a part once, in reading order."""
    return (node for node in _nodes(top) if isinstance(node, yaml.ScalarNode))


def _nodes(top: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield every node of a part once, in reading order; an alias may lead into itself."""
    waiting, seen = [top] if top is not None else [], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, yaml.SequenceNode):
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
