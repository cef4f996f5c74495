"""A pack in, files for office programs, reading devices and browsers out: DOCX, EPUB, HTML."""

from anliku.packs.office.docx.writer import write_docx

__all__ = ["write_docx"]
