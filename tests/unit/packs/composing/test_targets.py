"""Where links and pictures of a text lead in a pack."""

from pathlib import Path

import pytest

from anliku.packs.blocks import CaseReference, Figure, Inlines, Link, Paragraph, Picture, Text
from tests.unit.factory import a_case
from tests.unit.packs.composing.composed import composed, the_settings

TARGET = a_case(2)
"""Lies in `cases/甲省/2.md`, beside the case whose text links to it."""
WORDS = (Text("乙"),)


@pytest.mark.parametrize(
    "address",
    [
        "2.md",
        "./2.md",
        "../甲省/2.md#bei-jing",
        "../%E7%94%B2%E7%9C%81/2.md",
        TARGET.id,
        f"{TARGET.id}.html",
        f"../../cases/{TARGET.id}.html#x",
    ],
)
def test_a_link_to_a_case_of_the_pack_is_a_reference(address: str) -> None:
    """A case is found by its file and by its id, however the address is written."""
    assert (CaseReference(WORDS, 2),) == _inlines(address)


@pytest.mark.parametrize(
    "address", ["3.md", "#bei-jing", "../../../../etc/passwd", "SQ-2026-0009-9"]
)
def test_a_link_to_anything_else_of_the_archive_is_its_words(address: str) -> None:
    """What is not in the pack cannot be reached from paper."""
    assert WORDS == _inlines(address)


@pytest.mark.parametrize("address", ["//[x", "2.md?x=1", "javascript:a"])
def test_a_link_that_no_page_has_is_its_words_with_the_address(address: str) -> None:
    """As on the site: nothing of what the author wrote is lost."""
    assert (*WORDS, Text(f"（{address}）")) == _inlines(address)


@pytest.mark.parametrize("address", ["https://example.org/a?b=1#c", "mailto:a@example.org"])
def test_a_link_to_the_web_stays(address: str) -> None:
    """Outside addresses are kept as written."""
    assert (Link(WORDS, address),) == _inlines(address)


def _inlines(address: str) -> Inlines:
    """Return what a link of the first of two cases has become."""
    pack = composed(a_case(1, body=f"链[乙]({address})\n"), TARGET)
    return next(
        block.inlines[1:]
        for block in pack.cases[0].blocks
        if isinstance(block, Paragraph) and block.inlines[:1] == (Text("链"),)
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return an archive with a picture in it, one beside it, and a link that leads out."""
    root = tmp_path / "库"
    (root / "cases" / "甲省").mkdir(parents=True)
    for path in (root / "cases" / "甲省" / "图 一.png", tmp_path / "外.png"):
        path.write_bytes(b"\x89PNG")
    (root / "cases" / "甲省" / "链.png").symlink_to(tmp_path / "外.png")
    return root


def _first(archive: Path, markdown: str) -> object:
    pack = composed(a_case(body=markdown), settings=the_settings(archive))
    return next(
        block
        for block in pack.cases[0].blocks
        if isinstance(block, Figure) or (isinstance(block, Paragraph) and "图" in repr(block))
    )


def test_a_picture_of_the_archive_has_its_full_path(archive: Path) -> None:
    """A writer can open what it is given."""
    path = (archive / "cases" / "甲省" / "图 一.png").resolve()
    expected = Figure(Picture(path, "图注"), (Text("图注"),))
    assert expected == _first(archive, "![图注](<图 一.png>)\n")
    assert expected == _first(archive, "![图注](../%E7%94%B2%E7%9C%81/%E5%9B%BE%20%E4%B8%80.png)\n")


@pytest.mark.parametrize(
    "address",
    ["没有.png", "../../../外.png", "链.png", "/etc/hostname", "../甲省", "甲" * 300, "a%00.png"],
)
def test_a_picture_that_is_not_in_the_archive_is_its_words(archive: Path, address: str) -> None:
    """Nothing outside the archive is shown, and what is missing is told in words."""
    assert Paragraph((Text("图注"),)) == _first(archive, f"![图注]({address})\n")
    inside = _first(archive, f"见图![图注]({address})。\n")
    assert Paragraph((Text("见图"), Text("图注"), Text("。"))) == inside
