"""List files and links of the basket: what they ask for, and what is said of mistakes."""

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anliku.packs.interface import Edition
from anliku.packs.selecting.interface import Asked
from anliku.packs.selecting.list_file import read_list
from anliku.packs.selecting.list_text import MAX_BYTES
from anliku.problems import Problem, Rule

ONE, TWO, THREE = "SQ-2026-0001-3", "SQ-2026-0009-9", "SQ-2026-0002-1"
EXPORTED = f"""# 社区治理案例选：2个案例
标题: 乡村带头人
版本: 教师版
主办单位: 某某党校

{ONE}  裴寨村：党支部领着打井修路
{TWO}  # 先讲这个
"""


def read(folder: Path, data: bytes | str) -> tuple[Asked, list[Problem]]:
    """Return what is read from a file with the given contents."""
    path = folder / "清单.txt"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_list(str(path))


def ids(asked: Asked) -> list[str]:
    """Return the ids as they were written."""
    return [one.written for one in asked.ids]


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "bom"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_a_list_from_the_basket(tmp_path: Path, mark: str, end: str) -> None:
    """Everything is read, whichever editor has written the file."""
    asked, problems = read(tmp_path, mark + EXPORTED.replace("\n", end))
    assert [] == problems
    assert ([ONE, TWO], "乡村带头人") == (ids(asked), asked.title)
    assert ((Edition.TEACHER,), "某某党校") == (asked.editions, asked.organiser)
    places = [(one.location.line, one.location.column) for one in asked.ids]
    assert [(6, 1), (7, 1)] == places


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"1. {ONE}", [ONE]),
        (f"　２、{ONE}　说明", [ONE]),
        (f"- {ONE}#说明", [ONE]),
        (f"{ONE}, {TWO}，{THREE} 三个连着讲", [ONE, TWO, THREE]),
        (f"{ONE} 与 {TWO} 比较", [ONE]),
        ("ｓｑ－２０２６－０００１－３", ["ｓｑ－２０２６－０００１－３"]),
        (f"https://example.org/basket.html#ids={ONE},{TWO}", [ONE, TWO]),
        ("   # 只有说明", []),
        ("＃ 只有说明", []),
    ],
)
def test_lines_people_write(tmp_path: Path, line: str, expected: list[str]) -> None:
    """Ids count where a line begins with them; the rest of it is a remark."""
    asked, problems = read(tmp_path, line + "\n")
    assert ([], expected) == (problems, ids(asked))


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        (f"{ONE}\n  老年食堂的那个\n", 2, 3, "老年食堂的那个"),
        (f"标提: 甲\n{ONE}\n", 1, 1, "是不是“标题”"),
        (f"备注：甲\n{ONE}\n", 1, 1, "可以写：标题、版本、主办单位"),
        (f"标题: 甲\n{ONE}\n标题: 乙\n", 3, 1, "“标题”写了两次"),
        (f"版本: 领导版\n{ONE}\n", 1, 1, "没有“领导版”这个版本"),
        ("https://example.org/cases/index.html\n", 1, 1, "这一行读不懂"),
    ],
)
def test_mistakes_have_their_place(
    tmp_path: Path, text: str, line: int, column: int, words: str
) -> None:
    """A line that means nothing is told with line and column, and how to mend it."""
    _, problems = read(tmp_path, text)
    assert [(Rule.BROKEN_LIST, line, column)] == [
        (p.rule, p.location.line, p.location.column) for p in problems
    ]
    assert words in str(problems[0])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("版本: 两版\n".encode("utf-16"), "UTF-16"),
        ("标题: 案例\n".encode("gb18030"), "GBK"),
        (b"%PDF-1.7\n\0\1\2", "不是文本文件"),
        (b"\xff\xfd\xff", "不是 UTF-8"),
        (b"#" * (MAX_BYTES + 1), "超过 1000 KB"),
        (b"?\n" * 400_000, "错误太多"),
    ],
    ids=["utf-16", "gbk", "binary", "bytes", "huge", "nonsense"],
)
def test_files_that_are_no_lists(tmp_path: Path, data: bytes, words: str) -> None:
    """What is no list is refused in a few lines."""
    asked, problems = read(tmp_path, data)
    assert () == asked.ids
    assert words in str(problems[-1])
    assert len(problems) <= 21


@pytest.mark.parametrize(
    "name", ["没有.txt", ".", "a\0b", "长" * 300], ids=["missing", "folder", "nul", "long"]
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """No name of a file gives a traceback."""
    _, problems = read_list(str(tmp_path / name))
    assert [Rule.BROKEN_LIST] == [problem.rule for problem in problems]


@pytest.mark.parametrize(
    "start",
    ["https://example.org/anliku/basket.html#", "file:///C:/案例/basket.html?", "#", "?", ""],
)
def test_a_link_in_place_of_a_file(start: str) -> None:
    """A link of the basket does as well as a file, with all that it says; other words are passed over."""
    link = f"{start}ids={ONE},{TWO}&title={quote('一老 & 一小')}&edition=teacher&by={quote('党校')}"
    link += "&day=2026-09-01&from=chat"
    asked, problems = read_list(link)
    assert [] == problems
    assert ([ONE, TWO], "一老 & 一小") == (ids(asked), asked.title)
    assert ((Edition.TEACHER,), "党校") == (asked.editions, asked.organiser)


@pytest.mark.parametrize(
    "link",
    ["https://example.org/basket.html#x", "HTTP://example.org/", "file:///C:/案例/basket.html"],
)
def test_a_link_that_names_no_case(link: str) -> None:
    """It is taken for what it is, not for a file, and stands in the message as it was written."""
    asked, problems = read_list(link)
    assert ((), [Rule.NOTHING_SELECTED]) == (asked.ids, [p.rule for p in problems])
    assert f"链接“{link}”里没有案例编号" in str(problems[0])
    assert "没有这个文件" not in str(problems[0])


@given(st.text(max_size=200) | st.text("SQ-2026:：#＃,、 \n標题ids=&%", max_size=80))
def test_any_text_gives_ids_or_problems(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """No text gives a traceback; each problem says what to do."""
    asked, problems = read(tmp_path_factory.mktemp("list"), text.encode("utf-8", "surrogatepass"))
    assert all(problem.hint for problem in problems)
    assert all(one.written.strip() for one in asked.ids)
