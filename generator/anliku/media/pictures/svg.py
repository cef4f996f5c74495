"""The bytes of an SVG in, a new SVG out that holds only what is on the list of what is allowed.

Nothing is copied: elements, attributes and texts are written one by one. What is left out and would
have been seen is said. The work to draw it is bounded, too, references that multiply included.
"""

import math
import re
from collections import Counter
from typing import Any

from lxml import etree

from anliku.media.kinds import PictureKind
from anliku.media.pictures.interface import CleanPicture, Remark
from anliku.media.pictures.limits import HEAVIEST, LARGEST_SVG
from anliku.media.pictures.svg_allowed import SVG, XLINK
from anliku.media.pictures.svg_drawing_work import is_endless
from anliku.media.pictures.svg_rewriting import SvgRewriting, unusable
from anliku.media.pictures.svg_styles import style_sheet
from anliku.problems import Rule

_NUMBER = re.compile(r"\s*\+?(\d{1,7}(?:\.\d+)?|\.\d+)\s*(px|pt|mm|cm|in|pc|em)?\s*")
_UNITS = {"pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "pc": 16, "em": 16}
_WITHOUT_SIZE = (300, 150)
"""What browsers take for a picture that says nothing of its size."""


def clean_svg(data: bytes) -> CleanPicture:
    """Return the picture written anew.

    Raises:
        PictureRefusedError: it is not well-formed, has entities, or asks for too much.
    """
    old = _parsed(data)
    css = "\n".join("".join(style.itertext()) for style in old.iter(f"{{{SVG}}}style"))
    rewriting = SvgRewriting(style_sheet(css))
    new = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG, "xlink": XLINK})
    for key, value in rewriting.attributes(old, "svg").items():
        new.set(key, value)
    rewriting.fill(old, new, 0)
    if is_endless(new):
        raise unusable("里面的引用绕成一圈，或成倍增多", "导出为 PNG 再放进来")
    if len(old) > len(new) == 0:
        raise unusable("里面没有能显示的东西", "导出为 PNG 再放进来")
    size = _size(new)
    written = etree.tostring(new, encoding="utf-8", xml_declaration=True)
    if len(written) > HEAVIEST:
        raise unusable(f"超过 {HEAVIEST / 1e6:.0f} MB", "简化以后再导出，或导出为 PNG")
    remarks = _remarks(rewriting.left_out)
    return CleanPicture(data=written, kind=PictureKind.SVG, size=size, remarks=remarks)


def _parsed(data: bytes) -> Any:
    if len(data) > LARGEST_SVG:
        raise unusable(f"超过 {LARGEST_SVG / 1e6:.0f} MB", "简化以后再导出，或导出为 PNG")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as err:
        raise unusable("写得不完整，解不开", "用作图软件重新导出一次") from err
    if root.tag != f"{{{SVG}}}svg":
        raise unusable("不是 SVG，或没有写明命名空间", "用作图软件重新导出一次")
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise unusable("里面定义了实体", "导出为“普通 SVG”，或导出为 PNG")
    return root


def _remarks(left_out: Counter[str]) -> tuple[Remark, ...]:
    if not left_out:
        return ()
    names = "、".join(sorted(left_out)[:5])
    hint = "看看少了什么没有；少了就导出为 PNG，或把字转成图形再导出"
    message = f"里的 {names} 不会显示"
    return (Remark(rule=Rule.SVG_PARTS, message=message, hint=hint),)


def _size(root: Any) -> tuple[int, int]:
    """Return width and height in pixels; a percentage or nothing leaves it to the view box."""
    sides = [_pixels(root.get(key, "")) for key in ("width", "height")]
    box = [_pixels(part) for part in root.get("viewBox", "").replace(",", " ").split()][2:4]
    width, height = (*box, 0.0, 0.0)[:2]
    if all(sides):
        width, height = sides
    if not (width > 0 and height > 0):
        return _WITHOUT_SIZE
    return max(1, math.ceil(width)), max(1, math.ceil(height))


def _pixels(written: str) -> float:
    found = _NUMBER.fullmatch(written)
    return float(found[1]) * _UNITS.get(found[2] or "", 1) if found else 0.0
