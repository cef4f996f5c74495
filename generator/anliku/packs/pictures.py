"""Pictures of the archive and QR codes in, bytes that office programs show out.

A picture is what the site shows: read, upright, in sRGB, bounded (`media`). Where a format holds
less, WebP becomes PNG, since Word cannot show WebP.
"""

from dataclasses import dataclass
from pathlib import Path

from anliku.media import CleanPicture, PictureRefusedError, as_png, read_picture
from anliku.media.kinds import PictureKind
from anliku.packs.blocks import Picture
from anliku.problems import Location, PackProblemsError, Problem, Rule
from anliku.render.qr_code import qr_png
from anliku.system_errors import reason_of

_MEDIA_TYPES = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}
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
    """Return the picture as the site has it; as PNG if it is WebP and the format cannot hold that.

    Raises:
        PackProblemsError: the file cannot be read, or is no picture.
    """
    try:
        clean = read_picture(picture.path)
        if clean.kind is PictureKind.WEBP and not with_webp:
            clean = as_png(clean)
    except (OSError, PictureRefusedError) as err:
        raise PackProblemsError((_unreadable(picture.path, err),)) from err
    return LoadedPicture(clean.data, clean.kind.value.lower(), _in_mm(clean), picture.alt)


def qr_picture(address: str) -> LoadedPicture:
    """Return the QR code of an address, 26 mm wide."""
    return LoadedPicture(qr_png(address), "png", (26.0, 26.0), f"二维码：{address}")


def _in_mm(picture: CleanPicture) -> tuple[float, float]:
    return picture.size[0] * _MM_PER_PIXEL, picture.size[1] * _MM_PER_PIXEL


def _unreadable(path: Path, err: OSError | PictureRefusedError) -> Problem:
    if isinstance(err, PictureRefusedError):
        message, hint = f"图片 {path.name} {err.remark.message}", err.remark.hint
    else:
        message = f"图片 {path.name} 读不出来（{reason_of(err)}）"
        hint = "用看图软件打开试试；打不开就换一个文件，另存为 PNG 或 JPEG"
    return Problem(
        rule=Rule.UNREADABLE, location=Location(path.as_posix()), message=message, hint=hint
    )
