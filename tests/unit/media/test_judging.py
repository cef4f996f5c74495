"""Every file among the cases is invited, or named with what to do."""

import os
import socket
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.file_names import printable
from anliku.media import judge_files
from anliku.media.documents import document_fault, suffix_of
from anliku.media.litter import QUIET
from anliku.media.stray_files import stray_problems
from anliku.media.tree import read_tree
from anliku.problems import Severity
from tests.unit.media.documents.compound_made import doc
from tests.unit.media.documents.packages_made import ofd, office
from tests.unit.media.documents.pdf_made import pdf
from tests.unit.media.made import (
    CASE,
    TEXT,
    a_picture,
    an_archive,
    camera_notes,
    codes,
    judged,
    links,
    saved,
    shows,
)

_ENDINGS = st.sampled_from(
    ["", ".md", ".md.txt", ".png", ".docx", "~", ".html", "。md", ".MD", "."]
)
_NAMES = st.builds(
    str.__add__,
    st.text(
        st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20
    ),
    _ENDINGS,
).filter(lambda name: name not in (".", ".."))


def test_an_archive_in_order_has_no_problem(tmp_path: Path) -> None:
    """Cases, used pictures, plain pages, vocabulary."""
    archive = an_archive(
        tmp_path,
        {
            "浙江省/图.png": saved(a_picture(), "PNG"),
            "index.md": "# 首页\n",
            "about/index.md": "---\ntitle: 关于\n---\n\n来源: 说明\n",
            "vocabulary/topics.yml": "topic/a: {}\n",
            "collections/专题.md": "---\n标题: 专题\n内容提要: 提要\n---\n",
            "浙江省/.gitkeep": "",
            "湖南/自拟的文件夹/乙村.md": CASE,
        },
    )
    texts = ("cases/index.md", "cases/about/index.md", "cases/vocabulary/topics.yml")
    assert [] == judged(archive, shows("图.png"), texts=(*texts, "cases/collections/专题.md"))


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("浙江省/投稿.md.txt", "AK916", "投稿.md"),
        ("浙江省/投稿.MD.TXT", "AK916", "投稿.md"),
        ("浙江省/投稿.txt", "AK916", "改名"),
        ("浙江省/投稿。md", "AK916", "改名"),
        ("浙江省/投稿md", "AK916", "改名"),
        ("浙江省/.草稿.md", "AK915", "点"),
        ("vocabulary/放错.md", "AK915", "省份"),
        ("collections/甲/放错.md", "AK915", "省份"),
        ("放错.md", "AK915", "省份"),
        ("浙江省/裴寨村.md~", "AK917", "删去"),
        ("浙江省/裴寨村.md.bak", "AK917", "删去"),
        ("浙江省/裴寨村 - 副本.txt", "AK917", "删去"),
        ("浙江省/裴寨村 - 副本 (2).txt", "AK917", "删去"),
        ("浙江省/裴寨村的副本.txt", "AK917", "删去"),
        ("浙江省/裴寨村 copy.txt", "AK917", "删去"),
        ("浙江省/~$裴寨村.docx", "AK917", "删去"),
        ("浙江省/.DS_Store", "AK917", "删去"),
        ("浙江省/Thumbs.db", "AK917", "删去"),
        ("浙江省/desktop.ini", "AK917", "删去"),
        ("浙江省/.裴寨村.md.swp", "AK917", "删去"),
        ("浙江省/._裴寨村.jpg", "AK917", "删去"),
        ("浙江省/投稿.docx", "AK919", "粘贴"),
        ("浙江省/投稿.wps", "AK919", "粘贴"),
        ("浙江省/投稿.md.docx", "AK919", "粘贴"),
        ("浙江省/表.xlsx", "AK919", "链接"),
        ("浙江省/没用.png", "AK918", "!["),
        ("浙江省/手机.heic", "AK918", "!["),
        ("浙江省/假页.html", "AK920", ".md"),
        ("assets/javascripts/bundle.a5f9d56c.min.js", "AK920", ".md"),
        ("tokens.css", "AK920", ".md"),
        ("CNAME", "AK920", "删去"),
        ("浙江省/录像.mp4", "AK920", "删去"),
        ("浙江省/没有后缀", "AK920", "删去"),
    ],
)
def test_what_nobody_invited_is_named(tmp_path: Path, path: str, code: str, hint: str) -> None:
    """One problem at the file, with what to do; a text that would be lost is an error."""
    is_case = code in ("AK915", "AK916") and ".md." not in path.lower()
    archive = an_archive(tmp_path, {path: CASE if is_case else "x"})
    (problem,) = judged(archive)
    assert (code, f"cases/{path}") == (problem.rule.code, problem.location.path)
    assert hint in problem.hint
    assert problem.is_error == (code in ("AK915", "AK916"))


