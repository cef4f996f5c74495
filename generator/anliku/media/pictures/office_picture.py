"""A clean picture in, the same as PNG out, for programs that know neither WebP nor animations."""

import io

from anliku.media.kinds import PictureKind
from anliku.media.pictures.interface import CleanPicture
from anliku.media.pictures.opening import decoding, opened


def as_png(picture: CleanPicture) -> CleanPicture:
    """Return a picture of pixels as PNG; of an animation its first frame.

    Raises:
        PictureRefusedError: it cannot be decoded.
    """
    target = io.BytesIO()
    with decoding():
        opened(picture.data, picture.kind).save(target, "PNG", save_all=False)
    return CleanPicture(data=target.getvalue(), kind=PictureKind.PNG, size=picture.size)
