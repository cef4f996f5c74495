"""Indexes cut into pages."""

from hypothesis import given
from hypothesis import strategies as st

from anliku.pages.paging import paged


@given(st.lists(st.integers(), max_size=60), st.integers(1, 20))
def test_every_entry_stands_once_and_no_page_is_too_long(items: list[int], size: int) -> None:
    """The parts together are the whole, none above the size, all linked in order."""
    pages = list(paged(items, "x/index.html", size))
    assert items == [item for _, part, _ in pages for item in part]
    assert all(len(part) <= size for _, part, _ in pages)
    assert [pager.addresses[pager.number - 1] for _, _, pager in pages] == [a for a, _, _ in pages]
    assert [None] == [pages[0][2].previous]
    assert [None] == [pages[-1][2].next]
