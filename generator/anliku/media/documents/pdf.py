"""A PDF in, nothing out if no object of it runs, fetches, or brings a file along.

ISO 32000-2:2020, 7.5 (file structure), 7.11.4 (embedded files), 12.6 (actions), 12.7 (forms), 13.
Every object that the file lists is looked at, reached from a page or not.
"""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf
from pikepdf.settings import qpdf_limit_errors, set_qpdf_limits

from anliku.media.documents.pdf_objects import is_telling, refuse_active_object
from anliku.media.documents.refusing import (
    damaged,
    encrypted,
    mismatch,
    too_much,
)

_MOST_OBJECTS = 150_000
_MOST_VALUES = 2_000_000
"""Blanks between the values of all objects; a value takes qpdf about a hundred bytes."""
_UNPACKED = 8_000_000
"""Bytes of a stream that qpdf unpacks for itself: a table, or a few hundred objects in one."""
_LIMITS: dict[str, Any] = {
    "flate_max_memory": _UNPACKED,
    "run_length_max_memory": _UNPACKED,
    "png_max_memory": _UNPACKED,
    "tiff_max_memory": _UNPACKED,
    "max_stream_filters": 3,
    "parser_max_nesting": 100,
    "parser_max_container_size": 500_000,
    "doc_max_warnings": 100,
}
_END = re.compile(rb"%%EOF[\s\0]*\Z")
_GUESSED = re.compile("reconstruct|file is damaged")
"""What qpdf says when it has to look for the objects: another program may find others."""
_TAIL = 1_100
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 65_557
"""Bytes from the end in which the record that makes a zip file may begin."""


def refuse_hostile_pdf(data: bytes) -> None:
    """Refuse a PDF that holds anything active.

    Raises:
        DocumentRefusedError: it does, is encrypted, damaged, no PDF, or asks for too much.
    """
    if not data.startswith(b"%PDF-"):
        raise mismatch(".pdf")
    if not _END.search(data[-_TAIL:]) or _ZIP_END in data[-_ZIP_TAIL:]:
        raise damaged("PDF 后面多了或少了东西")
    if _largest_object(data) > _MOST_VALUES:
        raise too_much("PDF 的对象")
    before = qpdf_limit_errors()
    try:
        with _limits(), pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            _refuse_hostile_objects(pdf)
            if qpdf_limit_errors() > before:
                raise too_much("PDF 的对象")
            if any(_GUESSED.search(str(warning)) for warning in pdf.get_warnings()):
                raise damaged("PDF 的对象表")
    except pikepdf.PasswordError as err:
        raise encrypted() from err
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, OverflowError) as err:
        raise damaged("PDF 的结构") from err


@contextmanager
def _limits() -> Iterator[None]:
    """Bound what qpdf takes in while a foreign file is open; its bounds are those of the process."""
    previous: dict[str, Any] = set_qpdf_limits(**_LIMITS)
    try:
        yield
    finally:
        set_qpdf_limits(**previous)


def _largest_object(data: bytes) -> int:
    """Return about how many values the largest object outside of streams has."""
    most = at = 0
    while at < len(data):
        start = data.find(b"stream", at)
        start = len(data) if start < 0 else start
        for held in data[at:start].split(b"endobj"):
            if len(held) > _MOST_VALUES:  # a shorter one cannot have more
                most = max(most, sum(map(held.count, (b" ", b"\n", b"\r", b"/", b"["))))
        end = data.find(b"endstream", start + 6)
        at = len(data) if end < 0 else end + 9
    return most


def _refuse_hostile_objects(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted:
        raise encrypted()
    if len(pdf.pages) == 0:
        raise damaged("PDF 里没有一页")
    entries = pdf.get_xref_table()
    if len(entries) > _MOST_OBJECTS:
        raise too_much("PDF 的对象")
    values = 0
    for number, generation in entries:
        found: Any = pdf.get_object(number, generation)
        is_stream = isinstance(found, pikepdf.Stream)
        held = found.stream_dict if isinstance(found, pikepdf.Stream) else found
        if not isinstance(held, pikepdf.Object):
            continue  # a number or a truth value
        written = held.unparse(resolved=True)
        values += written.count(b" ")
        if values > _MOST_VALUES:
            raise too_much("PDF 的对象")
        if is_telling(written, is_stream=is_stream):
            refuse_active_object(held, is_stream=is_stream)
