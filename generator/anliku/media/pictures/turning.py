"""A picture and the mark of how the camera was held in, the picture upright out."""

from PIL import Image

_ORIENTATION = 0x0112
"""The EXIF tag; 1 is upright."""
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_GPS = 0x8825
_LATITUDE, _LONGITUDE = 2, 4


def orientation_of(image: Image.Image) -> int:
    """Return the mark, 1 to 8; 1 where there is none or none that makes sense."""
    mark = _exif(image).get(_ORIENTATION, 1)
    return mark if mark in _TURNS else 1


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Return the picture as the camera saw it."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def tells_position(image: Image.Image) -> bool:
    """Whether the camera noted where it was."""
    position = _exif(image).get_ifd(_GPS)
    return _LATITUDE in position or _LONGITUDE in position


def _exif(image: Image.Image) -> Image.Exif:
    """Return what the camera noted; nothing where that cannot be read, which harms no picture."""
    try:
        return image.getexif()
    except (OSError, SyntaxError, ValueError, LookupError, TypeError):
        return Image.Exif()
