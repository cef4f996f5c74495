"""`anliku pack` through the real command line: what is written, what is said, again the same bytes."""

import os
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from anliku.cli import run
from anliku.cli.commands import anliku as commands
from tests.archives import ROOT, anliku, contents, copy_of_real_archive

ONE, TWO = "SQ-2026-0001-3", "SQ-2026-0009-9"
MM = 72 / 25.4
FORMATS = ("pdf", "docx", "epub", "pptx", "html")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real archive with an index."""
    archive = copy_of_real_archive(tmp_path_factory.mktemp("包") / "案例 库")
    assert 0 == run(["-C", str(archive), "index"])
    return archive


def said_of(archive: Path, folder: Path, *arguments: str) -> str:
    """Make a pack and return all that was said, warnings and notes too."""
    line = ["-C", str(archive), "pack", *arguments, "-o", str(folder)]
    return CliRunner().invoke(commands, line).output


def pack(archive: Path, folder: Path, *arguments: str) -> str:
    """Make a pack that must come out well, and return what was said of it."""
    result = CliRunner().invoke(
        commands, ["-C", str(archive), "pack", *arguments, "-o", str(folder)]
    )
    assert 0 == result.exit_code, result.output
    return result.stdout


def names(folder: Path) -> list[str]:
    """Return the names of a folder's files that people see."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def text_of(path: Path) -> str:
    """Return the words of a PDF without the blanks that line ends leave."""
    return "".join(re.sub(r"\s", "", page.extract_text()) for page in PdfReader(path).pages)


def test_every_format_of_both_editions(archive: Path, tmp_path: Path) -> None:
    """Ten files, named by title and edition; each said with its size, PDF with its pages."""
    said = pack(archive, tmp_path, TWO, ONE, "-e", "两版", "-f", "全部", "--title", "甲/乙")
    expected = sorted(f"甲／乙-{e}.{f}" for e in ("学员版", "教师版") for f in FORMATS)
    assert expected == names(tmp_path)
    assert "《甲/乙》，2 个案例，10 个文件" in said
    pages = len(PdfReader(tmp_path / "甲／乙-教师版.pdf").pages)
    assert re.search(rf"甲／乙-教师版\.pdf +{pages} 页，\d", said)
    assert [] == [name for name in expected if name not in said]


def test_the_teachers_words_are_in_no_students_file(archive: Path, tmp_path: Path) -> None:
    """The two editions of one run differ by just that."""
    pack(archive, tmp_path, ONE, "-e", "学员版,教师版")
    student, teacher = (text_of(tmp_path / f"社区治理案例选-{e}.pdf") for e in ("学员版", "教师版"))
    assert ("参考答案" in teacher, "参考答案" in student) == (True, False)


def test_the_order_is_the_one_that_was_written(archive: Path, tmp_path: Path) -> None:
    """Cases stand in the pack as they were named."""
    pack(archive, tmp_path, TWO, ONE)
    text = text_of(tmp_path / "社区治理案例选-学员版.pdf")
    assert text.index("新山村：“民情地图”") < text.index("裴寨村：把党小组")


def test_a_collection_by_its_title(archive: Path, tmp_path: Path) -> None:
    """The pack is called as the collection is."""
    said = pack(archive, tmp_path, "--collection", "矛盾纠纷闭环")
    assert ["矛盾纠纷闭环-学员版.pdf"] == names(tmp_path)
    assert "3 个案例" in said


def test_a_query_with_a_bound(archive: Path, tmp_path: Path) -> None:
    """The same query language as `anliku search`; more than wanted is said."""
    result = anliku(archive, "pack", "-q", "主题:养老服务", "--most", "2", "-o", str(tmp_path))
    assert 0 == result.returncode, result.stderr
    assert "《社区治理案例选》，2 个案例" in result.stdout
    assert "查到 4 个案例，取了最相关的 2 个" in result.stderr
    stages = ("检查案例", "挑选案例", "编排学员版", "排版学员版 PDF")
    assert [] == [stage for stage in stages if f"{stage} ……" not in result.stderr]


