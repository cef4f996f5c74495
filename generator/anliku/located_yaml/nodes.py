"""A YAML node graph in, plain data with places out."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

import yaml

from anliku.located_yaml.joining import folded_text
from anliku.located_yaml.located import KeyPath
from anliku.located_yaml.numbers import written_number
from anliku.problems import Location, Problem, Rule
from anliku.text.invisible import BLANKS, HIDDEN, names_of, shows_something

Trace: TypeAlias = Callable[[int, int], Location]
"""From line and column of the YAML text, both from 0, to the place in the author's file."""

_CONTROL = re.compile(rf"[\x00-\x08\x0b-\x1f]|{HIDDEN}")
_ESCAPED = re.compile(rf"[{BLANKS}\ufffd]")
"""Written raw they may come from elsewhere, and are told of there; nobody writes their code by chance."""
_NOTHING = re.compile(r"(?!)")
_ANY = re.compile(r"\S")
_LONG_NUMBER = 15
"""Integers of more digits stay text, as codes and hashes would lose their form."""


class NodeReading:
    """One pass over a node graph; gathers data, places and problems."""

    def __init__(self, text: str, trace: Trace) -> None:
        self._lines = text.split("\n")
        self._trace = trace
        self.keys: dict[KeyPath, Location] = {}
        self.values: dict[KeyPath, Location] = {}
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Location:
        """Return the place in the author's file that a mark of libyaml stands for."""
        return self._trace(mark.line, mark.column)

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
            key = self._key(key_node) if isinstance(key_node, yaml.ScalarNode) else None
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
        text = self._text(node)
        visible = self._visible(text, node)
        if visible is not text:
            return visible
        if kind == "null":
            return None
        if kind == "bool":
            return text.lower() == "true"
        if kind == "int" and len(text) <= _LONG_NUMBER and not _has_leading_zero(text):
            return written_number(text, is_whole=True)
        return written_number(text, is_whole=False) if kind == "float" else text

    def _key(self, node: Any) -> str:
        return self._visible(str(node.value), node)

    def _visible(self, text: str, node: Any) -> str:
        """Return the text itself; with a mark for each character of it that hides, which is told."""
        if text.isascii() and text.isprintable():
            return text
        hidden = _CONTROL
        if not hidden.search(text):
            is_escaped = node.style == '"' and _ESCAPED.search(text) and self._has_escape(node)
            hidden = _ESCAPED if is_escaped else _NOTHING
        if hidden is not _NOTHING:
            message, hint = "含有转义写成的控制字符", "删去 \\x、\\u 开头的转义"
        elif text.strip() and not shows_something(text):
            message = f"只有看不见的字符 {names_of(text.strip())}"
            hidden, hint = _ANY, "写上内容，或者删去这一行"
        else:
            return text
        self._refuse(Rule.CONTROL_CHARACTER, node, message, hint)
        return hidden.sub(lambda found: "\ufffd" * len(found[0]), text)

    def _has_escape(self, node: Any) -> bool:
        lines = self._lines[node.start_mark.line : node.end_mark.line + 1]
        return any("\\" in line for line in lines)

    def _text(self, node: Any) -> str:
        """Return a scalar's text; where lines were joined it knows how Chinese would."""
        text: str = node.value
        first, last = node.start_mark.line, node.end_mark.line
        is_joined = last > first and node.style != "|" and " " in text
        return folded_text(text, self._lines[first : last + 1]) if is_joined else text


def _has_leading_zero(digits: str) -> bool:
    stripped = digits.lstrip("+-")
    return len(stripped) > 1 and stripped.startswith("0")
