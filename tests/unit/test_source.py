"""Files split into front matter and text."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anliku.problems import Rule
from anliku.source import Document, read_document, read_text


def document(folder: Path, text: str) -> Document:
    """Write a file without fault and return what is read of it."""
    path = folder / "x.md"
    path.write_text(text, encoding="utf-8", newline="")
    found, problems = read_document(path, folder)
    assert [] == problems
    assert found is not None
    return found


def test_front_matter_and_body(tmp_path: Path) -> None:
    """The body starts on its first line that is not blank; the checksum is of the bytes."""
    text = "---\na: 1\n---\n\n\n## 甲\n"
    found = document(tmp_path, text)
    assert ({"a": 1}, "## 甲\n", 6) == (found.front.data, found.text.source, found.text.first_line)
    assert hashlib.sha256(text.encode()).hexdigest() == found.checksum


@pytest.mark.parametrize("blank", [0, 1, 5])
def test_blank_lines_at_the_top_count(tmp_path: Path, blank: int) -> None:
    """Lines are those of the file, whatever stands before the first fence."""
    found = document(tmp_path, "\n" * blank + "---\n\na: 1\n---\n甲\n")
    assert 3 + blank == found.front.of_key(("a",)).line
    assert 5 + blank == found.text.first_line


@pytest.mark.parametrize("fence", ["---", "----", "--- ", "---\t"])
def test_fences(tmp_path: Path, fence: str) -> None:
    """A fence is three dashes or more, with blanks after it."""
    assert {"a": 1} == document(tmp_path, f"{fence}\na: 1\n{fence}\n甲\n").front.data


def test_a_line_of_dashes_in_the_body_stays(tmp_path: Path) -> None:
    """Only the first two fences count."""
    assert (
        "甲\n\n---\n\n乙\n" == document(tmp_path, "---\na: 1\n---\n甲\n\n---\n\n乙\n").text.source
    )


def test_a_body_may_be_empty(tmp_path: Path) -> None:
    """A file may end with its front matter."""
    assert "" == document(tmp_path, "---\na: 1\n---").text.source.strip()


@settings(deadline=None)
@given(body=st.text("甲乙\n #-", max_size=60))
def test_lines_of_the_body_are_those_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, body: str
) -> None:
    """Each line of the body stands on that line of the file."""
    text = f"---\na: 1\n---\n{body}\n甲"
    found = document(tmp_path_factory.mktemp("x"), text)
    lines = text.split("\n")
    for number, line in enumerate(found.text.source.rstrip("\n").split("\n")):
        assert line.strip() == lines[found.text.first_line - 1 + number].strip()


def test_text_is_mended_and_reported(tmp_path: Path) -> None:
    """Line ends become LF, the BOM goes, control characters are replaced; each is named once."""
    path = tmp_path / "x.yml"
    path.write_bytes("\ufeff甲\r\n乙\r丙\a\a\n".encode())
    text, _, problems = read_text(path, tmp_path)
    assert "甲\n乙\n丙\ufffd\ufffd\n" == text
    assert [Rule.BYTE_ORDER_MARK, Rule.CARRIAGE_RETURN, Rule.CONTROL_CHARACTER] == [
        problem.rule for problem in problems
    ]
    assert [(1, 1), (1, 2), (3, 2)] == [
        (problem.location.line, problem.location.column) for problem in problems
    ]


def test_emoji_and_rare_characters_may_stay(tmp_path: Path) -> None:
    """Characters beyond the basic plane, joined emoji and wide blanks are no control characters."""
    path = tmp_path / "x.yml"
    path.write_text("𠮷村 👩\u200d🌾　甲\n", encoding="utf-8")
    assert [] == read_text(path, tmp_path)[2]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """It is a problem, in Chinese, and no exception."""
    text, _, (problem,) = read_text(tmp_path / "x.md", tmp_path)
    assert (None, Rule.UNREADABLE, "文件读不出来（文件不存在）") == (
        text,
        problem.rule,
        problem.message,
    )
