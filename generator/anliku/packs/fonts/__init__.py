"""The fonts that packs are printed in: finding them, and what they can show."""

from anliku.packs.fonts.coverage import glyph_problem, missing_characters
from anliku.packs.fonts.faces import Face
from anliku.packs.fonts.families import Family
from anliku.packs.fonts.finding import FontSet, brought_folder, find_fonts

__all__ = [
    "Face",
    "Family",
    "FontSet",
    "brought_folder",
    "find_fonts",
    "glyph_problem",
    "missing_characters",
]
