"""YAML text in, plain data out, with the line and column of every key and value.

YAML 1.2 core schema (so `2022-11-27` and `no` stay text), on libyaml's nodes, because they carry
their marks and are quick. Anchors, aliases, tags and deep nesting are refused: front matter needs
none of them, and they are how a small file exhausts a reader. Such text is not read any further,
so that nothing is said of values that the author may not have meant.
"""

import re
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
_YAML_TAG = "tag:yaml.org,2002:"
_INDENT = re.compile(r"^[ \t?-]*", re.MULTILINE)
_FULLWIDTH_COLON = re.compile(
    r"^[ \t]*(?:-[ \t]+)?[\"'“]?([A-Za-z_]+(?:/\w+)?|[\u4e00-\u9fff]{1,8})："
)
INVISIBLE = "\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff"
"""Characters that show nothing, or turn the order of others round; the joiners of emoji may stay."""
_CONTROL = re.compile(rf"[\x00-\x08\x0b-\x1f{INVISIBLE}]")
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
        """Return the node's plain data, remembering the place of each part."""
        self.values[at] = self.place(node.start_mark)
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
        refused = [
            Problem(rule=rule, location=reading.place(mark), message=message, hint=hint)
            for rule, mark, message, hint in _refused(text)
        ]
        if refused:
            return nothing, refused
        node = yaml.compose(text, Loader=_CoreSchemaLoader)
    except yaml.YAMLError as err:
        slips = list(_fullwidth_colons(text, path, first_line))
        if any(_is_cause(slip.location.line - first_line, err) for slip in slips):
            return nothing, slips
        return nothing, [_broken(err, text, path, first_line)]
    data = None if node is None else reading.plain(node)
    located = LocatedYaml(data=data, path=path, keys=reading.keys, values=reading.values)
    if isinstance(data, str):
        reading.problems.extend(_fullwidth_colons(text, path, first_line))
    return located, reading.problems


def _refused(text: str) -> Iterator[tuple[Rule, Any, str, str]]:
    """Yield rule, mark, message and hint of every anchor and tag, and of nesting that is too deep.

    libyaml composes by recursion without a limit, so depth is counted on its flat stream of
    events first; nearly every text is cleared by the bound below, without that second pass.
    """
    if _deepest_possible(text) <= MAX_DEPTH and "&" not in text and "!" not in text:
        return
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=_CoreSchemaLoader):
        if getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent):
            message, hint = f"用了 YAML 引用“&{event.anchor}”", "& 和 * 不能用：把内容照样写出来"
            yield Rule.YAML_ALIAS, event.start_mark, message, hint
        if getattr(event, "tag", None):
            tag = event.tag.replace(_YAML_TAG, "!!")
            message, hint = f"用了 YAML 标签“{tag}”", "去掉感叹号开头的标签，或用引号把内容括起来"
            yield Rule.YAML_TAG, event.start_mark, message, hint
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                message, hint = f"嵌套超过 {MAX_DEPTH} 层", "按投稿说明的样子写平"
                yield Rule.TOO_DEEP, event.start_mark, message, hint
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _deepest_possible(text: str) -> int:
    """Return a bound: all brackets, all indentation, the outermost mapping and a list in it."""
    return text.count("[") + text.count("{") + max(map(len, _INDENT.findall(text))) + 2


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
    ("while scanning a tag", "感叹号开头的内容被当成了标签", "用引号把这段内容括起来"),
    ("while scanning a block scalar", "以 | 或 > 开头的内容要另起行写", "用引号把这段内容括起来"),
    ("did not find expected node content", "这里的符号不能开头", "用引号把这段内容括起来"),
    ("while parsing a quoted scalar", "反斜杠 \\ 后面的写法不对", "把双引号换成单引号"),
    ("expected a single document", "文首信息里多了一条 ---", "只在文首信息的前后各写一行 ---"),
)


_SHOWN_AT_THE_START = ("unexpected end of stream", "could not find expected ':'", "expected ',' or")
"""Mistakes noticed long after the spot where the author made them."""


def _is_cause(line: int, err: yaml.YAMLError) -> bool:
    """Say whether a slip on a line, from 0, is why libyaml stumbled: there, or soon after."""
    context, problem = getattr(err, "context_mark", None), getattr(err, "problem_mark", None)
    is_start = context is not None and context.line == line
    return is_start or (problem is not None and 0 <= problem.line - line <= 2)


def _open_quote(text: str, mark: Any) -> Any | None:
    """Return where a quotation starts that swallowed whole lines before it ended at the mark."""
    try:
        for token in yaml.scan(text, Loader=_CoreSchemaLoader):
            is_quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if is_quoted and token.start_mark.line < token.end_mark.line == mark.line:
                return token.start_mark
    except yaml.YAMLError:
        return None
    return None


def _broken(err: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    context, mark = getattr(err, "context_mark", None), getattr(err, "problem_mark", None)
    words = f"{getattr(err, 'context', '')} {getattr(err, 'problem', '')}"
    if mark and (quote := _open_quote(text, mark)):
        mark, words = quote, "unexpected end of stream"
    elif context and any(sign in words for sign in _SHOWN_AT_THE_START):
        mark = context if mark is None or context.line < mark.line else mark
    elif mark and text.split("\n")[mark.line][mark.column :].startswith("\t"):
        words = "found character '\\t'"
    mark = mark or context
    place = (
        Location(path, first_line + mark.line, mark.column + 1)
        if mark
        else Location(path, first_line)
    )
    for sign, message, hint in _SLIPS:
        if sign in words:
            return Problem(rule=Rule.BROKEN_YAML, location=place, message=message, hint=hint)
    return Problem(
        rule=Rule.BROKEN_YAML,
        location=place,
        message="从这里起读不懂",
        hint="检查冒号、缩进、引号和括号；写成“栏目: 内容”",
    )
