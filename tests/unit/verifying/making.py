"""Small places to verify: bags, editions for a USB stick, sites, as files by their names."""

import hashlib
import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from anliku.verifying import Verdict, verify

Files = dict[str, bytes]

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def digest(data: bytes, algorithm: str = "sha256") -> str:
    """Return a checksum in hexadecimal."""
    return hashlib.new(algorithm, data).hexdigest()


def manifest(files: Mapping[str, bytes], algorithm: str = "sha256") -> bytes:
    """Return the lines of files."""
    return "".join(f"{digest(data, algorithm)}  {name}\n" for name, data in files.items()).encode()


def bag(**changed: bytes) -> Files:
    """Return a small bag with all that one may have; `changed` are tag files, «_» standing for «-» and «.txt»."""
    payload = {"data/甲.txt": "甲乙丙\n".encode() * 9, "data/下/b.bin": bytes(range(40))}
    size = sum(map(len, payload.values()))
    tags = {
        "bagit.txt": DECLARATION,
        "bag-info.txt": f"Contact-Name: 张\nPayload-Oxum: {size}.{len(payload)}\n".encode(),
        "manifest-sha256.txt": manifest(payload),
        "manifest-sha512.txt": manifest(payload, "sha512"),
    }
    tags |= {f"{name.replace('_', '-')}.txt": data for name, data in changed.items()}
    return payload | tags | {"tagmanifest-sha256.txt": manifest(tags)}


def edition() -> Files:
    """Return a small edition for a USB stick."""
    files = {
        "打开案例库.html": b"<p>" * 30,
        "site/index.html": "首页".encode() * 20,
        "site/空": b"",
    }
    return files | {"校验清单.txt": manifest(files)}


def site() -> Files:
    """Return a small site."""
    files = {"index.html": "首页".encode(), "cases/a.html": b"a"}
    made = {"kind": "made by anliku", "format": 1, "stamp": "0"}
    made_list = {**made, "files": {name: digest(data) for name, data in files.items()}}
    return files | {".anliku-made.json": json.dumps(made_list).encode()}


def written(files: Files, folder: Path) -> Path:
    """Write files into a folder and return it."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def zipped(files: Files, method: int = ZIP_DEFLATED, top: str = "库/") -> bytes:
    """Return files as a zip in one folder."""
    stream = BytesIO()
    with ZipFile(stream, "w", method) as archive:
        for name, data in files.items():
            info = ZipInfo(f"{top}{name}")
            info.compress_type = method
            archive.writestr(info, data)
    return stream.getvalue()


def judged(path: Path) -> Verdict:
    """Verify something."""
    return verify(path, lambda *_: None)


def said(path: Path) -> str:
    """Return all that is wrong with something, one thing a line."""
    found = judged(path)
    lines = [*found.missing, *found.changed, *found.added, *found.faults]
    assert len(lines) == found.wrong
    assert found.is_good == (not lines)
    return "\n".join(lines)
