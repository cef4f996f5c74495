"""A document's name and bytes in, why it cannot be published and what to do out."""

import hashlib

from anliku.media.documents.comma_separated import refuse_active_csv
from anliku.media.documents.compound.listing import MAGIC
from anliku.media.documents.compound.streams import refuse_hostile_ole
from anliku.media.documents.kinds import LARGEST, ODF, OLD, OOXML, SPOKEN, SUFFIXES, suffix_of
from anliku.media.documents.packages.ofd import refuse_hostile_ofd
from anliku.media.documents.packages.ooxml import refuse_hostile_ooxml
from anliku.media.documents.packages.opendocument import refuse_hostile_odf
from anliku.media.documents.packages.unpacking import Package
from anliku.media.documents.pdf import refuse_hostile_pdf
from anliku.media.documents.refusing import DocumentRefusedError, encrypted, mismatch, too_much

_PRINT_ANEW = "打开后用“打印”生成新的 PDF，换上它；打不开就从原来的文件重新导出"
_ZIP = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_seen: dict[tuple[str, bytes], tuple[str, str] | None] = {}
"""What came of a document, by its ending and the checksum of its bytes: check and build ask both."""
_MOST_SEEN = 10_000


def document_fault(path: str, data: bytes) -> tuple[str, str] | None:
    """Return why a document cannot be published and what to do; None where it can.

    Args:
        path: its name, or its path with forward slashes; only the ending counts.
        data: all its bytes.
    """
    suffix = suffix_of(path)
    if suffix not in SUFFIXES:
        return "不是能公开的种类", f"可以链接的有 {SPOKEN}；别的另存为 PDF"
    key = (suffix, hashlib.sha256(data).digest())
    if key not in _seen:
        if len(_seen) >= _MOST_SEEN:
            _seen.clear()
        _seen[key] = _fault(suffix, data)
    return _seen[key]


def _fault(suffix: str, data: bytes) -> tuple[str, str] | None:
    try:
        _refuse_hostile(suffix, data)
    except DocumentRefusedError as err:
        return err.message, _PRINT_ANEW if suffix == ".pdf" else err.hint
    return None


def _refuse_hostile(suffix: str, data: bytes) -> None:
    if len(data) > LARGEST:
        raise too_much(f"超过 {LARGEST / 1e6:.0f} MB")
    if suffix == ".pdf":
        refuse_hostile_pdf(data)
    elif suffix == ".csv":
        refuse_active_csv(data)
    elif data.startswith(MAGIC):
        _refuse_hostile_compound(suffix, data)
    elif not data.startswith(_ZIP):
        raise mismatch(suffix)
    else:
        _refuse_hostile_package(suffix, data)


def _refuse_hostile_compound(suffix: str, data: bytes) -> None:
    if suffix in OLD:
        refuse_hostile_ole(data, suffix)
    elif _ENCRYPTED in data:  # a zip file that is locked is put into a compound file
        raise encrypted()
    else:
        raise mismatch(suffix)


def _refuse_hostile_package(suffix: str, data: bytes) -> None:
    if suffix in OOXML or suffix in OLD:  # WPS writes zip files under its own endings, too
        refuse_hostile_ooxml(Package(data), suffix)
    elif suffix in ODF:
        refuse_hostile_odf(Package(data), suffix)
    else:
        refuse_hostile_ofd(Package(data))
