"""The bytes of any file in, a clean picture out, or the reason why there is none.

1. What the bytes are is judged by how they begin.
2. Where only notes of cameras and programs are in the way, they are cut out and nothing is lost;
   the rest is decoded, which proves that it is whole.
3. Else the picture is decoded, turned upright, brought to size and to sRGB, and written anew.
The same bytes give the same picture.
"""

from PIL import Image

from anliku.media.kinds import HEAD, PictureKind, picture_kind, spoken_kind
from anliku.media.pictures.colours import in_plain_mode, in_srgb, is_plain
from anliku.media.pictures.encoding import encoded
from anliku.media.pictures.gif_blocks import stripped_gif
from anliku.media.pictures.interface import CleanPicture, PictureRefusedError
from anliku.media.pictures.jpeg_segments import scans_of, stripped_jpeg
from anliku.media.pictures.limits import (
    HEAVIEST,
    HEAVIEST_ANIMATION,
    LARGEST_FILE,
    MOST_JPEG_SCANS,
)
from anliku.media.pictures.opening import (
    decoding,
    fitted,
    opened,
    refuse_long_animation,
    too_large,
)
from anliku.media.pictures.png_chunks import stripped_png
from anliku.media.pictures.remarks import Original, remarks_on
from anliku.media.pictures.svg import clean_svg
from anliku.media.pictures.turning import orientation_of, upright
from anliku.media.pictures.webp_chunks import stripped_webp
from anliku.problems import Rule

_STRIPPED = {
    PictureKind.JPEG: stripped_jpeg,
    PictureKind.PNG: stripped_png,
    PictureKind.WEBP: stripped_webp,
    PictureKind.GIF: stripped_gif,
}


def clean_picture(data: bytes) -> CleanPicture:
    """Return the picture fit to be published.

    Raises:
        PictureRefusedError: it is none, is not whole, or asks for too much.
    """
    kind = picture_kind(data[:HEAD])
    if kind is None:
        raise _no_picture(data[:HEAD])
    if kind is PictureKind.SVG:
        return clean_svg(data)
    most = HEAVIEST_ANIMATION if kind is PictureKind.GIF else LARGEST_FILE
    if len(data) > most:
        raise too_large(f"文件超过 {most / 1e6:.0f} MB")
    with decoding():
        return _clean_bitmap(data, kind)


def _clean_bitmap(data: bytes, kind: PictureKind) -> CleanPicture:
    if kind is PictureKind.JPEG and scans_of(data) > MOST_JPEG_SCANS:
        raise too_large("分成的层数太多")
    stripped = _STRIPPED[kind](data) if kind in _STRIPPED else b""
    image = opened(data, kind)
    if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
        return _clean_animation(image, stripped, kind)
    original, is_heavy = Original.of(image), len(stripped) > HEAVIEST
    is_fit = image.size == fitted(image.size) and stripped and not is_heavy
    if is_fit and orientation_of(image) == 1 and is_plain(image):
        opened(stripped, kind).load()
        return CleanPicture(data=stripped, kind=kind, size=image.size, remarks=remarks_on(original))
    pixels = image.width * image.height
    reworked = _reworked(image)
    written = encoded(reworked, kind, len(data) / pixels)
    reduction = ""
    if written.size[0] * written.size[1] < pixels:
        reduction = f"缩小为 {written.size[0]} × {written.size[1]} 像素"
    elif is_heavy:
        reduction = f"压缩到 {len(written.data) / 1e6:.1f} MB"
    return CleanPicture(
        data=written.data,
        kind=written.kind,
        size=written.size,
        remarks=remarks_on(original, reduction),
    )


def _reworked(image: Image.Image) -> Image.Image:
    """Return the picture to size, upright and in sRGB."""
    turn = orientation_of(image)
    image.load()
    plain = in_plain_mode(image)
    if plain.size != fitted(plain.size):
        plain = plain.resize(fitted(plain.size), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return upright(in_srgb(plain), turn)


def _clean_animation(image: Image.Image, stripped: bytes, kind: PictureKind) -> CleanPicture:
    """Return an animation as it is, all of whose frames can be decoded."""
    if not stripped:
        hint = "另存为 GIF、WebP 或 PNG 动图，或者截成一张静图"
        raise PictureRefusedError(Rule.NO_PICTURE, "是 AVIF 动图，不收", hint)
    refuse_long_animation(image, stripped)
    checked = opened(stripped, kind)
    for number in range(getattr(checked, "n_frames", 1)):
        checked.seek(number)
        checked.load()
    return CleanPicture(data=stripped, kind=kind, size=image.size)


def _no_picture(head: bytes) -> PictureRefusedError:
    spoken = spoken_kind(head)
    like = f"（像是{spoken}）" if spoken else ""
    hint = "换成真的图片：用看图软件打开原图，另存为 JPEG 或 PNG"
    return PictureRefusedError(Rule.NO_PICTURE, f"不是能显示的图片{like}", hint)
