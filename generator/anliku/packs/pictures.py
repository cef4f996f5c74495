"""Pictures of the archive and QR codes in, bytes that office programs show out; the door to Pillow.

1. A photograph that a telephone marked as turned is turned, since Word does not look at the mark.
2. WebP becomes PNG where the format asks for it, since Word cannot show WebP.
"""

import io
import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from PIL import Image, ImageOps, UnidentifiedImageError

from anliku.packs.blocks import Picture
from anliku.problems import Location, PackProblemsError, Problem, Rule
from anliku.render.qr_code import qr_png

_MEDIA_TYPES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}
_TURNED = 0x0112
"""The EXIF tag that says how the camera was held; 1 is upright."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MM_PER_PIXEL = 25.4 / 96


@dataclass(frozen=True, slots=True)
class LoadedPicture:
    """A picture's bytes with what a page must know of it."""

    data: bytes
    kind: str
    """png, jpeg, gif, webp or svg."""
    size_mm: tuple[float, float]
    """Width and height at 96 pixels an inch."""
    alt: str

    @property
    def media_type(self) -> str:
        """The kind as the web names it."""
        return _MEDIA_TYPES[self.kind]

    def fitted(self, width_mm: float, height_mm: float) -> tuple[float, float]:
        """Return the size at which the picture stays within the given one, never enlarged."""
        width, height = self.size_mm
        scale = min(1.0, width_mm / width, height_mm / height)
        return width * scale, height * scale


def load_picture(picture: Picture, *, with_webp: bool) -> LoadedPicture:
    """Return the picture read and upright; as PNG if it is WebP and the format cannot hold that.

    Raises:
        PackProblemsError: the file cannot be read, or is no picture.
    """
    try:
        data = picture.path.read_bytes()
        if picture.path.suffix.lower() == ".svg":
            return LoadedPicture(data, "svg", _svg_size(data), picture.alt)
        return _bitmap(data, picture.alt, with_webp=with_webp)
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError) as err:
        raise PackProblemsError((_unreadable(picture.path),)) from err


def qr_picture(address: str) -> LoadedPicture:
    """Return the QR code of an address, 26 mm wide."""
    return LoadedPicture(qr_png(address), "png", (26.0, 26.0), f"二维码：{address}")


def _bitmap(data: bytes, alt: str, *, with_webp: bool) -> LoadedPicture:
    with Image.open(io.BytesIO(data)) as image:
        kind = (image.format or "").lower()
        is_known = kind in _MEDIA_TYPES and (with_webp or kind != "webp")
        if is_known and image.getexif().get(_TURNED, 1) == 1:
            return LoadedPicture(data, kind, _in_mm(image.size), alt)
        upright = ImageOps.exif_transpose(image)
        kind = "jpeg" if kind == "jpeg" else "png"
        target = io.BytesIO()
        upright.save(target, kind, **({"quality": 90} if kind == "jpeg" else {}))
        return LoadedPicture(target.getvalue(), kind, _in_mm(upright.size), alt)


def _in_mm(pixels: tuple[int, int]) -> tuple[float, float]:
    return pixels[0] * _MM_PER_PIXEL, pixels[1] * _MM_PER_PIXEL


def _svg_size(data: bytes) -> tuple[float, float]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as err:
        raise ValueError("not well-formed") from err
    box = _NUMBER.findall(root.get("viewBox", ""))
    sides = [_NUMBER.match(root.get(key, "")) for key in ("width", "height")]
    numbers = [float(side.group()) for side in sides if side] or [float(n) for n in box[2:4]]
    if len(numbers) != 2 or min(numbers) <= 0:  # width and height
        return 120.0, 80.0
    return numbers[0] * _MM_PER_PIXEL, numbers[1] * _MM_PER_PIXEL


def _unreadable(path: Path) -> Problem:
    return Problem(
        rule=Rule.UNREADABLE,
        location=Location(path.as_posix()),
        message=f"图片 {path.name} 读不出来，或不是图片",
        hint="用看图软件打开试试；打不开就换一个文件，另存为 PNG 或 JPEG",
    )
