"""A decoded picture in, the same in sRGB with eight bits a colour out.

A browser shows what has no profile as sRGB, so a picture in another space is converted before its
profile is dropped. CMYK without a profile has no certain colours: it is converted by arithmetic.
"""

import io

from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
_WIDE_GREY = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")
_ONE_BYTE = 255


def is_plain(image: Image.Image) -> bool:
    """Whether a picture shows right without its profile, in its own file."""
    return image.mode not in ("CMYK", "YCCK", "LAB") and _foreign_profile(image) is None


def in_srgb(image: Image.Image) -> Image.Image:
    """Return the picture as L, RGB or RGBA in sRGB; changes nothing that is so already."""
    profile = _foreign_profile(image)
    plain = in_plain_mode(image)
    if profile is None:
        return plain if plain.mode in ("L", "RGB", "RGBA") else plain.convert("RGB")
    converted = _converted(plain, profile)
    return plain.convert("RGB") if converted is None else converted


def in_plain_mode(image: Image.Image) -> Image.Image:
    """Return the picture in a mode that profiles are made for: L, RGB, RGBA, CMYK or LAB."""
    if image.mode in _WIDE_GREY:
        return _narrowed(image)
    if image.mode in ("L", "RGB", "CMYK", "LAB"):
        return image if "transparency" not in image.info else image.convert("RGBA")
    has_alpha = image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info
    return image if image.mode == "RGBA" else image.convert("RGBA" if has_alpha else "RGB")


def _narrowed(image: Image.Image) -> Image.Image:
    """Return sixteen bits of grey as eight; Pillow itself would cut off what is above 255."""
    whole = image.convert("I")
    highest = whole.getextrema()[1]
    factor = 1.0 if isinstance(highest, float | int) and highest <= _ONE_BYTE else 1 / 257
    return whole.point(lambda value: value * factor + 0.5).convert("L")


def _foreign_profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """Return a picture's profile unless it is sRGB's, or nothing that can be read."""
    data = image.info.get("icc_profile")
    if not data:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        name = ImageCms.getProfileDescription(profile)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None  # browsers take no notice of it either
    return None if "srgb" in name.lower() else profile


def _converted(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image | None:
    """Return the picture in sRGB by its profile; None where the profile is not for its mode."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha is not None else image
    try:
        converted = ImageCms.profileToProfile(colours, profile, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    if converted is not None and alpha is not None:
        converted.putalpha(alpha)
    return converted
