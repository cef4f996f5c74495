"""A picture in sRGB in, the bytes of a file within the set weight out."""

import io
import math
from dataclasses import dataclass, field

from PIL import Image

from anliku.media.kinds import PictureKind
from anliku.media.pictures.limits import HEAVIEST

_QUALITIES = (90, 80)
_STEP = 0.75
"""By how much the sides shrink where that is not enough."""
_LEAST = 16
"""Pixels of a side below which no picture is too heavy."""
_EFFORT = 4
"""Of PNG's compression, 0 to 9: twice as fast as usual for a few hundredths more."""
_CAUTION = 0.9
"""What is smaller has more to tell in each pixel."""
_PNG_WEIGHT = 2.0
"""Bytes for each pixel that a see-through photograph takes as PNG, if it was something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A picture as it was written."""

    data: bytes = field(repr=False)
    kind: PictureKind
    size: tuple[int, int]


def encoded(image: Image.Image, source: PictureKind, weight: float) -> Written:
    """Return a drawing or a see-through picture as PNG, anything else or too heavy as JPEG.

    Args:
        image: L, RGB or RGBA.
        source: what it was.
        weight: bytes for each pixel that the source took.
    """
    bare = _without_notes(_without_idle_alpha(image))
    is_drawing = source in (PictureKind.PNG, PictureKind.GIF)
    if bare.mode == "RGBA":
        return _see_through(bare, weight if is_drawing else max(weight, _PNG_WEIGHT))
    # Writing a large PNG takes seconds: it is not tried where it must come out too heavy.
    if is_drawing and weight * bare.width * bare.height <= HEAVIEST:
        data = _png(bare)
        if len(data) <= HEAVIEST:
            return Written(data=data, kind=PictureKind.PNG, size=bare.size)
    return _photograph(bare)


def _see_through(image: Image.Image, weight: float) -> Written:
    """Shrink to the size that is likely to be right, until it is."""
    current, expected = image, weight * image.width * image.height
    data = b""
    while not data or len(data) > HEAVIEST:
        if expected > HEAVIEST and min(current.size) > _LEAST:
            current = _scaled(current, math.sqrt(HEAVIEST / expected) * _CAUTION)
        data = _png(current)
        if min(current.size) <= _LEAST:
            break
        expected = len(data)
    return Written(data=data, kind=PictureKind.PNG, size=current.size)


def _photograph(image: Image.Image) -> Written:
    """Lower the quality, then the size, until the weight is right."""
    current = image
    while True:
        for quality in _QUALITIES:
            data = _jpeg(current, quality)
            if len(data) <= HEAVIEST or min(current.size) <= _LEAST:
                return Written(data=data, kind=PictureKind.JPEG, size=current.size)
        current = _scaled(current, _STEP)


def _scaled(image: Image.Image, scale: float) -> Image.Image:
    width, height = (max(1, round(side * scale)) for side in image.size)
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=quality)
    return target.getvalue()


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "PNG", compress_level=_EFFORT)
    return target.getvalue()


def _without_idle_alpha(image: Image.Image) -> Image.Image:
    """Return a picture that is nowhere see-through without its alpha channel."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        return image.convert("RGB")
    return image


def _without_notes(image: Image.Image) -> Image.Image:
    """Return the pixels alone: Pillow would write profile, comments and EXIF again."""
    bare = image.copy() if image.readonly else image
    bare.info = {}
    return bare
