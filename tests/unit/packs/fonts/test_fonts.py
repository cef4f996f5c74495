"""Which fonts are found, what stands in for what, and which characters cannot be printed."""

import sys
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from anliku.packs.fonts import Family, find_fonts, glyph_problem, missing_characters
from anliku.packs.fonts.families import family_of
from anliku.packs.interface import Layout, PrintOptions
from anliku.packs.pdf import families_of, write_pdf
from anliku.problems import Location, PackProblemsError, Rule
from tests.unit.packs.pdf.samples import pack, reader

_EVERYDAY = "案例的一，。—— 0123456789"


def _font(folder: Path, family: str, characters: str = _EVERYDAY, embedding: int = 0) -> Path:
    """Write a font of squares and return its path."""
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    pen.lineTo((50, 800))
    pen.lineTo((950, 800))
    pen.lineTo((950, 0))
    pen.closePath()
    square = pen.glyph()
    cmap = {ord(char): f"u{ord(char):04X}" for char in characters}
    order = [".notdef", *dict.fromkeys(cmap.values())]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(dict.fromkeys(order, square))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1000, 50)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": "Squares"})
    builder.setupOS2(usWeightClass=400, fsType=embedding)
    builder.setupPost()
    path = folder / f"{len(list(folder.iterdir()))}.ttf"
    builder.save(path)
    return path


def test_every_family_of_a_handout_has_its_face() -> None:
    """What the set-up brings is 宋体, 小标宋, 黑体 and 楷体, by these names."""
    fonts = find_fonts()
    found = {family: fonts.face(family).name for family in families_of(Layout.HANDOUT)}
    assert found == {
        Family.SONG: "Noto Serif SC",
        Family.TITLE: "Noto Serif SC",
        Family.HEI: "Noto Sans SC",
        Family.KAI: "LXGW WenKai",
    }
    assert fonts.notices(families_of(Layout.HANDOUT)) == ()


def test_the_faces_are_complete() -> None:
    """Each face has the common characters of Chinese, not a subset for the web."""
    fonts = find_fonts()
    assert [face.name for face in fonts.faces if len(face.characters) < 20000] == []


def test_a_missing_fangsong_is_told() -> None:
    """Without 仿宋 the text of 公文 is set in 宋体, and the user is told so and how to help."""
    notice, of_titles = find_fonts().notices(families_of(Layout.OFFICIAL))
    assert "没有仿宋字体，用宋体（Noto Serif SC）代替" in notice
    assert "--font-dir" in notice
    assert "没有小标宋字体，标题用Noto Serif SC的粗体代替" in of_titles


@pytest.mark.parametrize(
    "name", ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "FandolFang R"]
)
def test_a_fangsong_of_ones_own_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    """A font in the user's folder is found by the family name inside it, without a notice."""
    _font(tmp_path, name)
    fonts = find_fonts((tmp_path,))
    assert fonts.face(Family.FANG).name == name
    assert not any("仿宋" in notice for notice in fonts.notices(families_of(Layout.OFFICIAL)))


def test_a_pack_is_printed_in_a_font_of_ones_own(tmp_path: Path) -> None:
    """The text of a 公文 is set in the user's 仿宋, other characters in the set's own faces."""
    _font(tmp_path, "仿宋_GB2312", _EVERYDAY + "居民")
    data = write_pdf(pack(), PrintOptions(layout=Layout.OFFICIAL), find_fonts((tmp_path,)))
    names = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for page in reader(data).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert "Squares" in names
    assert "NotoSerifSC-Regular-Identity-H" in names


def test_a_font_that_may_not_be_embedded_is_not_used(tmp_path: Path) -> None:
    """A licence that forbids embedding rules a font out of a PDF."""
    _font(tmp_path, "黑体")
    (tmp_path / "closed").mkdir()
    _font(tmp_path / "closed", "仿宋", embedding=2)
    assert find_fonts((tmp_path,)).stand_ins == ((Family.FANG, Family.SONG),)


def test_a_face_of_rare_characters_only_helps_out(tmp_path: Path) -> None:
    """A font without everyday characters is no family's face, but what it has can be printed."""
    rare = "\U00020001"
    assert missing_characters(rare, find_fonts()) == (rare,)
    _font(tmp_path, "SimSun-ExtB", rare)
    fonts = find_fonts((tmp_path,))
    assert fonts.face(Family.SONG).name == "Noto Serif SC"
    assert missing_characters(rare, fonts) == ()


def test_files_that_are_no_fonts_are_passed_over(tmp_path: Path) -> None:
    """Broken files do no harm beside a font that is known; with none, the folder is named."""
    (tmp_path / "broken.ttf").write_bytes(b"\x00\x01\x00\x00broken")
    (tmp_path / "empty.otf").write_bytes(b"")
    (tmp_path / "text.ttc").write_text("not a font")
    with pytest.raises(PackProblemsError) as caught:
        find_fonts((tmp_path,))
    (problem,) = caught.value.problems
    assert tmp_path.name in problem.message
    _font(tmp_path, "仿宋")
    assert find_fonts((tmp_path,)).face(Family.FANG).name == "仿宋"


def test_missing_families_are_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without what `scripts/fonts.sh` brings, each missing family is named with what to do."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    with pytest.raises(PackProblemsError) as caught:
        find_fonts()
    problems = caught.value.problems
    assert [problem.rule for problem in problems] == [Rule.MISSING_FONT] * 2
    assert [problem.message[:6] for problem in problems] == ["没有小标宋字", "没有楷体字体"]
    assert all("--font-dir" in problem.hint for problem in problems)


def test_japanese_and_taiwanese_faces_are_not_taken() -> None:
    """A face drawn for another region is none of the families."""
    names = ("Noto Serif CJK JP", "Noto Sans CJK TC", "MS Mincho", "PMingLiU", "Source Han Serif")
    assert [family_of(frozenset({name}), 400) for name in names] == [None] * len(names)


def test_a_heavy_song_is_for_titles() -> None:
    """A 宋体 in bold serves as 小标宋, a bold 黑体 as nothing."""
    assert family_of(frozenset({"Noto Serif SC"}), 700) is Family.TITLE
    assert family_of(frozenset({"Noto Sans SC"}), 700) is None


def test_characters_without_a_shape_need_no_glyph() -> None:
    """Blanks, joiners and variation selectors are no problem; emoji are."""
    assert missing_characters("案\u200b\u200d\ufe0f\U000e0100 \n😀", find_fonts()) == ("😀",)


def test_a_problem_names_character_code_and_faces() -> None:
    """The message says what cannot be printed, where, and which faces were asked."""
    problem = glyph_problem("😀", Family.KAI, find_fonts(), Location("cases/a.md"), "案例《甲》")
    assert problem.message.startswith(
        "案例《甲》里的“😀”（U+1F600）印不出来：楷体（LXGW WenKai）、宋体"
    )
