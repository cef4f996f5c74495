"""A picture's bytes in, a clean picture out: decoded, upright, in sRGB, with nothing else in it."""

from anliku.media.pictures.cleaning import clean_picture
from anliku.media.pictures.interface import CleanPicture, PictureRefusedError, Remark
from anliku.media.pictures.office_picture import as_png

__all__ = ["CleanPicture", "PictureRefusedError", "Remark", "as_png", "clean_picture"]
