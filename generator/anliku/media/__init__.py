"""The files among the cases in; which of them are published, how, and what is wrong with them out.

Only what a text uses is published: pictures cleaned, documents as they are, both at addresses made
from their content. Everything else that lies there is named with what to do.
"""

from anliku.media.interface import Invited, Use, UseKind
from anliku.media.judging import judge_files
from anliku.media.pictures import CleanPicture, PictureRefusedError, as_png
from anliku.media.publishing import invited_files
from anliku.media.text_uses import is_media, uses_in
from anliku.media.workshop import read_picture

__all__ = [
    "CleanPicture",
    "Invited",
    "PictureRefusedError",
    "Use",
    "UseKind",
    "as_png",
    "invited_files",
    "is_media",
    "judge_files",
    "read_picture",
    "uses_in",
]
