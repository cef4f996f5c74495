"""Office documents made for one test."""

import io
import zipfile


def a_zip(*names: str) -> bytes:
    """Return a zip file with files of these names."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()
