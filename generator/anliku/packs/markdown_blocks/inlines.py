"""The inline part of a text's tree in, inlines out."""

from collections.abc import Sequence
from pathlib import Path

from anliku.packs.blocks import (
    CodeSpan,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Picture,
    Strong,
    Text,
)
from anliku.packs.markdown_blocks.footnotes import Footnotes, is_back_link, is_mark
from anliku.packs.markdown_blocks.html_tree import Element
from anliku.packs.markdown_blocks.spacing import tidied

_DEEPEST = 12
"""Levels of inlines in one another that are kept; nobody reads more."""

Nodes = Sequence[Element | str]


def inlines_of(children: Nodes, notes: Footnotes) -> Inlines:
    """Return the inlines of a paragraph, a heading or a cell, spaced for print."""
    return tidied(_inlines(children, notes, 0))


def _inlines(children: Nodes, notes: Footnotes, depth: int) -> Inlines:
    found: list[Inline] = []
    for child in children:
        if isinstance(child, str):
            found.append(Text(child))
        elif depth >= _DEEPEST:
            found.append(Text(flat_text(child)))
        elif is_back_link(child):
            _drop_space_before_back_link(found)
        else:
            found.extend(_inline(child, notes, depth + 1))
    return tuple(found)


def _inline(element: Element, notes: Footnotes, depth: int) -> Inlines:
    match element.tag:
        case "sup" if is_mark(element):
            return notes.inlines_for(element)
        case "br":
            return (LineBreak(),)
        case "img":
            return _picture(element)
        case "code":
            return (CodeSpan(flat_text(element).replace("\n", " ")),)
        case _:
            return _styled(element, _inlines(element.children, notes, depth))


def _styled(element: Element, inner: Inlines) -> Inlines:
    match element.tag:
        case "strong":
            return (Strong(inner),)
        case "em":
            return (Emphasis(inner),)
        case "a" if element.attributes.get("href"):
            return (Link(_without_links(inner), element.attributes["href"]),)
        case _:
            return inner


def _picture(element: Element) -> Inlines:
    alt, title = element.attributes.get("alt", ""), element.attributes.get("title", "")
    words = f"{alt}（{title}）" if alt and title and title != alt else alt or title
    source = element.attributes.get("src")
    return (Picture(Path(source), words),) if source else (Text(words),)


def _without_links(inlines: Inlines) -> Inlines:
    """Return inlines that may stand in a link: a link inside is its words."""
    found: list[Inline] = []
    for inline in inlines:
        match inline:
            case Link(inner):
                found.extend(inner)
            case Strong(inner):
                found.append(Strong(_without_links(inner)))
            case Emphasis(inner):
                found.append(Emphasis(_without_links(inner)))
            case _:
                found.append(inline)
    return tuple(found)


def _drop_space_before_back_link(found: list[Inline]) -> None:
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].text.removesuffix("\xa0"))


def flat_text(element: Element) -> str:
    """Return the words below an element, without the marks of footnotes; a picture's are its alt."""
    texts: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            texts.append(node)
        elif node.tag == "img":
            texts.append(node.attributes.get("alt", ""))
        elif not is_mark(node) and not is_back_link(node):
            waiting.extend(node.children[::-1])
    return "".join(texts)
