"""A text's HTML in, its tree out.

The standard library's parser instead of libxml2's: it knows all of HTML 5's character references,
and it has no limit of depth at which it drops text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

VOID = frozenset(["br", "hr", "img"])
"""The elements without an end that our Markdown makes."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold (XML 1.0, 2.2), and so neither DOCX nor EPUB."""


@dataclass(slots=True)
class Element:
    """One element; its children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def elements(self, *tags: str) -> Iterator["Element"]:
        """Yield the direct children of the given tags."""
        for child in self.children:
            if isinstance(child, Element) and child.tag in tags:
                yield child

    def has_class(self, name: str) -> bool:
        """Say whether the element is of a class."""
        return name in self.attributes.get("class", "").split()


class _Builder(HTMLParser):
    """Builds the tree of HTML that our own Markdown made, so that its nesting is sound."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.path = [Element("body")]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.path[-1].children.append(element)
        if tag not in VOID:
            self.path.append(element)

    @override
    def handle_endtag(self, tag: str) -> None:
        if len(self.path) > 1 and self.path[-1].tag == tag:
            self.path.pop()

    @override
    def handle_data(self, data: str) -> None:
        children = self.path[-1].children
        text = _NOT_XML.sub("\ufffd", data)
        if children and isinstance(children[-1], str):
            children[-1] += text
        else:
            children.append(text)


def html_tree(html: str) -> Element:
    """Return an element that holds what the HTML says."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.path[0]


def nodes(element: Element) -> Iterator[Element | str]:
    """Yield everything below an element in the order of the text, however deep it lies."""
    waiting: list[Element | str] = element.children[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Element):
            waiting.extend(node.children[::-1])
