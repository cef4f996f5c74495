"""Pictures in packs are those of the site: upright, in sRGB, without notes."""

import io
from pathlib import Path

import pytest
from PIL import Image

from anliku.packs.blocks import Picture
from anliku.packs.pictures import LoadedPicture, load_picture
from anliku.problems import PackProblemsError
from tests.unit.media.made import a_picture, camera_notes, saved


def loaded(tmp_path: Path, data: bytes, *, with_webp: bool = True) -> LoadedPicture:
    """Return a picture of these bytes, whose name says something else."""
    path = tmp_path / "图.png"
    path.write_bytes(data)
    return load_picture(Picture(path, "食堂"), with_webp=with_webp)


@pytest.mark.parametrize(
    ("mode", "kind", "with_webp", "expected"),
    [
        ("CMYK", "JPEG", True, "jpeg"),
        ("RGB", "AVIF", True, "jpeg"),
        ("RGB", "WEBP", True, "webp"),
        ("RGB", "WEBP", False, "png"),
        ("P", "GIF", False, "gif"),
    ],
)
def test_every_picture_can_be_shown(
    tmp_path: Path, mode: str, kind: str, with_webp: bool, expected: str
) -> None:
    """CMYK and AVIF, which office programs and Typst do not show, are written anew."""
    picture = loaded(tmp_path, saved(a_picture(mode), kind), with_webp=with_webp)
    assert (expected, "食堂") == (picture.kind, picture.alt)
    assert f"image/{expected}" == picture.media_type
    assert Image.open(io.BytesIO(picture.data)).mode in ("RGB", "P")
    assert (40 * 25.4 / 96, 30 * 25.4 / 96) == picture.size_mm


def test_no_pack_tells_where_a_photograph_was_taken(tmp_path: Path) -> None:
    """It is turned, and its notes are gone."""
    picture = loaded(tmp_path, saved(a_picture(), exif=camera_notes(6)))
    assert b"SecretCamera" not in picture.data
    assert picture.size_mm[0] < picture.size_mm[1]


def test_no_script_gets_into_a_pack(tmp_path: Path) -> None:
    """A drawing is the site's."""
    data = b'<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script><rect width="9"/></svg>'
    picture = loaded(tmp_path, data)
    assert ("svg", False) == (picture.kind, b"script" in picture.data)


@pytest.mark.parametrize("data", [b"", b"<html>", saved(a_picture())[:300]])
def test_what_is_no_picture_is_a_problem(tmp_path: Path, data: bytes) -> None:
    """It is named, with what to do."""
    with pytest.raises(PackProblemsError) as raised:
        loaded(tmp_path, data)
    assert "图.png" in raised.value.problems[0].message