@pytest.mark.parametrize(
    "path", ["放错.md", "about/放错.md", "about/深/放错.md", "collections/放错.md"]
)
@pytest.mark.parametrize("case", [CASE, CASE.replace(":", "："), CASE.replace("体裁", "kind")])
def test_a_case_in_the_wrong_folder(tmp_path: Path, path: str, case: str) -> None:
    """It is read there as something else, and would vanish as a case."""
    archive = an_archive(tmp_path, {path: case})
    (problem,) = judged(archive, texts=(f"cases/{path}",))
    assert ("AK915", True) == (problem.rule.code, problem.is_error)
    assert "省份" in problem.hint


def test_folders_of_programs_are_named_once(tmp_path: Path) -> None:
    """Not every file in them."""
    files = {f".obsidian/深/{n}.json": "{}" for n in range(5)} | {"__MACOSX/._a.md": "x"}
    found = judged(an_archive(tmp_path, files))
    assert [("AK917", "cases/.obsidian"), ("AK917", "cases/__MACOSX")] == [
        (problem.rule.code, problem.location.path) for problem in found
    ]


def test_many_files_alike_are_summed_up(tmp_path: Path) -> None:
    """Twenty by name, the rest by number; texts that would be lost are all named."""
    files = {f"浙江省/{n:03}.png": "x" for n in range(300)}
    found = judged(an_archive(tmp_path, files))
    assert 21 == len(found)
    assert "还有 280 个" in found[0].message
    lost = {f"湖南省/{n:03}.md.txt": CASE for n in range(30)}
    assert 30 == len(list(stray_problems(read_tree(an_archive(tmp_path / "b", lost)), {TEXT})))


def test_links_of_the_file_system_are_refused(tmp_path: Path) -> None:
    """Wherever they lead: to files, folders, themselves, nowhere; nothing is read through them."""
    archive = an_archive(tmp_path)
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "秘密.png").write_bytes(saved(a_picture(), "PNG"))
    folder = tmp_path / "cases/浙江省"
    for name, target in {
        "a.md": "/proc/self/environ",
        "夹": str(secret),
        "圈": "圈",
        "断.png": "没有",
        "内.md": "甲村.md",
        ".藏": str(secret),
    }.items():
        (folder / name).symlink_to(target)
    os.link(folder / "甲村.md", folder / "硬.md")
    found = judged(archive, shows("夹/秘密.png"), shows("断.png"))
    assert ["AK901"] * 6 == codes(found)
    assert all(problem.is_error for problem in found)


def test_pipes_and_sockets_are_not_opened(tmp_path: Path) -> None:
    """A pipe that nobody writes to would hold a build for ever."""
    archive = an_archive(tmp_path)
    os.mkfifo(tmp_path / "cases/浙江省/管道.md")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "cases/s.png"))
        found = judged(archive, shows("管道.md"))
    assert {"cases/s.png", "cases/浙江省/管道.md", TEXT} == {p.location.path for p in found}
    assert {"AK108", "AK405"} == set(codes(found))


