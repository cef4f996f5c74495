"""A picture as it came and as it is published in, what its author should know of the difference out."""

from dataclasses import dataclass

from PIL import Image

from anliku.media.pictures.interface import Remark
from anliku.media.pictures.turning import tells_position
from anliku.problems import Rule


@dataclass(frozen=True, slots=True)
class Original:
    """What is to be known of a picture before anything is done to it."""

    has_position: bool
    is_cmyk: bool
    has_profile: bool

    @classmethod
    def of(cls, image: Image.Image) -> "Original":
        """Read it off an opened picture."""
        return cls(
            has_position=tells_position(image),
            is_cmyk=image.mode == "CMYK",
            has_profile=bool(image.info.get("icc_profile")),
        )


def remarks_on(original: Original, reduction: str = "") -> tuple[Remark, ...]:
    """Return what to say.

    Args:
        original: the picture as it came.
        reduction: to what it was made smaller or lighter; empty if it was not.
    """
    found = []
    if reduction:
        message, hint = f"太大，在网站上{reduction}", "原图没有改动，不用管"
        found.append(Remark(rule=Rule.PICTURE_REDUCED, message=message, hint=hint))
    if original.is_cmyk:
        basis = "按它自带的颜色说明" if original.has_profile else "它没有带颜色说明，深浅会有出入，"
        message = f"是印刷用的 CMYK 颜色；{basis}换算成了屏幕用的 sRGB"
        hint = "看看网站上的颜色对不对；不对就用作图软件另存为 RGB 的 JPEG"
        found.append(Remark(rule=Rule.PICTURE_COLOURS, message=message, hint=hint))
    if original.has_position:
        message = "里记着拍摄的位置；网站上的图已经去掉，原文件里还有"
        hint = "原文件也要公开的，先用看图软件去掉位置信息"
        found.append(Remark(rule=Rule.PICTURE_POSITION, message=message, hint=hint))
    return tuple(found)
