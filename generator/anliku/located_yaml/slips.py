"""An error of libyaml in, the slip that a contributor made out: where, what, and how to mend it."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from anliku.located_yaml.core_schema import CoreSchemaLoader
from anliku.located_yaml.nodes import Trace
from anliku.problems import Location, Problem, Rule

_FULLWIDTH_COLON = re.compile(
    r"^[ \t]*(?:-[ \t]+)?[\"'“]?([A-Za-z_]+(?:/\w+)?|[\u4e00-\u9fff]{1,8})："
)


def fullwidth_colons(text: str, trace: Trace) -> Iterator[tuple[int, Problem]]:
    """Yield the lines, from 0, whose key the Chinese colon follows, with what to say of each."""
    for number, line in enumerate(text.split("\n")):
        match = _FULLWIDTH_COLON.match(line)
        if match:
            yield (
                number,
                Problem(
                    rule=Rule.BROKEN_YAML,
                    location=trace(number, match.end() - 1),
                    message=f"“{match[1]}”后面用了中文冒号",
                    hint=f"改成英文冒号加一个空格：{match[1]}: ……",
                ),
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


_NO_COLON = (
    "mapping values are not allowed",
    "栏目名后面缺冒号",
    "写成“栏目: 内容”，冒号用英文的，后面空一格",
)
_KEY_LINE = re.compile(r"[^\s#\"'\[{-][^:]{0,30}:(?:[ \t]|$)")


def _line_without_colon(text: str, line: int) -> tuple[int, int] | None:
    """Return line and column, from 0, of what should be a key before a line that is a clean one."""
    lines = text.split("\n")
    if line >= len(lines) or not _KEY_LINE.match(lines[line]):
        return None
    before = next((at for at in range(line - 1, -1, -1) if lines[at].strip()), None)
    is_bare = before is not None and re.match(r"[^\s#\"'\[{-][^:]*$", lines[before])
    return (before, 0) if before is not None and is_bare else None


_UNKNOWN = "从这里起读不懂"


def is_echo(first: Problem, found: list[Problem]) -> bool:
    """Whether what is found after the first slip is only that slip once more, a line further."""
    return first.message == _UNKNOWN and [first.message] == [other.message for other in found]


def is_cause(line: int, err: yaml.YAMLError) -> bool:
    """Say whether a slip on a line, from 0, is why libyaml stumbled: there, or soon after."""
    context, problem = getattr(err, "context_mark", None), getattr(err, "problem_mark", None)
    is_start = context is not None and context.line == line
    return is_start or (problem is not None and 0 <= problem.line - line <= 2)


def _open_quote(text: str, mark: Any) -> Any | None:
    """Return where a quotation starts that swallowed whole lines before it ended at the mark."""
    try:
        for token in yaml.scan(text, Loader=CoreSchemaLoader):
            is_quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if is_quoted and token.start_mark.line < token.end_mark.line == mark.line:
                return token.start_mark
    except yaml.YAMLError:
        return None
    return None


def _starts_with_tab(text: str, mark: Any) -> bool:
    lines = text.split("\n")
    return bool(mark.line < len(lines) and lines[mark.line].startswith("\t", mark.column))


_KEY_AND_VALUE = re.compile(r"(?P<key>[\u4e00-\u9fffA-Za-z_]{2,12})[ \t\u3000]+\S")


def _without_colon(text: str, line: int, place: Location) -> Problem:
    """Say that a key lacks its colon; where a blank stands in its place, name the key."""
    key = _KEY_AND_VALUE.match(text.split("\n")[line])
    message = f"“{key['key']}”后面缺冒号" if key else _NO_COLON[1]
    hint = f"写成：{key['key']}: ……" if key else _NO_COLON[2]
    return Problem(rule=Rule.BROKEN_YAML, location=place, message=message, hint=hint)


def slip(err: yaml.YAMLError, text: str, trace: Trace) -> tuple[int, Problem]:
    """Return the line, from 0, of the slip that libyaml stumbled over, and what to say of it."""
    context, mark = getattr(err, "context_mark", None), getattr(err, "problem_mark", None)
    words = f"{getattr(err, 'context', '')} {getattr(err, 'problem', '')}"
    if mark and (quote := _open_quote(text, mark)):
        mark, words = quote, "unexpected end of stream"
    elif context and any(sign in words for sign in _SHOWN_AT_THE_START):
        mark = context if mark is None or context.line < mark.line else mark
    elif mark and _starts_with_tab(text, mark):
        words = "found character '\\t'"
    mark = mark or context
    if mark and _NO_COLON[0] in words and (bare := _line_without_colon(text, mark.line)):
        return bare[0], _without_colon(text, bare[0], trace(*bare))
    line, column = (mark.line, mark.column) if mark else (0, 0)
    place = trace(line, column)
    for sign, message, hint in _SLIPS:
        if sign in words:
            return line, Problem(rule=Rule.BROKEN_YAML, location=place, message=message, hint=hint)
    return line, Problem(
        rule=Rule.BROKEN_YAML,
        location=place,
        message=_UNKNOWN,
        hint="检查冒号、缩进、引号和括号；写成“栏目: 内容”",
    )
