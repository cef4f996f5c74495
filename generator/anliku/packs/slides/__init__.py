"""A pack in, a PPTX file for the class out; the door to python-pptx."""

from anliku.packs.slides.writer import write_pptx

__all__ = ["write_pptx"]
