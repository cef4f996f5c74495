"""PDF files made for one test."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name


def pdf(**catalogue: Any) -> bytes:
    """Return a PDF of one page, with entries of its catalogue."""
    return saved(a_pdf(**catalogue))


def a_pdf(**catalogue: Any) -> pikepdf.Pdf:
    """Return a PDF of one page to be changed."""
    made = pikepdf.new()
    made.add_blank_page(page_size=(200, 200))
    for key, value in catalogue.items():
        made.Root[f"/{key}"] = value
    return made


def saved(made: pikepdf.Pdf, **options: Any) -> bytes:
    """Return the bytes of a PDF."""
    target = io.BytesIO()
    made.save(target, **options)
    return target.getvalue()


def linked(action: Dictionary) -> bytes:
    """Return a PDF with a link on its page."""
    made = a_pdf()
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
    made.pages[0].Annots = Array([made.make_indirect(link)])
    return saved(made)
