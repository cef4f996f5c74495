"""The elements, attributes and values that the HTML of a text may have: nothing else stands in it."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from anliku.text.box_kinds import BoxKind
from anliku.text.destinations import Outside, destination
from tests.unit.text.outline import is_comment, parsed

_PLAIN = (
    *("p", "ul", "li", "blockquote", "pre", "code", "table", "thead", "tbody", "tr"),
    *("hr", "br", "strong", "em", "del"),
)
_ATTRIBUTES = {
    **dict.fromkeys(_PLAIN, frozenset[str]()),
    **{f"h{level}": frozenset(["id"]) for level in range(1, 7)},
    "p": frozenset(["class"]),
    "ol": frozenset(["start"]),
    "li": frozenset(["id"]),
    "th": frozenset(["class"]),
    "td": frozenset(["class"]),
    "div": frozenset(["class"]),
    "sup": frozenset(["id"]),
    "span": frozenset(["class", "role", "aria-label"]),
    "a": frozenset(["href", "rel", "class", "title"]),
    "img": frozenset(["src", "alt", "title", "width", "height", "loading"]),
}
_CLASSES = frozenset(
    [
        *("footnote", "footnote-ref", "footnote-backref", "admonition-title", "ak-task"),
        *("ak-left", "ak-center", "ak-right"),
        *(f"admonition {kind.code}" for kind in BoxKind),
    ]
)
PAGE = "../页.html"
PICTURE = "../图.png"
_FREE = ("alt", "title")
_VALUES = {
    "class": _CLASSES,
    "src": [PICTURE],
    "rel": ["noopener nofollow"],
    "role": ["img"],
    "aria-label": ["已完成", "未完成"],
    "loading": ["lazy"],
}
_ID = re.compile(r"t-[a-z0-9_-]+")


def faults_of(html: str) -> list[str]:
    """Return what no HTML of a text may have."""
    root = parsed(html)
    ids = [element.get("id", "") for element in root.iter() if element.get("id") is not None]
    twice = [f"id twice: {name}" for name in set(ids) if ids.count(name) > 1]
    return [
        *twice,
        *(fault for element in root.iter() if element is not root for fault in _of(element, ids)),
    ]


def _of(element: Element, ids: list[str]) -> Iterator[str]:
    if is_comment(element):
        yield f"comment: {element.text}"
        return
    known = _ATTRIBUTES.get(element.tag)
    if known is None:
        yield f"element: {element.tag}"
        return
    for name, value in element.attrib.items():
        if name not in known or not _is_allowed(element, name, value, ids):
            yield f"{element.tag} {name}={value!r}"


def _is_allowed(element: Element, name: str, value: str, ids: list[str]) -> bool:
    if name == "href":
        return _is_address(element, value, ids)
    if name in ("start", "width", "height"):
        return value.isdecimal()
    if name == "id":
        return _ID.fullmatch(value) is not None
    return name in _FREE or value in _VALUES[name]


def _is_address(element: Element, value: str, ids: list[str]) -> bool:
    if value.startswith("#"):
        return value[1:] in ids
    if value == PAGE:
        return element.get("rel") is None
    to = destination(value)
    is_safe = isinstance(to, Outside) and to.url == value and value.isascii()
    return is_safe and (element.get("rel") is not None) == value.startswith("http")
