"""A file that a page offers to take away: where it is, what it is, how big it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from typing_extensions import override

_KILOBYTE, _MEGABYTE = 1_000, 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How much there is to print and to send."""

    size: int
    """Bytes."""
    pages: int | None = None
    """None where the file has no fixed pages."""

    @override
    def __str__(self) -> str:
        """Return it in words, such as `36 页，1.2 MB`."""
        is_small = self.size < _MEGABYTE
        size = f"{-(-self.size // _KILOBYTE)} KB" if is_small else f"{self.size / _MEGABYTE:.1f} MB"
        return f"{self.pages} 页，{size}" if self.pages else size


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """One file of a collection's packs."""

    address: str
    """Path below the site's root."""
    label: str
    """Such as `学员版 PDF`."""
    extent: Extent


Downloads = Mapping[str, tuple[Download, ...]]
"""What each collection's page offers, by the collection's slug."""
NO_DOWNLOADS: Downloads = MappingProxyType({})
