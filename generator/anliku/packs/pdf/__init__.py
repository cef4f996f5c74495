"""Packs as PDF, for print and for reading."""

from anliku.packs.pdf.engine import TypesettingError
from anliku.packs.pdf.writing import families_of, write_pdf

__all__ = ["TypesettingError", "families_of", "write_pdf"]
