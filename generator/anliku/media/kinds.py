"""The first bytes of a file in, what it is out: judged by content, whatever its name ends with."""

import re
from enum import Enum


class PictureKind(Enum):
    """The pictures that are read; the value is the name that Pillow knows, SVG's aside."""

    PNG = "PNG"
    JPEG = "JPEG"
    WEBP = "WEBP"
    GIF = "GIF"
    AVIF = "AVIF"
    SVG = "SVG"

    @property
    def suffix(self) -> str:
        """What a file of this kind is called, with the dot."""
        return ".jpg" if self is PictureKind.JPEG else f".{self.value.lower()}"


PICTURE_SUFFIXES = {
    ".png": PictureKind.PNG,
    ".apng": PictureKind.PNG,
    ".jpg": PictureKind.JPEG,
    ".jpeg": PictureKind.JPEG,
    ".jpe": PictureKind.JPEG,
    ".jfif": PictureKind.JPEG,
    ".webp": PictureKind.WEBP,
    ".gif": PictureKind.GIF,
    ".avif": PictureKind.AVIF,
    ".svg": PictureKind.SVG,
}
OTHER_PICTURE_SUFFIXES = frozenset(
    [
        *(".heic", ".heif", ".tif", ".tiff", ".bmp", ".psd", ".ai", ".eps", ".ico", ".jp2", ".jxl"),
        *(".raw", ".dng", ".cr2", ".nef", ".arw", ".wmf", ".emf", ".svgz", ".cdr", ".tga"),
    ]
)
"""Pictures that a browser may not show, or that carry more than a picture."""
HEAD = 4096
"""Bytes that are enough to judge by."""

_AVIF_BRANDS = (b"avif", b"avis")
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BRANDS_END = 64
_OTHER_BEGINNINGS = (
    (b"II*\0", "TIFF 图片"),
    (b"MM\0*", "TIFF 图片"),
    (b"BM", "BMP 图片"),
    (b"8BPS", "Photoshop 文件"),
    (b"%PDF-", "PDF 文件"),
    (b"%!PS", "PostScript 文件"),
    (b"PK\x03\x04", "压缩包或 Office 文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件"),
    (b"\x1f\x8b", "压缩文件"),
    (b"Rar!", "压缩包"),
    (b"\x00\x00\x01\x00", "图标文件"),
    (b"\xff\x0a", "JPEG XL 图片"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL 图片"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000 图片"),
    (b"RIFF", "声音或视频"),
    (b"MZ", "程序"),
    (b"\x7fELF", "程序"),
    (b"version https://git-lfs", "Git LFS 的指针，文件本身没有取下来"),
)
_SVG_ROOT = re.compile(rb"<(?:!DOCTYPE\s+|(?:[\w.-]{1,50}:)?)svg[\s>/]")
_BEFORE_ROOT = ((b"<?", b"?>"), (b"<!--", b"-->"))
_HTML = re.compile(rb"\s*<(?:!doctype html|html|head|body|script|meta|\?php)", re.IGNORECASE)
_UTF8_MARK = b"\xef\xbb\xbf"


def picture_kind(head: bytes) -> PictureKind | None:
    """Return which kind of picture the bytes begin like; None where they are none we read."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PictureKind.PNG
    if head.startswith(b"\xff\xd8\xff"):
        return PictureKind.JPEG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return PictureKind.GIF
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return PictureKind.WEBP
    if head[4:8] == b"ftyp" and _has_brand(head, _AVIF_BRANDS):
        return PictureKind.AVIF
    return PictureKind.SVG if _is_svg(head[:HEAD]) else None


def spoken_kind(head: bytes) -> str:
    """Say in Chinese what bytes that are no picture seem to be; empty where nobody knows."""
    if not head.strip(b"\0\t\r\n \xef\xbb\xbf"):
        return "空文件"
    if head[4:8] == b"ftyp":
        return "HEIC 照片" if _has_brand(head, _HEIF_BRANDS) else "视频"
    for beginning, words in _OTHER_BEGINNINGS:
        if head.startswith(beginning):
            return words
    if _HTML.match(head[:HEAD].removeprefix(_UTF8_MARK)):
        return "网页"
    return "文字" if _is_text(head[:HEAD]) else ""


def _is_svg(head: bytes) -> bool:
    """Whether the first element is that of an SVG, after declarations and comments."""
    rest = head.removeprefix(_UTF8_MARK).lstrip()
    while ends := [end for start, end in _BEFORE_ROOT if rest.startswith(start)]:
        _, found, rest = rest.partition(ends[0])
        rest = rest.lstrip()
        if not found:
            return False
    return _SVG_ROOT.match(rest) is not None


def _has_brand(head: bytes, brands: tuple[bytes, ...]) -> bool:
    end = min(_BRANDS_END, int.from_bytes(head[:4], "big"))
    return any(head[at : at + 4] in brands for at in (8, *range(16, end, 4)))


def _is_text(head: bytes) -> bool:
    return b"\0" not in head and not any(byte < ord("\t") for byte in head)