def test_closed_folders_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the reason in Chinese."""
    archive = an_archive(tmp_path, {"湖南省/乙.md": CASE})
    read = os.scandir

    def scan(path: Path) -> object:
        if path.name == "湖南省":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(os, "scandir", scan)
    (problem,) = judged(archive)
    assert ("AK108", "cases/湖南省") == (problem.rule.code, problem.location.path)
    assert "没有权限" in problem.message


@pytest.mark.parametrize(
    ("use", "code", "words"),
    [
        (shows("没有.png"), "AK405", "不存在"),
        (shows("图.PNG"), "AK405", "图.png"),
        (links("没有.pdf"), "AK405", "不存在"),
        (shows("../../mkdocs.yml"), "AK107", "不在"),
        (shows("../../../etc/passwd"), "AK107", "不在"),
        (shows("a\0b.png"), "AK405", "不存在"),
        (links("../浙江省"), "AK405", "文件夹"),
    ],
)
def test_uses_that_find_nothing(tmp_path: Path, use: object, code: str, words: str) -> None:
    """At the line of the use."""
    archive = an_archive(tmp_path, {"浙江省/图.png": saved(a_picture(), "PNG")})
    found = [p for p in judged(archive, use, shows("图.png")) if p.location.line != 1]  # type: ignore[arg-type]
    assert [code] == codes(found)
    assert words in found[0].message + found[0].hint
    assert (TEXT, use.location.line) == (found[0].location.path, found[0].location.line)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("空.jpg", b"", ["AK904"]),
        ("网页.jpg", b"<html><script>x</script>", ["AK904"]),
        ("其实.jpg", saved(a_picture(), "PNG"), ["AK908"]),
        ("位置.jpg", saved(a_picture(), exif=camera_notes(6)), ["AK910"]),
        ("印刷.jpg", saved(a_picture("CMYK")), ["AK909"]),
        ("断了.jpg", saved(a_picture())[:400], ["AK905"]),
        (
            "脚本.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
            ["AK911"],
        ),
        ("好.jpeg", saved(a_picture()), []),
    ],
)
def test_used_pictures_are_judged(
    tmp_path: Path, name: str, data: bytes, expected: list[str]
) -> None:
    """Where they are used first, once."""
    archive = an_archive(tmp_path, {f"浙江省/{name}": data})
    found = judged(archive, shows(name, 40), shows(name, 25))
    assert expected == codes(found)
    assert all(25 == problem.location.line for problem in found)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("表.pdf", pdf(), "AK913"),
        ("表.docx", office("docx"), "AK913"),
        ("表.xlsx", office("xlsx"), "AK913"),
        ("表.doc", doc(), "AK913"),
        ("表.ofd", ofd(), "AK913"),
        ("表.csv", "甲,乙\n".encode("gb18030"), "AK913"),
        ("假.pdf", b"<html>", "AK914"),
        ("假.docx", b"PK\x03\x04", "AK914"),
        ("假.docx", office("xlsx"), "AK914"),
        ("宏.doc", doc(more={"Macros": None}), "AK914"),
        ("宏.docm", office("docx"), "AK914"),
        ("密.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "AK914"),
        ("页.html", b"<html>", "AK914"),
        ("包.zip", office("docx"), "AK914"),
        ("记.txt", b"x", "AK914"),
    ],
)
def test_linked_documents_are_judged(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """Known kinds with the content they say are told as a notice, others are errors."""
    archive = an_archive(tmp_path, {f"浙江省/{name}": data})
    (problem,) = judged(archive, links(name))
    assert code == problem.rule.code
    assert (Severity.NOTICE if code == "AK913" else Severity.ERROR) is problem.severity
    assert (document_fault(name, data) is None) == (code == "AK913")


def test_a_document_that_is_too_large(tmp_path: Path) -> None:
    """Its size is told; it is not read."""
    archive = an_archive(tmp_path)
    with (tmp_path / "cases/浙江省/大.pdf").open("wb") as stream:
        stream.truncate(60_000_000)
    (problem,) = judged(archive, links("大.pdf"))
    assert "AK106" == problem.rule.code


def test_a_link_to_a_text_is_for_others_to_judge(tmp_path: Path) -> None:
    """A case links to a case."""
    archive = an_archive(tmp_path, {"湖南省/乙.md": CASE})
    assert [] == judged(archive, links("../湖南省/乙.md"), links("甲村.md"))


@settings(deadline=None, max_examples=40)
@given(
    st.sets(_NAMES, min_size=1, max_size=6), st.sampled_from(["", "浙江省", "about", "collections"])
)
def test_every_file_is_named(names: set[str], folder: str) -> None:
    """Whatever it is called: it is told of, unless it is a text or a note to version control."""
    with TemporaryDirectory() as root:
        archive = an_archive(Path(root))
        (Path(root) / "cases" / folder).mkdir(exist_ok=True)
        for name in names:
            (Path(root) / "cases" / folder / name).write_bytes(b"x")
        told = {problem.location.path for problem in judged(archive)}
        paths = [path for path in read_tree(archive).files if not is_quiet(path)]
    assert {printable(path) for path in paths} <= told | {TEXT}


def is_quiet(path: str) -> bool:
    """Whether nothing need be said of a file because of its name."""
    name = path.rpartition("/")[2]
    return name in QUIET or (path.startswith("cases/浙江省/") and suffix_of(name) == ".md")


def test_an_archive_without_cases(tmp_path: Path) -> None:
    """Nothing to judge, nothing raised."""
    assert [] == judge_files(an_archive(tmp_path, {}), [], {TEXT})


@pytest.mark.parametrize(
    ("path", "hint"), [("www.a.cn/1.html", "缺 https://"), ("＃主要做法", "#主要做法")]
)
def test_what_is_meant_as_another_link_is_hinted_at(tmp_path: Path, path: str, hint: str) -> None:
    """Addresses of the web, and sections with a Chinese sign."""
    (problem,) = judged(an_archive(tmp_path, {}), links(path))
    assert ("AK405", True) == (problem.rule.code, hint in problem.hint)
