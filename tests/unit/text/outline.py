"""HTML in, its structure out as nested tuples, read by html5lib as browsers do."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote
from xml.etree.ElementTree import Comment, Element

import html5lib

RAW_HTML = "raw-html"
"""Name of the node that stands for HTML of an author's, which the reference leaves out."""

Outline = tuple[object, ...]
"""A name with what sets it apart, then its parts: outlines and texts."""

_TAG = re.compile("<[^>]*>")
_BLANK = re.compile(r"\s+")
_SIDES = {"ak-left": "left", "ak-center": "center", "ak-right": "right"}


def parsed(html: str) -> Element:
    """Return the element that holds a fragment of HTML."""
    found = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    assert isinstance(found, Element)
    return found


def outline(html: str) -> Outline:
    """Return the structure of a fragment."""
    return _of(parsed(html))


def is_comment(element: Element) -> bool:
    """Say whether an element is a comment, of which its type says nothing."""
    tag: object = element.tag
    return tag is Comment


def shown_text(html: str) -> str:
    """Return all that our own HTML shows, without blanks; each of its `<` begins a tag."""
    return bare(unescape(_TAG.sub("", html)))


def words_of(found: Outline) -> str:
    """Return all that a structure shows."""
    return "".join(part if isinstance(part, str) else _words_of(part) for part in found[1:])


def _words_of(part: object) -> str:
    assert isinstance(part, tuple)
    return words_of(part)


def bare(text: str) -> str:
    """Return a text without blanks."""
    return _BLANK.sub("", text)


def _of(element: Element) -> Outline:
    if element.tag == "sup":
        # Its number depends on marks in other notes, whose order is compared by itself.
        return ("note",)
    parts = list(_joined(_parts(element)))
    if element.tag == "li" and parts[0:1] in (["[]"], ["[x]"]) and _is_paragraph(parts[1:2]):
        # The reference writes a task's mark in front of the paragraph that it stands in.
        mark, first, *rest = parts
        assert isinstance(mark, str)
        assert isinstance(first, tuple)
        parts = [(first[0], *_joined(iter((mark, *first[1:])))), *rest]
    return (_name(element), *parts)


def _is_paragraph(parts: list[object]) -> bool:
    return bool(parts) and isinstance(parts[0], tuple) and parts[0][0] in ("p", "h1", "h2")


def _parts(element: Element) -> Iterator[object]:
    yield bare(element.text or "")
    for child in element:
        if is_comment(child):
            yield (RAW_HTML,)
        elif child.tag == "input":
            yield "[x]" if child.get("checked") is not None else "[]"
        elif _is_notes(child):
            yield from _notes(child)
        elif not _is_way_back(child):
            yield _of(child)
        yield bare(child.tail or "")


def _notes(element: Element) -> Iterator[object]:
    """Yield the footnotes that are marked, if there are any."""
    items = [item for item in element.find("ol") or () if any(map(_is_way_back, item.iter()))]
    if items:
        yield ("footnotes", *sorted(map(_of, items), key=repr))


def _joined(parts: Iterator[object]) -> Iterator[object]:
    words = ""
    for part in parts:
        if isinstance(part, str):
            words += part
            continue
        if words:
            yield words
        words = ""
        yield part
    if words:
        yield words


def _name(element: Element) -> str:
    name = str(element.tag)
    get = element.get
    if name == "a":
        return f"a {_address(get('href'))}"
    if name == "img":
        return f"img {_address(get('src'))} {bare(get('alt') or '')} {bare(get('title') or '')}"
    if name == "ol":
        return f"ol {get('start') or 1}"
    if name in ("th", "td"):
        return f"{name} {get('align') or _SIDES.get(get('class') or '', '')}".strip()
    return name


def _address(written: str | None) -> str:
    return unquote(written or "")


def _is_way_back(element: Element) -> bool:
    """Whether it leads from a footnote back to its mark, or is a paragraph that only does so."""
    if element.tag == "p" and not bare(element.text or ""):
        return len(element) > 0 and all(map(_is_way_back, element))
    return "footnote-backref" in (element.get("class") or "")


def _is_notes(element: Element) -> bool:
    return (element.get("class") or "") in ("footnotes", "footnote")
