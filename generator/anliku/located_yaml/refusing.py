"""A YAML text in, what is refused before it is read out: anchors, tags, and deep nesting."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from anliku.located_yaml.core_schema import CoreSchemaLoader
from anliku.problems import Rule

MAX_DEPTH = 12
"""Deepest nesting read; the case model needs five."""

_YAML_TAG = "tag:yaml.org,2002:"
_INDENT = re.compile(r"^[ \t?-]*", re.MULTILINE)


def refused(text: str) -> Iterator[tuple[Rule, Any, str, str]]:
    """Yield rule, mark, message and hint of every anchor and tag, and of nesting that is too deep.

    libyaml composes by recursion without a limit, so depth is counted on its flat stream of
    events first; nearly every text is cleared by the bound below, without that second pass.
    """
    if _deepest_possible(text) <= MAX_DEPTH and "&" not in text and "!" not in text:
        return
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=CoreSchemaLoader):
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
