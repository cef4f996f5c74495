"""What cannot be printed is a problem that names it, before anything is set."""

from pathlib import Path

import pytest

from anliku.packs.blocks import Figure, Picture, paragraph, words
from anliku.packs.interface import Pack, PrintOptions
from anliku.packs.pdf import TypesettingError, write_pdf
from anliku.problems import Location, PackProblemsError, Problem, Rule
from tests.unit.packs.pdf.pictures import png
from tests.unit.packs.pdf.samples import case, chapter, fonts, pack, reader, whole_text


def _problems(made: Pack) -> tuple[Problem, ...]:
    with pytest.raises(PackProblemsError) as caught:
        write_pdf(made, PrintOptions(), fonts())
    return caught.value.problems


def test_an_emoji_is_a_problem_of_its_case() -> None:
    """A character that no face has is named with its code, the faces, and the case's file."""
    (problem,) = _problems(pack(case(1), case(2, paragraph("很好😀很好"), title="深田社区")))
    assert problem.rule is Rule.MISSING_GLYPH
    assert problem.location == Location("cases/2.md")
    assert "案例《深田社区》里的“😀”（U+1F600）印不出来" in problem.message
    assert "宋体（Noto Serif SC）" in problem.message


def test_each_missing_character_of_each_case_is_named() -> None:
    """All missing characters are told at once, those of the title and of other chapters too."""
    made = pack(
        case(1, paragraph("😀😁")),
        case(2, paragraph("😀")),
        title="案例🎉",
        back=(chapter("glossary", "术语表", paragraph("🏠")),),
    )
    found = [(problem.location.path, problem.message.split("（")[0]) for problem in _problems(made)]
    assert found == [
        ("案例包", "封面和目录里的“🎉”"),
        ("cases/1.md", "案例《第1个社区的议事会》里的“😀”"),
        ("cases/1.md", "案例《第1个社区的议事会》里的“😁”"),
        ("cases/2.md", "案例《第2个社区的议事会》里的“😀”"),
        ("案例包", "“术语表”里的“🏠”"),
    ]


def test_a_control_character_is_a_problem() -> None:
    """A character without a shape is told by its code."""
    (problem,) = _problems(pack(case(1, paragraph("甲\x07乙"))))
    assert "U+0007" in problem.message


def test_a_broken_picture_is_a_problem(tmp_path: Path) -> None:
    """A picture that cannot be read is named; the good one beside it is not."""
    good, broken = png(tmp_path, 10, 10), tmp_path / "坏图.png"
    broken.write_bytes(good.read_bytes()[:40])
    figures = (Figure(Picture(good, "好"), ()), Figure(Picture(broken, "坏"), words("图")))
    (problem,) = _problems(pack(case(1, *figures)))
    assert problem.rule is Rule.UNREADABLE
    assert str(broken) in problem.message


def test_a_picture_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    """A picture that is not there is named."""
    (problem,) = _problems(pack(case(1, Figure(Picture(tmp_path / "无.png", "无"), ()))))
    assert "无.png" in problem.message


def test_a_template_of_ones_own_replaces_ours(tmp_path: Path) -> None:
    """A folder's `print/handout.typ` is used in place of the program's."""
    folder = tmp_path / "print"
    folder.mkdir()
    (folder / "handout.typ").write_text(
        '#import "setup.typ": setup\n#import "blocks.typ": *\n#import "styles.typ": *\n'
        "#let styled(body) = common(body)\n#let cover = [自己的封面]\n#let contents = none\n"
        "#let start-of-cases = none\n"
        "#let case(number, key, title, running, body) = { heading(title); body }\n"
        "#let front(key, title, running, body) = { heading(title); body }\n#let back = front\n",
        "utf-8",
    )
    data = write_pdf(pack(), PrintOptions(), fonts(), (tmp_path,))
    assert "自己的封面" in whole_text(reader(data))


def test_a_broken_template_says_what_typst_says(tmp_path: Path) -> None:
    """A mistake in a template of one's own is an error with Typst's words, no traceback."""
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "handout.typ").write_text("#let styled(body) = unknown-name", "utf-8")
    with pytest.raises(TypesettingError, match="unknown"):
        write_pdf(pack(), PrintOptions(), fonts(), (tmp_path,))
