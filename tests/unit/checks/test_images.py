"""AK407, AK408: images say what they show, and lie in the archive."""

from pathlib import Path

import pytest

from tests.unit.checks.texts import codes_of


@pytest.mark.parametrize(
    ("image", "codes"),
    [
        ("![甲](a.png)", []),
        ("![](a.png)", ["AK407"]),
        ("![ ](a.png)", ["AK407"]),
        ("[看图](https://example.org/a.png)", []),
        ("![甲](https://example.org/a.png)", ["AK408"]),
        ("![甲](http://example.org/a.png)", ["AK408"]),
        ("![](https://example.org/a.png)", ["AK407", "AK408"]),
        ("![甲]()", ["AK405"]),
        ("![甲](<>)", ["AK405"]),
        ("![甲](乙.md)", ["AK904"]),
        ("![甲](//example.org/a.png)", ["AK403"]),
        ("![甲](javascript:x)", ["AK403"]),
    ],
)
def test_images(tmp_path: Path, image: str, codes: list[str]) -> None:
    """A link to a picture elsewhere is fine, showing it on the page is not."""
    folder = tmp_path / "cases" / "甲省"
    folder.mkdir(parents=True)
    (folder / "a.png").touch()
    assert codes == codes_of(image, tmp_path)
