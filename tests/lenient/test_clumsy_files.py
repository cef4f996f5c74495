"""The clumsy files of the review: what is said of each, on which line, and which are read."""

from dataclasses import replace
from pathlib import Path

import pytest

from anliku.problems import Severity
from tests.lenient.reading import read

FILES = Path(__file__).parent / "clumsy"

_ROWS: tuple[tuple[str, str, int, str, str], ...] = (
    # File, code, line, words of message or advice, and what is read of it.
    ("012", "AK203", 6, "路径: ", "same"),
    ("022", "AK212", 8, "全角空格", "same"),
    ("025", "AK212", 11, "不间断空格", "same"),
    ("028", "AK213", 11, "4 个", "same"),
    ("035", "AK317", 12, "2025-10-30", "same"),
    ("046", "AK317", 6, "[浙江省, 杭州市", "same"),
    ("059", "AK215", 3, "#", "#甲村：老人食堂怎样办起来"),
    ("065", "AK215", 3, "[", "[甲村] ：老人食堂怎样办起来"),
    ("075", "AK209", 18, "---", "same"),
    ("082", "AK210", 38, "另存", ""),
    ("098", "AK212", 3, "不间断空格", "甲村 ：老人食堂怎样办起来"),
    ("104", "AK110", 3, "乱码", ""),
    ("113", "AK317", 12, "2022-11-27", "2022-11-27"),
    ("119", "AK317", 12, "2022-01-05", "2022-01-05"),
    ("127", "AK307", 12, "2022-03/2022-11", ""),
    ("131", "AK317", 19, "2022-03", "2022-03"),
    ("136", "AK214", 3, "标题", "same"),
    ("141", "AK214", 3, "标题", "same"),
    ("156", "AK316", 3, "模板", ""),
    ("158", "AK316", 13, "删去这一行", ""),
    ("166", "AK303", 5, "- 路径: [", ""),
    ("170", "AK303", 9, "- 题名: ", ""),
    ("177", "AK319", 6, "桐庐县", "桐芦县"),
    ("179", "AK318", 6, "浙江省", "same"),
    ("184", "AK318", 6, "台湾省", "台湾省"),
    ("187", "AK322", 23, "负数", "-17"),
    ("194", "AK317", 23, "1000", "1000"),
    ("197", "AK323", 23, "17", "71"),
    ("203", "AK325", 18, "成效", "<EvidenceLevel.SCALED: 5>"),
)


@pytest.mark.parametrize(
    ("name", "code", "line", "words", "expected"), _ROWS, ids=[row[0] for row in _ROWS]
)
def test_clumsy_file(
    tmp_path: Path, name: str, code: str, line: int, words: str, expected: str
) -> None:
    """What is right for each file by the review's list, and nothing lost where it is read."""
    clear, _ = read(tmp_path, (FILES / "012.md").read_text(encoding="utf-8").replace("：[", ": ["))
    assert clear is not None
    case, problems = read(tmp_path, (FILES / f"{name}.md").read_bytes())
    said = "\n".join(map(str, problems))
    first = problems[0]
    assert (code, line) == (first.rule.code, first.location.line), said
    assert words in f"{first.message}｜{first.hint}", said
    if expected == "same":
        assert case is not None
        assert replace(clear.record) == case.record
        assert clear.text.source == case.text.source
        assert {Severity.NOTICE} == {problem.severity for problem in problems}
    elif expected:
        assert case is not None
        assert expected in repr(case.record)
        assert clear.text.source == case.text.source
    else:
        assert Severity.ERROR is first.severity


def test_every_file_is_in_the_table() -> None:
    """No file of the folder is left out."""
    assert {path.stem for path in FILES.glob("*.md")} == {row[0] for row in _ROWS} | {"template"}


def test_the_unfilled_template_is_told_column_by_column(tmp_path: Path) -> None:
    """Each column that still has the template's words is named with its line, once."""
    _, problems = read(tmp_path, (FILES / "template.md").read_bytes())
    assert {"AK316"} == {problem.rule.code for problem in problems}
    assert [3, 4, 6, 10, 11, 13] == [problem.location.line for problem in problems]
