"""The footnotes of a text: their marks in, the notes that stand there out."""

from collections.abc import Callable, Iterator

from anliku.packs.blocks import Blocks, Inlines, Note, Text
from anliku.packs.markdown_blocks.html_tree import Element

_NOTE_ID = "fn:"
_MARK_ID = "fnref"


def is_mark(element: Element) -> bool:
    """Say whether an element is the mark of a footnote."""
    return element.tag == "sup" and element.attributes.get("id", "").startswith(_MARK_ID)


def is_back_link(element: Element) -> bool:
    """Say whether an element leads from a footnote back to its mark."""
    return element.tag == "a" and element.has_class("footnote-backref")


def is_notes(element: Element) -> bool:
    """Say whether an element holds the footnotes of a text."""
    return element.tag == "div" and element.has_class("footnote")


class Footnotes:
    """The footnotes of one text, and which of them have been marked so far."""

    def __init__(
        self,
        tree: Element,
        convert: Callable[[Element, "Footnotes"], Blocks],
        words: Callable[[Element], str],
    ) -> None:
        """Collect the footnotes of a text.

        Args:
            tree: the whole text.
            convert: makes the blocks of one footnote.
            words: gives the plain words of one footnote.
        """
        self._elements = dict(_definitions(tree))
        self._convert = convert
        self._words = words
        self._blocks: dict[str, Blocks] = {}
        self._is_in_note = False

    def inlines_for(self, mark: Element) -> Inlines:
        """Return what stands where a mark is: the note, inside another note its words."""
        key = _key(mark)
        element = self._elements.get(key)
        if element is None:
            return ()
        if self._is_in_note:
            # No writer can set a footnote to a footnote.
            self._blocks.setdefault(key, ())
            return (Text(f"（{self._words(element).strip()}）"),)
        blocks = self._blocks_of(key, element)
        return (Note(key, blocks),) if blocks else ()

    def unmarked(self) -> Iterator[Blocks]:
        """Yield the blocks of each footnote that no mark has asked for."""
        for key, element in self._elements.items():
            blocks = () if key in self._blocks else self._blocks_of(key, element)
            if blocks:
                yield blocks

    def _blocks_of(self, key: str, element: Element) -> Blocks:
        if not self._blocks.get(key):
            self._is_in_note = True
            self._blocks[key] = self._convert(element, self)
            self._is_in_note = False
        return self._blocks[key]


def _definitions(tree: Element) -> Iterator[tuple[str, Element]]:
    for notes in filter(is_notes, tree.elements("div")):
        for listed in notes.elements("ol"):
            for item in listed.elements("li"):
                yield item.attributes.get("id", "").removeprefix(_NOTE_ID), item


def _key(mark: Element) -> str:
    link = next(mark.elements("a"), None)
    address = link.attributes.get("href", "") if link else ""
    return address.removeprefix(f"#{_NOTE_ID}")
