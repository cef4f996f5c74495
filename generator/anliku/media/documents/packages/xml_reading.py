"""XML in, its elements to a reader out, streamed: no tree is built, nothing fetched, no DTD taken."""

import functools
from collections.abc import Mapping
from typing import Any, Protocol

from lxml import etree

from anliku.media.documents.packages.unpacking import Budget, Package
from anliku.media.documents.refusing import DocumentRefusedError, damaged, too_much


class Attributes:
    """A reader of nothing but what elements begin with; it refuses by raising."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Look at an element's beginning; names are `{namespace}local`."""


class Reader(Protocol):
    """What looks at ends and texts, too; it refuses by raising."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Look at an element's beginning; names are `{namespace}local`."""

    def end(self, tag: str) -> None:
        """Look at an element's end."""

    def data(self, text: str) -> None:
        """Look at a text or a piece of it."""


class _Counting:
    """What lxml calls: counts, refuses a DTD, and hands on what the reader asks for."""

    def __init__(self, reader: Attributes | Reader, budget: Budget) -> None:
        self._start = reader.start
        self._budget = budget
        if not isinstance(reader, Attributes):
            self.end = reader.end
            self.data = reader.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._budget.elements -= 1
        if self._budget.elements < 0:
            raise too_much("内容太多")
        self._start(tag, attributes)

    def doctype(self, *_: Any) -> None:
        raise DocumentRefusedError("里有 DTD，办公软件不会这样写", "打开后重新另存一次")

    def close(self) -> None:
        pass


def read_xml(package: Package, name: str, reader: Attributes | Reader) -> None:
    """Have a reader look at all elements of a part.

    Args:
        package: what the part is in, on whose budget it is read.
        name: the part's.
        reader: looks; an `Attributes` is asked for nothing but `start`.

    Raises:
        DocumentRefusedError: by the reader; or it is not well-formed, has a DTD, or is too much.
    """
    parser = etree.XMLParser(
        target=_Counting(reader, package.budget),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for piece in package.pieces(name):
            parser.feed(piece)
        parser.close()
    except (etree.LxmlError, ValueError, LookupError) as err:
        raise damaged(f"{name} 不是 XML") from err


@functools.lru_cache(maxsize=4096)
def local(name: str) -> str:
    """Return an element's or attribute's name without its namespace."""
    return name.rpartition("}")[2]
