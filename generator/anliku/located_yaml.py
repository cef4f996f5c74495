"""YAML text in, plain data out, with the line and column of every key and value.

YAML 1.2 core schema (so `2022-11-27` and `no` stay text), on libyaml's nodes, because they carry
their marks and are quick. Anchors, aliases, tags and deep nesting are refused: front matter needs
none of them, and they are how a small file exhausts a reader.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from anliku.problems import Location, Problem, Rule

KeyPath: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 12
"""Deepest nesting read; the case model needs five."""

_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALARS = {
    "tag:yaml.org,2002:null": (r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    "tag:yaml.org,2002:bool": (r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    "tag:yaml.org,2002:int": (r"^[-+]?[0-9]+$", list("-+0123456789")),
    "tag:yaml.org,2002:float": (
        r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$",
        list("-+.0123456789"),
    ),
}
_KNOWN_TAGS = {*_SCALARS, *(f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str"))}
_INDENT = re.compile(r"^[ \t?-]*", re.MULTILINE)
_FULLWIDTH_COLON = re.compile(
    r"^[ \t]*(?:-[ \t]+)?[\"'“]?([A-Za-z_]+(?:/\w+)?|[\u4e00-\u9fff]{1,8})："
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_LONG_NUMBER = 15
"""Integers of more digits stay text, as codes and hashes would lose their form."""


class _CoreSchemaLoader(_BaseLoader):  # type: ignore[misc]
    """libyaml's loader with the YAML 1.2 core schema instead of YAML 1.1's surprises."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML's own class attribute


for _tag, (_pattern, _first) in _SCALARS.items():
    _CoreSchemaLoader.add_implicit_resolver(_tag, re.compile(_pattern), _first)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedYaml:
    """Plain data and where each part of it stands in the file."""

    data: Any
    """Nested dicts, lists, strings, numbers, booleans and None."""
    path: str
    keys: Mapping[KeyPath, Location] = field(default_factory=dict)
    """Where each mapping's key stands."""
    values: Mapping[KeyPath, Location] = field(default_factory=dict)
    """Where each value starts."""

    def of_value(self, key_path: KeyPath) -> Location:
        """Return where the value stands, or the nearest part around it."""
        while key_path:
            found = self.values.get(key_path) or self.keys.get(key_path)
            if found:
                return found
            key_path = key_path[:-1]
        return self.values.get((), Location(self.path))

    def of_key(self, key_path: KeyPath) -> Location:
        """Return where the key stands, or its value if it is an item of a list."""
        return self.keys.get(key_path) or self.of_value(key_path)


class _Reading:
    """One pass over a node graph; gathers data, places and problems."""

    def __init__(self, path: str, first_line: int) -> None:
        self._path = path
        self._first_line = first_line
        self._seen: Counter[int] = Counter()
        self.keys: dict[KeyPath, Location] = {}
        self.values: dict[KeyPath, Location] = {}
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Location:
        return Location(self._path, self._first_line + mark.line, mark.column + 1)

    def _refuse(self, rule: Rule, node: Any, message: str, hint: str) -> None:
        self.problems.append(
            Problem(rule=rule, location=self.place(node.start_mark), message=message, hint=hint)
        )

    def plain(self, node: Any, at: KeyPath = ()) -> Any:
        """Return the node's plain data; what is refused becomes None and a problem."""
        self.values[at] = self.place(node.start_mark)
        self._seen[id(node)] += 1
        if self._seen[id(node)] > 1:
            if self._seen[id(node)] == 2:
                message, hint = "这段内容被别处用 * 引用", "把重复的内容照样再写一遍，不用 & 和 *"
                self._refuse(Rule.YAML_ALIAS, node, message, hint)
            return node.value if isinstance(node, yaml.ScalarNode) else None
        if node.tag not in _KNOWN_TAGS:
            message, hint = f"用了 YAML 标签“{node.tag}”", "去掉感叹号开头的标签"
            self._refuse(Rule.YAML_TAG, node, message, hint)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*at, number)) for number, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: Any, at: KeyPath) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                self._refuse(
                    Rule.NOT_A_MAPPING, key_node, "栏目名不能是列表或嵌套内容", "栏目名写成一个词"
                )
                continue
            if key in result:
                first = self.keys[(*at, key)].line
                self._refuse(
                    Rule.DUPLICATE_KEY,
                    key_node,
                    f"“{key}”写了两次（第一次在第 {first} 行）",
                    "合并成一处，删去另一处",
                )
                continue
            self.keys[(*at, key)] = self.place(key_node.start_mark)
            result[key] = self.plain(value_node, (*at, key))
        return result

    def _scalar(self, node: Any) -> Any:
        kind = node.tag.rpartition(":")[2]
        text = node.value
        if not text.isprintable() and _CONTROL.search(text):
            message, hint = "含有转义写成的控制字符", "删去 \\x、\\u 开头的转义"
            self._refuse(Rule.CONTROL_CHARACTER, node, message, hint)
            return _CONTROL.sub("\ufffd", text)
        if kind == "null":
            return None
        if kind == "bool":
            return text.lower() == "true"
        if kind == "int" and len(text) <= _LONG_NUMBER and not _has_leading_zero(text):
            return int(text)
        return float(text) if kind == "float" else text


