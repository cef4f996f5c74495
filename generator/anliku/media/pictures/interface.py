"""What comes of a picture's bytes: a clean picture with what was done to it, or why there is none."""

from dataclasses import dataclass, field

from anliku.media.kinds import PictureKind
from anliku.problems import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to say of a picture: the rule, what is the case, what to do. Texts are Chinese."""

    rule: Rule
    message: str
    """Follows the name of the picture: “图片“x.jpg”” + message."""
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanPicture:
    """A picture fit to be published: upright, in sRGB, with nothing in it but the picture."""

    data: bytes = field(repr=False)
    kind: PictureKind
    size: tuple[int, int]
    """Width and height in pixels as shown; an SVG's in the units of CSS."""
    remarks: tuple[Remark, ...] = ()


class PictureRefusedError(Exception):
    """There is no clean picture to be had of these bytes; the remark says why."""

    def __init__(self, rule: Rule, message: str, hint: str) -> None:
        super().__init__(message)
        self.remark = Remark(rule=rule, message=message, hint=hint)
