"""A long sequence in, its parts with a pager each out, so that no index page grows unbounded."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from anliku import addresses
from anliku.pages.interface import Pager

T = TypeVar("T")


def paged(items: Sequence[T], address: str, size: int) -> Iterator[tuple[str, Sequence[T], Pager]]:
    """Yield address, items and pager of each page of an index; an empty index has one page.

    Args:
        items: all entries, in order.
        address: address of the first page.
        size: most entries on a page.
    """
    total = max(1, -(-len(items) // size))
    pages = tuple(addresses.numbered(address, number) for number in range(1, total + 1))
    for number, page in enumerate(pages, start=1):
        part = items[(number - 1) * size : number * size]
        yield page, part, Pager(number=number, total=total, addresses=pages)
