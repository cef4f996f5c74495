"""Named parts in, the bytes of a zip file out: the same parts always give the same bytes."""

import io
import zipfile
from collections.abc import Mapping

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The oldest a zip can tell: a date that says nothing."""
_PACKED_ALREADY = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def zipped(parts: Mapping[str, bytes], *, first: str) -> bytes:
    """Return a zip of the parts, `first` at its head (and stored, as EPUB asks), the rest by name."""
    names = [first, *sorted(name for name in parts if name != first)]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            is_stored = name == "mimetype" or name.lower().endswith(_PACKED_ALREADY)
            entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name])
    return target.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