def _has_leading_zero(digits: str) -> bool:
    stripped = digits.lstrip("+-")
    return len(stripped) > 1 and stripped.startswith("0")


def read_yaml(text: str, path: str, first_line: int) -> tuple[LocatedYaml, list[Problem]]:
    """Return the data of a YAML text and every problem found.

    Args:
        text: the YAML, LF line ends, no control characters.
        path: the file, for the locations.
        first_line: the file's line, from 1, on which the text starts.
    """
    reading = _Reading(path, first_line)
    nothing = LocatedYaml(data=None, path=path)
    try:
        too_deep = _first_mark_too_deep(text)
        if too_deep:
            message, hint = f"嵌套超过 {MAX_DEPTH} 层", "按投稿说明的样子写平"
            place = reading.place(too_deep)
            return nothing, [
                Problem(rule=Rule.TOO_DEEP, location=place, message=message, hint=hint)
            ]
        node = yaml.compose(text, Loader=_CoreSchemaLoader)
    except yaml.YAMLError as err:
        slips = list(_fullwidth_colons(text, path, first_line))
        return nothing, slips or [_broken(err, path, first_line)]
    data = None if node is None else reading.plain(node)
    located = LocatedYaml(data=data, path=path, keys=reading.keys, values=reading.values)
    if isinstance(data, str):
        reading.problems.extend(_fullwidth_colons(text, path, first_line))
    return located, reading.problems


def _first_mark_too_deep(text: str) -> Any | None:
    """Return the mark at which nesting exceeds `MAX_DEPTH`, or None.

    libyaml composes by recursion without a limit, so depth is counted on its flat stream of
    events first; nearly every text is cleared by the bound below, without that second pass.
    """
    bound = text.count("[") + text.count("{") + max(map(len, _INDENT.findall(text)))
    if bound <= MAX_DEPTH:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_CoreSchemaLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return event.start_mark
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _fullwidth_colons(text: str, path: str, first_line: int) -> Iterator[Problem]:
    """Find keys followed by the Chinese colon, the commonest slip of Chinese typists."""
    for number, line in enumerate(text.split("\n")):
        match = _FULLWIDTH_COLON.match(line)
        if match:
            yield Problem(
                rule=Rule.FULLWIDTH_COLON,
                location=Location(path, first_line + number, match.end()),
                message=f"“{match[1]}”后面用了中文冒号",
                hint=f"改成英文冒号加一个空格：{match[1]}: ……",
            )


_SLIPS = (
    (
        "mapping values are not allowed",
        "这一行多出一个冒号，或者缩进不齐",
        "内容里有冒号时用引号括起来；同一层的栏目左边对齐",
    ),
    ("found character '\\t'", "缩进用了 Tab", "缩进改用空格"),
    ("cannot start any token", "这里的符号不能开头", "用引号把这段内容括起来；缩进用空格"),
    ("unexpected end of stream", "引号或括号没有成对", "补上缺的引号或括号"),
    (
        "could not find expected ':'",
        "栏目名后面缺冒号",
        "写成“栏目: 内容”，冒号用英文的，后面空一格",
    ),
    ("did not find expected key", "缩进不齐，或者引号、括号没有成对", "同一层的栏目左边对齐"),
    ("did not find expected '-'", "列表的横杠没有对齐", "同一个列表的“- ”左边对齐"),
    ("expected ',' or", "方括号或花括号没有成对", "补上缺的括号或英文逗号"),
    (
        "did not find expected alphabetic or numeric character",
        "以 * 或 & 开头的内容被当成了引用",
        "用引号把这段内容括起来",
    ),
    ("undefined alias", "以 * 开头的内容被当成了引用", "用引号把这段内容括起来"),
    ("found undefined", "感叹号开头的标签不能用", "用引号把这段内容括起来"),
    ("expected a single document", "文首信息里多了一条 ---", "只在文首信息的前后各写一行 ---"),
)


def _broken(err: yaml.YAMLError, path: str, first_line: int) -> Problem:
    mark = getattr(err, "problem_mark", None) or getattr(err, "context_mark", None)
    place = (
        Location(path, first_line + mark.line, mark.column + 1)
        if mark
        else Location(path, first_line)
    )
    words = f"{getattr(err, 'context', '')} {getattr(err, 'problem', '')}"
    for sign, message, hint in _SLIPS:
        if sign in words:
            return Problem(rule=Rule.BROKEN_YAML, location=place, message=message, hint=hint)
    return Problem(
        rule=Rule.BROKEN_YAML,
        location=place,
        message="从这里起读不懂",
        hint="检查冒号、缩进、引号和括号；写成“栏目: 内容”",
    )
