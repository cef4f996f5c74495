"""A wish for a pack in, what the user should know about it out, in Chinese sentences."""

from collections.abc import Iterable, Iterator

from anliku.packs.interface import Layout, PackFormat, Paper, PrintOptions
from anliku.pipeline.pack_making import Wish
from anliku.pipeline.pack_writers import PackWriters
from anliku.settings import Settings

_WITH_ADDRESSES = frozenset({PackFormat.PDF, PackFormat.DOCX, PackFormat.PPTX})
_SHEETS = {Paper.A4: "A4", Paper.A5: "A4", Paper.B5: "B4"}


def notes_on(wish: Wish, settings: Settings, writers: PackWriters) -> Iterator[str]:
    """Yield what is not as one might expect: fonts that stand in, sheets, codes that are missing.

    Args:
        wish: in which form the pack is wanted.
        settings: the archive's settings.
        writers: know the fonts.

    Raises:
        PackProblemsError: there are no fonts for a PDF.
    """
    if PackFormat.PDF in wish.formats:
        yield from writers.notices(wish.options.layout)
        if wish.options.is_booklet:
            yield (
                f"小册子印在 {_sheet(wish.options)} 纸上：双面打印，按短边翻转，不要缩放；"
                "印好对折，在折线上装订"
            )
    if not settings.site_url and not _WITH_ADDRESSES.isdisjoint(wish.formats):
        yield "案例上没有网址和二维码：mkdocs.yml 的 site_url 是空的，写上网站的网址再做就有"


def replaced_note(names: Iterable[str]) -> Iterator[str]:
    """Yield what to say of files of the same names that were there; nothing if there were none."""
    listed = "、".join(names)
    if listed:
        yield f"换掉了以前做的同名文件：{listed}；要都留着，就写 --title 或 --output"


def _sheet(options: PrintOptions) -> str:
    return "A3" if options.layout is Layout.OFFICIAL else _SHEETS[options.paper]
