"""Pictures are decoded, upright, without notes, in sRGB, within size and weight."""

import io
import zlib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from anliku.media.kinds import PictureKind
from anliku.media.pictures import PictureRefusedError, as_png, clean_picture
from anliku.media.pictures.limits import HEAVIEST, LONGEST_SIDE
from tests.unit.media.made import a_picture, camera_notes, noise, opened, saved

KINDS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
QUICK = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def refusal(data: bytes) -> tuple[str, str]:
    """Return code and message of why there is no picture."""
    with pytest.raises(PictureRefusedError) as raised:
        clean_picture(data)
    return raised.value.remark.rule.code, raised.value.remark.message


def remarked(data: bytes) -> list[str]:
    """Return the codes of what is said of a picture."""
    return [remark.rule.code for remark in clean_picture(data).remarks]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read(kind: str) -> None:
    """Size and look stay; what comes out is a picture again, and the same each time."""
    data = saved(a_picture(), kind)
    clean = clean_picture(data)
    assert clean == clean_picture(data)
    assert (40, 30) == clean.size == opened(clean.data).size
    red, blue = (opened(clean.data).convert("RGB").getpixel(at) for at in ((5, 5), (20, 25)))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 180 > 90 > red[2]
    assert blue[2] > 180 > 90 > blue[0]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_what_cameras_note_is_gone(kind: str, orientation: int) -> None:
    """Position and camera are nowhere in the bytes, the picture is upright, and it is said."""
    data = saved(a_picture(), kind, exif=camera_notes(orientation))
    assert b"SecretCamera" in data
    clean = clean_picture(data)
    assert b"SecretCamera" not in clean.data
    assert b"Exif" not in clean.data
    assert {} == dict(opened(clean.data).getexif())
    assert ["AK910"] == [remark.rule.code for remark in clean.remarks]
    assert (30, 40) == clean.size if orientation == 6 else (40, 30) == clean.size
    if orientation == 6:  # held so that the left upper corner comes to the right
        corner = opened(clean.data).convert("RGB").getpixel((25, 5))
        assert isinstance(corner, tuple)
        assert corner[0] > 180 > 90 > corner[2]


def test_a_photograph_that_is_fit_loses_nothing() -> None:
    """Pixels are those of the original, to the last bit."""
    image = noise((64, 48))
    data = saved(image, "JPEG", exif=camera_notes(), comment=b"SecretComment", quality=80)
    clean = clean_picture(data + b"SecretTrailer\xff\xd9")
    assert b"Secret" not in clean.data
    assert opened(data).tobytes() == opened(clean.data).tobytes()
    assert opened(clean.data).info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_texts_of_png_are_gone() -> None:
    """Texts, dates, EXIF and XMP, also after the pixels, and what follows the end."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "SecretAuthor")
    notes.add_itxt("XML:com.adobe.xmp", "SecretXmp", zip=False)
    data = saved(a_picture("RGBA"), "PNG", pnginfo=notes, exif=camera_notes())
    clean = clean_picture(data + b"SecretTrailer")
    assert b"Secret" not in clean.data
    assert opened(data).tobytes() == opened(clean.data).tobytes()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_animations_stay_animations(kind: str) -> None:
    """Every frame is there, comments are not."""
    frames = [a_picture().rotate(turn) for turn in (0, 90, 180)]
    options: dict[str, Any] = {"save_all": True, "append_images": frames[1:], "duration": 80}
    if kind == "GIF":
        options |= {"comment": b"SecretComment", "loop": 0}
    data = saved(frames[0], kind, **options)
    clean = clean_picture(data)
    read = opened(clean.data)
    assert 3 == getattr(read, "n_frames", 1)
    assert b"Secret" not in clean.data
    assert 80 == read.info["duration"]
    assert "PNG" == as_png(clean).kind.value


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_mode_of_png_is_read_when_made_smaller(mode: str) -> None:
    """A long strip in each mode keeps its light and dark ends."""
    width = LONGEST_SIDE + 500
    strip = Image.linear_gradient("L").rotate(90).resize((width, 8))
    if mode.startswith("I"):
        strip = strip.convert("I").point(lambda value: value * 257)
    data = saved(strip.convert(mode), "PNG")
    clean = clean_picture(data)
    read = opened(clean.data).convert("L")
    assert (LONGEST_SIDE, 7) == clean.size
    assert ["AK907"] == [remark.rule.code for remark in clean.remarks]
    ends = sorted(read.resize((8, 1), Image.Resampling.BOX).tobytes())
    assert ends[0] < 40
    assert ends[-1] > 215


def test_a_heavy_photograph_is_made_lighter() -> None:
    """Within the set weight, and said."""
    data = saved(noise((2400, 1800)), "JPEG", quality=95)
    assert len(data) > HEAVIEST
    clean = clean_picture(data)
    assert len(clean.data) <= HEAVIEST
    assert ["AK907"] == [remark.rule.code for remark in clean.remarks]


def test_a_heavy_see_through_picture_is_made_smaller() -> None:
    """It stays see-through; one that is see-through nowhere becomes a photograph."""
    data = saved(noise((1100, 900), "RGBA"), "PNG", compress_level=0)
    clean = clean_picture(data)
    assert (PictureKind.PNG, "RGBA") == (clean.kind, opened(clean.data).mode)
    assert len(clean.data) <= HEAVIEST
    opaque = noise((1100, 1000))
    opaque.putalpha(255)
    assert PictureKind.JPEG is clean_picture(saved(opaque, "PNG", compress_level=0)).kind


@pytest.mark.parametrize("with_profile", [False, True])
def test_cmyk_becomes_srgb(with_profile: bool) -> None:
    """Whether Adobe's mark is there or not, red stays red and white white, and it is said."""
    red = Image.new("CMYK", (20, 20), (0, 255, 255, 0))
    red.paste((0, 0, 0, 0), (10, 0, 20, 20))
    data = saved(red, "JPEG", **({"icc_profile": b"no profile"} if with_profile else {}))
    assert b"Adobe" in data
    for variant in (data, _without_adobe_mark(data)):
        clean = clean_picture(variant)
        read = opened(clean.data)
        left, right = read.getpixel((4, 10)), read.getpixel((15, 10))
        assert isinstance(left, tuple)
        assert isinstance(right, tuple)
        assert "RGB" == read.mode
        assert left[0] > 200 > 60 > left[1]
        assert min(right) > 200
        assert ["AK909"] == [remark.rule.code for remark in clean.remarks]


