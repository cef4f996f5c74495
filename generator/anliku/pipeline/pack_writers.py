"""A kind of file in, the writer that makes it out.

Each writer is imported when it is first wanted: their libraries take half a second to load, which
`anliku search` should not wait for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from anliku.packs.interface import Layout, Pack, PackFormat, PrintOptions

if TYPE_CHECKING:
    from anliku.packs.fonts import FontSet


@dataclass(frozen=True)
class PackWriters:
    """All writers of packs; fonts are looked for once, and only where a PDF is wanted."""

    font_folders: Sequence[Path] = ()
    """The user's own, looked into first."""
    template_folders: Sequence[Path] = ()
    """Where templates may be that replace the program's own."""

    def write(
        self, kind: PackFormat, pack: Pack, options: PrintOptions
    ) -> tuple[bytes, int | None]:
        """Return the bytes of a pack's file and, of a PDF, how many pages it has.

        Raises:
            PackProblemsError: it cannot be set exactly, and why.
        """
        if kind is not PackFormat.PDF:
            return _writer(kind)(pack, options), None
        from anliku.packs.pdf import page_count, write_pdf

        content = write_pdf(pack, options, self._fonts, self.template_folders)
        return content, page_count(content)

    def notices(self, layout: Layout) -> tuple[str, ...]:
        """Return what users of a layout must know of its fonts."""
        from anliku.packs.pdf import families_of

        return self._fonts.notices(families_of(layout))

    @cached_property
    def _fonts(self) -> "FontSet":
        from anliku.packs.fonts import find_fonts

        return find_fonts(self.font_folders)


def _writer(kind: PackFormat) -> Callable[[Pack, PrintOptions], bytes]:
    if kind is PackFormat.PPTX:
        from anliku.packs.slides import write_pptx

        return write_pptx
    from anliku.packs import office

    if kind is PackFormat.DOCX:
        return office.write_docx
    if kind is PackFormat.EPUB:
        return office.write_epub
    return office.write_html
