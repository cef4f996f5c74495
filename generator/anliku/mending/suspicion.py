"""Whether front matter has anything that may need mending; most has not, and is read at once.

A sign of doubt costs time, nothing more: the text is then gone over line by line.
"""

import functools
import re
from collections.abc import Iterator
from typing import Any

from anliku.mending.spaces import ODD, WIDE
from anliku.validation.folding import find_key
from anliku.validation.keys import KeyNames, key_names

_SIGNS = re.compile(
    "|".join(
        (
            rf"[\t{ODD}]",
            rf"^[^:：\n]{{0,12}}{WIDE}",
            rf"[-:：,，、；\[{{}}] *{WIDE}",
            rf"{WIDE} *$",
            r"(?:^| )[#＃]",
            r"^ *(?:[－–—―‐−﹣•·●○◦▪■◆+＋*＊【“”]|-[^ \n]|[0-9０-９]{1,2}[、．）).])",
            r"(?:^ *(?:- +)?|[{,] *)[^\s:：\"',{]+:[^ \n/]",
            r"^[^\n\[{]*[\[{][^\n]*[，、；：]",
            r":[ ]*(?:[【［｛（(]|\[\^)",
            r"[0-9],[0-9]{3}",
            r"[:,{\[] *[~%@`>|]",
            r"['\"]#",
            r"- +[-?](?: |$)",
            r"^ *['\"]?[^\s:：]+['\"]? +:",
        )
    ),
    re.MULTILINE,
)
"""Signs at which front matter is looked at more closely: spaces, bullets, commas, cut texts.

What runs on to the end of a line starts at one place of it: from each bracket of 50,000 on, it
would take a quarter of a minute.
"""
_WIDE_COLON = re.compile(r"^( *(?:- +)?)([^:：︰﹕∶\n]{1,30})[：︰﹕∶]", re.MULTILINE)


def is_suspicious(text: str, record_type: type) -> bool:
    """Whether any sign in a text may be meant otherwise than YAML takes it."""
    if _SIGNS.search(text):
        return True
    names = _all_names(record_type)
    return any(not found[1] or find_key(found[2], names) for found in _WIDE_COLON.finditer(text))


def is_strange(data: Any, record_type: type | None) -> bool:
    """Whether a key stands where its record does not have it, or a dash inside a text."""
    if isinstance(data, list):
        return any(is_strange(item, record_type) for item in data)
    if isinstance(data, str):
        return data.startswith("- ") or " - " in data
    if not isinstance(data, dict):
        return False
    if record_type is None:
        return True
    names = key_names(record_type)
    return any(
        key not in names.canonical or is_strange(value, names.children.get(names.canonical[key]))
        for key, value in data.items()
    )


@functools.cache
def _all_names(record_type: type) -> dict[str, str]:
    """Return every accepted key of a record and of its parts."""
    names: dict[str, str] = {}
    for found in _names_within(record_type):
        names |= found.canonical
    return names


def _names_within(record_type: type) -> Iterator[KeyNames]:
    found = key_names(record_type)
    yield found
    for part in found.children.values():
        yield from _names_within(part)
