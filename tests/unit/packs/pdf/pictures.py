"""Pictures for tests, made here."""

import struct
import zlib
from pathlib import Path


def png(folder: Path, width: int, height: int) -> Path:
    """Write a grey picture of this size into a folder and return its path."""
    path = folder / f"grey-{width}x{height}.png"
    rows = b"".join(b"\x00" + bytes(x * 255 // width for x in range(width)) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts))
    return path


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
