"""A kind of file in, the writer that makes it out.

Each writer is imported when it is first wanted: their libraries take half a second to load, which
`anliku search` should not wait for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from anliku import resources
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
            TypesettingError: Typst breaks down, most likely over a template of the user's own.
        """
        if kind is not PackFormat.PDF:
            return _writer(kind)(pack, options), None
        from anliku.packs.pdf import TypesettingError, page_count, write_pdf

        try:
            content = write_pdf(pack, options, self._fonts, self.template_folders)
        except TypesettingError as err:
            if not self._own_templates:
                raise
            names = "、".join(path.name for path in self._own_templates)
            hint = f"案例库的 overrides/print 里有自己的排版模板（{names}），先移走再试"
            raise TypesettingError(err.message, hint) from err
        return content, page_count(content)

    def notices(self, layout: Layout) -> tuple[str, ...]:
        """Return what users of a layout must know of its fonts."""
        from anliku.packs.pdf import families_of

        return self._fonts.notices(families_of(layout))

    @cached_property
    def _own_templates(self) -> tuple[Path, ...]:
        """The user's templates that say anything else than the program's own."""
        found = (path for folder in self.template_folders for path in folder.glob("print/*.typ"))
        return tuple(sorted(path for path in found if not _is_the_programs(path)))

    @cached_property
    def _fonts(self) -> "FontSet":
        from anliku.packs.fonts import find_fonts

        return find_fonts(self.font_folders)


def _is_the_programs(template: Path) -> bool:
    own = resources.overrides_dir() / "print" / template.name
    return own.is_file() and own.read_bytes() == template.read_bytes()


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
