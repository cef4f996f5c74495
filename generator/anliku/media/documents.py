"""A linked file in, whether it may be published out: only kinds that are known, with the content they say.

A document is published as it is, with all that it says of its author. One that holds macros is
refused, and so is one that is not what its name says.
"""

import io
import zipfile
import zlib

LARGEST = 50_000_000
"""Bytes of a document."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD = (".doc", ".xls", ".ppt", ".wps", ".et", ".dps")
_PARTS = {
    ".docx": "word/",
    ".xlsx": "xl/",
    ".pptx": "ppt/",
    ".ofd": "OFD.xml",
    ".odt": "content.xml",
    ".ods": "content.xml",
    ".odp": "content.xml",
}
"""Documents that are zip files, and what there must be in each."""
SUFFIXES = frozenset([".pdf", ".csv", *_OLD, *_PARTS])
"""What may be linked to."""
TEXT_DOCUMENTS = frozenset([".doc", ".docx", ".wps", ".odt"])
"""What contributors write cases in."""
_PDF_HEAD = 1024
_MACROS = ("vbaproject.bin", "vbadata.xml", "/basic/")
_SPOKEN = "、".join(("PDF", "OFD", "Word", "Excel", "PPT", "WPS", "ODF", "CSV"))


def suffix_of(path: str) -> str:
    """Return how a name ends, in lower case with the dot; empty where it has no ending."""
    stem, dot, suffix = path.rpartition("/")[2].rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def document_fault(path: str, data: bytes) -> tuple[str, str] | None:
    """Return why a document cannot be published and what to do; None where it can."""
    suffix = suffix_of(path)
    if suffix not in SUFFIXES:
        return "不是能公开的种类", f"可以链接的有 {_SPOKEN}；别的另存为 PDF"
    if suffix == ".pdf":
        return None if b"%PDF-" in data[:_PDF_HEAD] else _mismatch(suffix)
    if suffix == ".csv":
        return None if data and b"\0" not in data else _mismatch(suffix)
    if suffix in _OLD and data.startswith(_OLD_OFFICE):
        return None
    if suffix in _PARTS or suffix in _OLD:  # WPS writes zip files under its own endings, too
        return _zip_fault(data, suffix)
    return _mismatch(suffix)


def _zip_fault(data: bytes, suffix: str) -> tuple[str, str] | None:
    if data.startswith(_OLD_OFFICE):
        return "加了密码，或是旧版 Office 文件", "去掉密码，重新另存一次，或另存为 PDF"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, zlib.error):
        return _mismatch(suffix)
    if any(mark in f"/{name.lower()}" for name in names for mark in _MACROS):
        return "里有宏（会运行的程序）", "另存为不带宏的格式，或另存为 PDF"
    wanted = _PARTS.get(suffix, "")
    return None if any(name.startswith(wanted) for name in names) else _mismatch(suffix)


def _mismatch(suffix: str) -> tuple[str, str]:
    return f"的内容不是 {suffix.removeprefix('.').upper()}，或者残缺", "打开看看，重新另存一次"
