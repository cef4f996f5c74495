"""XML in, its elements to a reader out, streamed: no tree is built, nothing fetched, no DTD taken."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from lxml import etree

from anliku.media.documents.refusing import DocumentRefusedError, damaged, too_much

MOST_ELEMENTS = 1_200_000
"""Elements of one part: a second and a half of reading, ten thousand pages of Word."""


class Reader(Protocol):
    """What looks at elements; it refuses by raising."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Look at an element's beginning; names are `{namespace}local`."""

    def end(self, tag: str) -> None:
        """Look at an element's end."""

    def data(self, text: str) -> None:
        """Look at a text or a piece of it."""


class Attributes:
    """A reader of nothing but what elements begin with."""

    def end(self, tag: str) -> None:
        """Pass an element's end over."""

    def data(self, text: str) -> None:
        """Pass a text over."""


class _Counting:
    """What lxml calls: counts, refuses a DTD, and hands on."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._elements = 0
        self.end = reader.end
        self.data = reader.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise too_much("内容太多")
        self._reader.start(tag, attributes)

    def doctype(self, *_: Any) -> None:
        raise DocumentRefusedError("里有 DTD，办公软件不会这样写", "打开后重新另存一次")

    def close(self) -> None:
        pass


def read_xml(pieces: Iterable[bytes], reader: Reader, name: str) -> None:
    """Have a reader look at all elements of a part.

    Raises:
        DocumentRefusedError: by the reader; or it is not well-formed, has a DTD, or is too much.
    """
    parser = etree.XMLParser(
        target=_Counting(reader),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for piece in pieces:
            parser.feed(piece)
        parser.close()
    except (etree.LxmlError, ValueError, LookupError) as err:
        raise damaged(f"{name} 不是 XML") from err


def local(name: str) -> str:
    """Return an element's or attribute's name without its namespace."""
    return name.rpartition("}")[2]
