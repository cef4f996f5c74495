"""The beginning of a file in, whether it is a case's out: by the columns that only cases have."""

import re

_COLUMN = re.compile(
    r"^\**(体裁|kind|地点|place|来源|sources|治理主题|topics|针对问题|problems|机制做法|mechanisms)"
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
_FENCED = re.compile(r"-{3,}[ \t]*\n(.*?)(?:^(?:-{3,}|\.{3})[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_UNFENCED = re.compile(r"(?:[^\n#][^\n]*\n?)*")
"""Lines up to the first that is blank or a heading, where someone forgot the fence."""
_ENOUGH = 2
_ENCODINGS = ("utf-8", "gb18030")
HEAD = 8192
"""Bytes that are enough to tell."""


def is_case_text(head: bytes) -> bool:
    """Whether the bytes begin a case: at least two columns that a plain page or a collection lacks.

    Only what stands before the text counts: a page on how to write cases shows one.
    """
    if b"\0" in head:
        return False
    # Chinese words in UTF-8 are none in GB 18030, and the other way round.
    return any(len(_columns(head.decode(code, "replace"))) >= _ENOUGH for code in _ENCODINGS)


def _columns(text: str) -> frozenset[str]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff \t\n")
    front = _FENCED.match(plain) or _UNFENCED.match(plain)
    found = _COLUMN.findall(front.group() if front else "")
    return frozenset(_PAIRS.get(column, column) for column in found)