def _without_adobe_mark(data: bytes) -> bytes:
    start = data.index(b"\xff\xee")
    return data[:start] + data[start + 16 :]


def _swapped_profile() -> bytes:
    """Return a profile in which red and green are exchanged: what wide gamuts do, only clearer."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    other = profile.replace("sRGB".encode("utf-16-be"), "wide".encode("utf-16-be"))
    other = other.replace(b"sRGB", b"wide")
    return other.replace(b"rXYZ", b"....").replace(b"gXYZ", b"rXYZ").replace(b"....", b"gXYZ")


def test_colours_of_another_profile_are_converted() -> None:
    """The profile is gone and the look stays; sRGB's own profile is only dropped."""
    green = Image.new("RGB", (16, 16), (0, 255, 0))
    read = opened(clean_picture(saved(green, "PNG", icc_profile=_swapped_profile())).data)
    pixel = read.convert("RGB").getpixel((8, 8))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200 > 60 > pixel[1]
    assert "icc_profile" not in read.info
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = clean_picture(saved(green, "JPEG", icc_profile=srgb))
    assert opened(saved(green, "JPEG")).tobytes() == opened(plain.data).tobytes()
    assert "icc_profile" not in opened(plain.data).info


@pytest.mark.parametrize(
    ("data", "like"),
    [
        (b"", "空文件"),
        (b"<!DOCTYPE html><p>", "网页"),
        (b"  <HTML><body>", "网页"),
        (b"%PDF-1.7", "PDF"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC"),
        (b"II*\0\x08", "TIFF"),
        (b"BM\x00\x00", "BMP"),
        (b"PK\x03\x04", "压缩包"),
        (b"version https://git-lfs.github.com/spec/v1", "Git LFS"),
        ("只是文字".encode(), "文字"),
        (b"\x01\x02\x03", "不是能显示的图片"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "PostScript"),
    ],
)
def test_what_is_no_picture_is_told(data: bytes, like: str) -> None:
    """Whatever its name, with what it seems to be."""
    code, message = refusal(data)
    assert "AK904" == code
    assert like in message


def test_bombs_are_refused_before_they_are_decoded() -> None:
    """Too many pixels, frames, layers."""
    bomb = bytearray(saved(Image.new("1", (8, 8)), "PNG"))
    bomb[16:24] = (60000).to_bytes(4, "big") * 2
    bomb[29:33] = zlib.crc32(bomb[12:29]).to_bytes(4, "big")
    assert "AK906" == refusal(bytes(bomb))[0]
    frames = [Image.new("L", (4, 4), 255 * (number % 2)) for number in range(510)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert "AK906" == refusal(data)[0]
    progressive = saved(a_picture(), "JPEG", progressive=True)
    scan = progressive.rindex(b"\xff\xda")
    many = progressive[:-2] + progressive[scan:-2] * 60 + b"\xff\xd9"
    assert "AK906" == refusal(many)[0]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_what_is_cut_off_is_refused(kind: str) -> None:
    """Half a picture is none."""
    data = saved(noise((60, 60)), kind)
    code, message = refusal(data[: len(data) * 2 // 3])
    assert "AK905" == code
    assert "残缺" in message


@pytest.mark.parametrize("kind", KINDS)
def test_mutated_bytes_give_a_picture_or_a_refusal(kind: str) -> None:
    """No other exception, and what comes out is a picture within the limits."""
    original = saved(noise((24, 16)), kind)

    @QUICK
    @given(
        st.lists(st.tuples(st.integers(0, len(original) - 1), st.integers(0, 255)), max_size=8),
        st.integers(0, len(original)),
    )
    def holds(changes: list[tuple[int, int]], end: int) -> None:
        data = bytearray(original)
        for at, value in changes:
            data[at] = value
        try:
            clean = clean_picture(bytes(data[:end]) if end % 2 else bytes(data))
        except PictureRefusedError:
            return
        if clean.kind is not PictureKind.SVG:
            Image.open(io.BytesIO(clean.data)).load()
        assert max(clean.size) <= LONGEST_SIDE
        assert clean.data == clean_picture(clean.data).data

    holds()


@QUICK
@given(st.binary(max_size=300), st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a"]))
def test_any_bytes_after_a_right_beginning(rest: bytes, beginning: bytes) -> None:
    """Nothing but a picture or a refusal."""
    for data in (rest, beginning + rest, b"RIFF\x50\0\0\0WEBP" + rest):
        with suppress(PictureRefusedError):
            clean_picture(data)