def test_a_query_makes_its_index_by_itself(tmp_path: Path) -> None:
    """None, one of another version, one that is older than a case: each is mended, and it is said."""
    archive = copy_of_real_archive(tmp_path / "库")
    index = archive / "search-index"

    def found(query: str) -> bool:
        """Whether the index was built for the query."""
        result = anliku(archive, "pack", "-q", query, "-f", "html", "-o", str(tmp_path / "out"))
        assert 0 == result.returncode, result.stderr
        assert "anliku index" not in result.stderr
        return "建立检索 ……" in result.stderr

    assert (True, False) == (found("食堂"), found("食堂"))
    manifest = index / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r'"format": \d+', '"format": 1', text), encoding="utf-8")
    assert (True, False) == (found("食堂"), found("食堂"))
    case = archive / "cases" / "河南省" / "裴寨村.md"
    case.write_text(case.read_text(encoding="utf-8") + "\n这里还有一座琉璃塔。\n", encoding="utf-8")
    assert (True, False) == (found("琉璃塔"), found("琉璃塔"))


def test_an_old_index_that_cannot_be_renewed_is_asked(tmp_path: Path) -> None:
    """On a stick that cannot be written the old index does, and it is said that it is old."""
    archive = copy_of_real_archive(tmp_path / "库")
    assert 0 == run(["-C", str(archive), "index"])
    (archive / "search-index" / "别的.txt").write_bytes(b"mine")
    os.utime(archive / "cases" / "河南省" / "裴寨村.md")
    result = anliku(archive, "pack", "-q", "食堂", "-f", "html", "-o", str(tmp_path / "out"))
    assert 0 == result.returncode, result.stderr
    assert "结果可能不是最新的" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-q", ""), "查询是空的"),
        (
            ("-l", "https://example.org/basket.html#x"),
            "链接“https://example.org/basket.html#x”里没有案例编号",
        ),
        ((ONE, "--paper", "A3"), "没有“A3”这种纸张，是不是“A4”？"),
    ],
)
def test_slips_are_named(
    archive: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    """What was written wrongly is quoted as it was written, with what would be right."""
    assert 0 != run(["-C", str(archive), "pack", *arguments])
    said = capsys.readouterr()
    assert words in said.out + said.err


@pytest.mark.parametrize(("option", "is_lead_first"), [((), True), (("--by-id",), False)])
def test_what_was_found_comes_by_rank_or_by_id(
    archive: Path, tmp_path: Path, option: tuple[str, ...], is_lead_first: bool
) -> None:
    """The best comes first; with `--by-id` the order is that of the site's lists, leads last."""
    pack(archive, tmp_path, "-q", "社区老年食堂", "--most", "3", *option)
    text = text_of(tmp_path / "社区治理案例选-学员版.pdf")
    lead, full = text.index("（线索）湖州吴兴：社区老年食堂"), text.index("大海阳社区：从民情日记")
    assert is_lead_first == (lead < full)


def test_a_list_file_of_windows(archive: Path, tmp_path: Path) -> None:
    """What Notepad writes is read: title, edition and order come from it."""
    listed = tmp_path / "清单.txt"
    text = f"\ufeff标题：晚上的课\r\n版本：教师版\r\n{TWO} 先讲\r\n{ONE}\r\n"
    listed.write_bytes(text.encode())
    folder = tmp_path / "packs"
    pack(archive, folder, "--list-file", str(listed))
    assert ["晚上的课-教师版.pdf"] == names(folder)


def test_a_link_of_the_basket(archive: Path, tmp_path: Path) -> None:
    """The link that somebody was sent does as well as a file."""
    link = f"https://example.org/basket.html#ids={ONE},{TWO}&title=%E7%94%B2&day=2026-09-01"
    assert "《甲》，2 个案例" in pack(archive, tmp_path, "--list-file", link)


def test_volumes(archive: Path, tmp_path: Path) -> None:
    """Beyond the size the pack comes in volumes, each with the contents of all."""
    pack(archive, tmp_path, "-c", "yi-lao-yi-xiao-zhu-can", "--volume-size", "4")
    assert [f"一老一小与助餐-学员版-第{n}册.pdf" for n in (1, 2)] == names(tmp_path)
    texts = [text_of(path) for path in sorted(tmp_path.glob("*.pdf"))]
    titles = ("大海阳社区：从民情日记", "（线索）湖州吴兴：社区老年食堂")
    assert [] == [title for title in titles for text in texts if title not in text]


def test_a_booklet_on_small_paper(archive: Path, tmp_path: Path) -> None:
    """Imposed, a sheet holds two pages side by side, and the number of sides is even."""
    pack(archive, tmp_path, ONE, "--paper", "A5", "--booklet")
    pages = PdfReader(tmp_path / "社区治理案例选-学员版-A5小册子.pdf").pages
    assert 0 == len(pages) % 2
    sizes = {(round(p.mediabox.width / MM), round(p.mediabox.height / MM)) for p in pages}
    assert {(297, 210)} == sizes


def test_official_pages_are_of_a4_alone(archive: Path, tmp_path: Path) -> None:
    """GB/T 9704 knows no other paper; asking for one is told, and nothing is written."""
    result = anliku(
        archive, "pack", ONE, "--layout", "公文", "--paper", "A5", "-o", str(tmp_path / "out")
    )
    assert 2 == result.returncode
    assert "公文只用 A4 纸" in result.stderr
    assert not (tmp_path / "out").exists()


def test_other_files_stay_and_ours_are_made_anew(archive: Path, tmp_path: Path) -> None:
    """A second run replaces what the first has made, and nothing else."""
    (tmp_path / "讲稿.docx").write_bytes(b"mine")
    pack(archive, tmp_path, ONE)
    first = (tmp_path / "社区治理案例选-学员版.pdf").read_bytes()
    pack(archive, tmp_path, ONE, TWO)
    assert b"mine" == (tmp_path / "讲稿.docx").read_bytes()
    assert first != (tmp_path / "社区治理案例选-学员版.pdf").read_bytes()


def test_the_same_pack_has_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    """Two runs of the program give the same bytes in every format."""
    made = []
    for name, seed in (("a", "1"), ("b", "2")):
        result = anliku(
            archive,
            *("pack", ONE, TWO, "-f", ",".join(FORMATS), "-o", str(tmp_path / name)),
            environment={"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "2" else "UTC"},
        )
        assert 0 == result.returncode, result.stderr
        made.append(contents(tmp_path / name))
    first, second = made
    assert sorted(first) == sorted(second)
    assert [] == [name for name in first if first[name] != second[name]]


def test_the_day_is_the_one_of_the_environment(archive: Path, tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH dates the pack, and no part of its files bears another time."""
    result = anliku(
        archive,
        *("pack", ONE, "-f", "pdf,docx", "-o", str(tmp_path)),
        environment={"SOURCE_DATE_EPOCH": "1893456000"},
    )
    assert 0 == result.returncode, result.stderr
    assert "2030年1月1日" in text_of(tmp_path / "社区治理案例选-学员版.pdf")
    docx = (tmp_path / "社区治理案例选-学员版.docx").read_bytes()
    with zipfile.ZipFile(BytesIO(docx)) as parts:
        assert 1 == len({part.date_time for part in parts.infolist()})


def test_list_shows_what_there_is() -> None:
    """Collections with their numbers, themes, cases, and in which forms packs come."""
    said = CliRunner().invoke(commands, ["-C", str(ROOT), "pack", "--list"]).stdout
    for words in (
        "yi-lao-yi-xiao-zhu-can     一老一小与助餐（6 个案例，有教学说明）",
        "党建引领 4",
        f"  {ONE}  裴寨村",
        "pdf、docx、epub、pptx、html",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("anliku pack sq-2026-0001", "plain,SQ-2026-0001-3"),
        ("anliku -C .. pack --collection mao", "plain,mao-dun-jiu-fen-bi-huan"),
        ("anliku pack --format pdf,ep", "plain,pdf,epub"),
        ("anliku pack --edition 教", "plain,教师版"),
        ("anliku pack --layout 公", "plain,公文"),
    ],
)
def test_the_shell_completes(
    archive: Path, words: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids, collections and choices are offered, also from a folder inside the archive."""
    monkeypatch.chdir(archive / "cases")
    result = CliRunner().invoke(
        commands,
        prog_name="anliku",
        complete_var="_ANLIKU_COMPLETE",
        env={
            "_ANLIKU_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - 1),
        },
    )
    assert expected in result.stdout.splitlines()


def test_what_takes_the_place_of_an_earlier_file_is_said(archive: Path, tmp_path: Path) -> None:
    """Another choice of the same title replaces the file and says so; another form has its own name."""
    pack(archive, tmp_path, ONE)
    assert "换掉了" not in said_of(archive, tmp_path, ONE)
    assert "换掉了" not in said_of(archive, tmp_path, ONE, "--paper", "B5")
    again = said_of(archive, tmp_path, TWO)
    assert "换掉了以前做的同名文件：社区治理案例选-学员版.pdf" in again
    names = {path.name for path in tmp_path.glob("*.pdf")}
    assert names == {"社区治理案例选-学员版.pdf", "社区治理案例选-学员版-B5.pdf"}


def test_what_a_trainer_might_miss_is_said(archive: Path, tmp_path: Path) -> None:
    """How to print a booklet, and why there is no QR code."""
    said = said_of(archive, tmp_path, ONE, "--booklet")
    assert "A4 纸上：双面打印，按短边翻转" in said
    assert "site_url 是空的" in said
