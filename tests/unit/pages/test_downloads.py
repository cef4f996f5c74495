"""What a page says of the files it offers."""

import pytest

from anliku.pages import Extent


@pytest.mark.parametrize(
    ("extent", "expected"),
    [
        (Extent(size=1), "1 KB"),
        (Extent(size=48_001, pages=3), "3 页，49 KB"),
        (Extent(size=999_999), "1000 KB"),
        (Extent(size=1_260_000, pages=36), "36 页，1.3 MB"),
    ],
)
def test_extent_in_words(extent: Extent, expected: str) -> None:
    """Pages where there are any, and a size that is never nothing."""
    assert expected == str(extent)
