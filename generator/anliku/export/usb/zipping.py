"""Files in, entries of a zip with nothing in them of this machine or this hour out."""

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_CHUNK = 1024 * 1024
_COMPRESSED = frozenset([".gif", ".gz", ".jpeg", ".jpg", ".png", ".webp", ".woff2", ".zip"])
"""Endings of files that deflating would not make smaller."""
_YEARS = (1980, 2107)
"""What the date field of a zip can hold; its first day is no statement."""
_UNIX = 3
_READABLE = 0o100644
"""A plain file that everybody may read, as Unix says it."""


def add_bytes(archive: ZipFile, name: str, content: bytes, day: date | None) -> str:
    """Add one entry and return its SHA-256 in hexadecimal."""
    return _add(archive, _info(name, len(content), day), BytesIO(content))


def add_file(archive: ZipFile, name: str, path: Path, day: date | None) -> str:
    """Add one file, reading it once and piece by piece, and return its SHA-256 in hexadecimal."""
    with path.open("rb") as stream:
        return _add(archive, _info(name, path.stat().st_size, day), stream)


def _info(name: str, size: int, day: date | None) -> ZipInfo:
    first, last = _YEARS
    if day is None or day.year < first:
        day = date(first, 1, 1)
    year, month, date_of_month = day.timetuple()[:3]
    info = ZipInfo(name, (min(year, last), month, date_of_month, 0, 0, 0))
    info.create_system = _UNIX
    info.external_attr = _READABLE << 16
    suffix = PurePosixPath(name).suffix.lower()
    info.compress_type = ZIP_STORED if suffix in _COMPRESSED else ZIP_DEFLATED
    # The size decides whether the entry is written as ZIP64.
    info.file_size = size
    return info


def _add(archive: ZipFile, info: ZipInfo, stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    with archive.open(info, "w") as entry:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            entry.write(chunk)
    return digest.hexdigest()
