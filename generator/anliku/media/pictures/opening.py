"""The door to Pillow for reading: bytes in, an opened picture within the limits out.

Only the one plugin that the content asks for is used, so that no picture reaches another decoder.
"""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from anliku.media.kinds import PictureKind
from anliku.media.pictures.interface import PictureRefusedError
from anliku.media.pictures.limits import (
    HEAVIEST_ANIMATION,
    LONGEST_SIDE,
    MOST_ANIMATED_PIXELS,
    MOST_FRAMES,
    MOST_JPEG_PIXELS,
    MOST_PIXELS,
    MOST_SEE_THROUGH_PIXELS,
)
from anliku.problems import Rule

_FAILURES = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    Warning,
    struct.error,
    zlib.error,
)
"""What Pillow's plugins let through when bytes are not what they expect."""

_SAFE_SIDE = 3000
"""Pixels of a side with which a picture of any kind and shape can be worked on."""


@contextmanager
def decoding() -> Iterator[None]:
    """Turn whatever a decoder stumbles over into one refusal.

    Raises:
        PictureRefusedError: the picture cannot be decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except PictureRefusedError:
        raise
    except Image.DecompressionBombError as err:
        raise too_large("像素太多") from err
    except _FAILURES as err:
        raise PictureRefusedError(
            Rule.DAMAGED_PICTURE,
            "残缺不全，解不开",
            "用看图软件打开试试；打不开就换一个完好的文件，重新另存一次",
        ) from err


def too_large(reason: str) -> PictureRefusedError:
    """Return the refusal of a picture that asks for too much."""
    hint = f"用看图软件另存为 JPEG，每边缩小到 {_SAFE_SIDE} 像素以内"
    return PictureRefusedError(Rule.HUGE_PICTURE, f"处理不了：{reason}", hint)


def opened(data: bytes, kind: PictureKind) -> Image.Image:
    """Return a picture whose header has been read, but not its pixels; use within `decoding`.

    Raises:
        PictureRefusedError: it has more pixels or frames than can be worked on.
    """
    image = Image.open(io.BytesIO(data), formats=[kind.value])
    width, height = image.size
    most = _most_pixels(image, kind)
    if width * height > most:
        raise too_large(f"有 {width} × {height} 像素，超过 {most / 1e4:.0f} 万像素")
    if kind is PictureKind.JPEG:
        image.draft(None, fitted(image.size))
    return image


def _most_pixels(image: Image.Image, kind: PictureKind) -> int:
    is_see_through = image.mode in ("RGBA", "LA") or "transparency" in image.info
    if kind is PictureKind.WEBP or is_see_through or image.mode.startswith("I;16"):
        return MOST_SEE_THROUGH_PIXELS
    # A JPEG is decoded at a half, a quarter or an eighth where that is still large enough; but one
    # in layers is held whole all the same, and one in four colours is large at any size.
    is_lean = kind is PictureKind.JPEG and image.mode != "CMYK" and "progressive" not in image.info
    return MOST_JPEG_PIXELS if is_lean else MOST_PIXELS


def refuse_long_animation(image: Image.Image, data: bytes) -> None:
    """See to it that an animation can be gone through, and is published as it is.

    Raises:
        PictureRefusedError: it is too large, too long or too heavy.
    """
    frames = getattr(image, "n_frames", 1)
    width, height = image.size
    if frames > MOST_FRAMES or frames * width * height > MOST_ANIMATED_PIXELS:
        raise too_large(f"动图有 {frames} 帧，每帧 {width} × {height} 像素")
    if max(width, height) > LONGEST_SIDE or len(data) > HEAVIEST_ANIMATION:
        raise PictureRefusedError(
            Rule.HUGE_PICTURE,
            f"是动图，太大（{width} × {height} 像素，{len(data) / 1e6:.1f} MB）",
            f"减少帧数或尺寸，存成 {HEAVIEST_ANIMATION / 1e6:.0f} MB 以内；或者截成一张静图",
        )


def fitted(size: tuple[int, int]) -> tuple[int, int]:
    """Return a size within the longest side, in the same proportions."""
    scale = min(1.0, LONGEST_SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
