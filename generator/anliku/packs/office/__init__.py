"""A pack in, files for office programs, reading devices and browsers out: DOCX, EPUB, HTML."""

from anliku.packs.office.docx.writer import write_docx
from anliku.packs.office.web.epub_file import write_epub
from anliku.packs.office.web.html_file import write_html

__all__ = ["write_docx", "write_epub", "write_html"]
