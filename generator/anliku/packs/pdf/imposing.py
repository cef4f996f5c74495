"""The pages of a PDF in, sheets for folding and stapling out: two pages on each side of a sheet.

The sheets are printed on both sides, flipped on the short edge, folded together and stapled in
the fold. Their pages are pictures of the tagged ones, so an imposed file has no tags: it is for
the printer, the plain PDF for reading.
"""

import io
from dataclasses import replace
from itertools import chain

import pikepdf

from anliku.packs.interface import Layout, Paper, PrintOptions
from anliku.packs.pdf.saving import saved

_ON_A_SHEET = 4
_MM = 72 / 25.4
_SHEETS = (297 * _MM, 353 * _MM, 420 * _MM)
"""The long sides of A4, B4 and A3 (ISO 216), in points."""


def pages_for(options: PrintOptions) -> PrintOptions:
    """Return how the pages are set: a booklet on A4 paper has pages of A5; 公文 know A4 alone."""
    if options.layout is Layout.OFFICIAL:
        return replace(options, paper=Paper.A4)
    if options.is_booklet and options.paper is Paper.A4:
        return replace(options, paper=Paper.A5)
    return options


def reading_order(pages: int) -> tuple[tuple[int | None, int | None], ...]:
    """Return the pages, from 0, left and right on each side of each sheet; None for an empty one."""
    total = -(-pages // _ON_A_SHEET) * _ON_A_SHEET
    sides = chain.from_iterable(
        ((total - 1 - start, start), (start + 1, total - 2 - start))
        for start in range(0, total // 2, 2)
    )
    return tuple(
        (left if left < pages else None, right if right < pages else None) for left, right in sides
    )


def imposed(data: bytes) -> bytes:
    """Return the PDF of the sheets; title and other metadata stay."""
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as target:
        width, height = (float(side) for side in source.pages[0].mediabox[2:])
        # Half a sheet of A4 is 148.5 mm wide, a page of A5 148: the pages meet in the fold.
        sheet_width = next((s for s in _SHEETS if 0 < s - width * 2 < 2 * _MM), width * 2)
        left = sheet_width / 2 - width
        forms = [target.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for pair in reading_order(len(forms)):
            sheet = target.add_blank_page(page_size=(sheet_width, height))
            sheet.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary())
            drawing = b""
            for name, x, number in zip(
                ("/Left", "/Right"), (left, left + width), pair, strict=True
            ):
                if number is not None:
                    sheet.obj.Resources.XObject[name] = forms[number]
                    drawing += f"q 1 0 0 1 {x:.4f} 0 cm {name} Do Q\n".encode()
            sheet.obj.Contents = target.make_stream(drawing)
        target.docinfo.update(dict(source.docinfo))
        target.Root.ViewerPreferences = pikepdf.Dictionary(Duplex=pikepdf.Name.DuplexFlipShortEdge)
        target.Root.Lang = source.Root.Lang
        return saved(target)
