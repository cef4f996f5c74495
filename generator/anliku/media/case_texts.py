"""The beginning of a file in, whether it is a case's out: by the columns that only cases have."""

import re

_COLUMN = re.compile(
    r"^[ *\ufeff]*(体裁|kind|地点|place|来源|sources|治理主题|topics|针对问题|problems|机制做法|mechanisms)"
    r"\**[ \t]*[:：]",
    re.MULTILINE,
)
_PAIRS = {
    "kind": "体裁",
    "place": "地点",
    "sources": "来源",
    "topics": "治理主题",
    "problems": "针对问题",
    "mechanisms": "机制做法",
}
_ENOUGH = 2
HEAD = 8192
"""Bytes that are enough to tell."""


def is_case_text(head: bytes) -> bool:
    """Whether the bytes begin a case: at least two columns that a plain page or a collection lacks."""
    if b"\0" in head:
        return False
    text = head.decode("utf-8", "replace")
    if _ENOUGH > len(_columns(text)):
        text = head.decode("gb18030", "replace")
    return len(_columns(text)) >= _ENOUGH


def _columns(text: str) -> frozenset[str]:
    # What stands in a block of code is an example: a page on how to contribute has one.
    text = text.partition("\n```")[0]
    return frozenset(_PAIRS.get(found, found) for found in _COLUMN.findall(text))
