"""Packs as PDF, for print and for reading."""

from anliku.packs.pdf.engine import TypesettingError
from anliku.packs.pdf.saving import page_count
from anliku.packs.pdf.writing import families_of, write_pdf

__all__ = ["TypesettingError", "families_of", "page_count", "write_pdf"]
