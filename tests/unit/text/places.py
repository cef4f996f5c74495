"""A text in, the nodes of it out whose line and column do not lead to what they show."""

from collections.abc import Iterator

from anliku.text import Text
from anliku.text.tree import (
    Box,
    Code,
    Emphasis,
    Heading,
    Image,
    Link,
    Markup,
    MarkupBlock,
    NoteMark,
    Quotation,
    Strong,
    Struck,
    Words,
)
from anliku.text.walking import all_blocks, all_inlines

_SIGNS: dict[type, str] = {
    Strong: "*_",
    Emphasis: "*_",
    Struck: "~",
    Code: "`",
    Markup: "<",
    MarkupBlock: "<",
    Image: "!",
    NoteMark: "[",
    Quotation: ">",
}
"""With what a node begins in the source."""


def misplaced(text: Text) -> list[object]:
    """Return the nodes that stand elsewhere than they are said to, and those outside the source."""
    lines = text.source.split("\n")
    return list(_misplaced(text, lines))


def _misplaced(text: Text, lines: list[str]) -> Iterator[object]:
    boxes = [block for block in all_blocks(text.tree) if isinstance(block, Box)]
    made_up = {Words(box.kind.title, box.at) for box in boxes}
    for node in (*all_blocks(text.tree), *all_inlines(text.tree), *text.tree.notes.values()):
        place = text.place(node.at)
        assert place.line is not None
        assert place.column is not None
        if not (0 < place.line <= len(lines) and place.column - 1 <= len(lines[place.line - 1])):
            yield ("outside", node, place)
            continue
        if node in made_up:
            continue
        rest = lines[place.line - 1][place.column - 1 :]
        if not _begins(node, rest):
            yield (node, rest)


def _begins(node: object, rest: str) -> bool:
    match node:
        case Words(text=shown):
            # What is escaped or named is shown as something else; so are controls, and line ends.
            return rest[:1] in ("&", "\\", "") or shown[0] in (rest[:1], "\ufffd", " ", "\n")
        case Link(inlines=inlines):
            return rest[:1] in ("[", "<") or not inlines or _begins(inlines[0], rest)
        case Heading():
            return rest[:1] != ""
        case _:
            signs = _SIGNS.get(type(node))
            return signs is None or rest.lstrip(" \t")[:1] in tuple(signs)
