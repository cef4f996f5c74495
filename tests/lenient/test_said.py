"""What cannot be read as meant is said at its place; what is written as text stays as it is."""

from pathlib import Path

import pytest

from anliku.problems import Severity
from tests.lenient.reading import CLEAR, changed, place_of, read, record_of
from tests.lenient.said_kinds import SAID, TEXTS


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "words"), [row[1:] for row in SAID], ids=[row[0] for row in SAID]
)
def test_said_at_its_place(
    tmp_path: Path, old: str, new: str, code: str, at: str, words: str
) -> None:
    """Code, line and column are right, and message or advice names the mending."""
    text = changed(old, new)
    _, problems = read(tmp_path, text)
    said = "\n".join(map(str, problems))
    grave = [problem for problem in problems if problem.severity is not Severity.NOTICE]
    if not code:
        assert [] == problems
        return
    assert {code} == {problem.rule.code for problem in grave}, said
    first = grave[0]
    start = max(CLEAR.index(old) - 20, 0)
    column = 1 if code in ("AK201", "AK210") else place_of(text, at, start)[1]
    place = place_of(text, at, start)[0], column
    assert place == (first.location.line, first.location.column), said
    assert words in f"{first.message}｜{first.hint}", said


@pytest.mark.parametrize(
    ("written", "code"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS]
)
def test_no_text_is_cut(tmp_path: Path, written: str, code: str) -> None:
    """A title is read with every character that its author wrote, whatever signs it has."""
    case, problems = read(tmp_path, changed("竹园社区：老人食堂怎样办起来", written))
    said = "\n".join(map(str, problems))
    meant = "".join(line.strip() for line in written.split("\n"))
    if written[0] == written[-1] and written[0] in "'\"":
        meant = meant[1:-1]
    assert meant == record_of(case).title, said
    assert ([code] if code else []) == [problem.rule.code for problem in problems], said


@pytest.mark.parametrize(
    ("written", "code"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS]
)
def test_no_item_is_cut(tmp_path: Path, written: str, code: str) -> None:
    """The same holds of a list's free texts."""
    deep = written.replace("\n", "\n      ")
    case, problems = read(tmp_path, changed("首日来了17人：能说明什么？", deep))
    said = "\n".join(map(str, problems))
    teaching = record_of(case).teaching
    assert teaching is not None
    meant = "".join(line.strip() for line in written.split("\n"))
    if written[0] == written[-1] and written[0] in "'\"":
        meant = meant[1:-1]
    assert meant == teaching.questions[0], said
    assert ([code] if code else []) == [problem.rule.code for problem in problems], said


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (CLEAR.replace("\n", "\r\n"), ["AK103"]),
        (CLEAR.replace("\n", "\r"), ["AK103"]),
        ("\ufeff" + CLEAR, ["AK102"]),
        ("\ufeff" + CLEAR.replace("\n", "\r\n"), ["AK102", "AK103"]),
    ],
)
def test_line_ends_and_marks(tmp_path: Path, data: str, codes: list[str]) -> None:
    """Windows' line ends and mark are one notice each, and the text is the same."""
    clear, _ = read(tmp_path, CLEAR)
    case, problems = read(tmp_path, data)
    assert codes == [problem.rule.code for problem in problems]
    assert {Severity.NOTICE} == {problem.severity for problem in problems}
    assert clear is not None
    assert case is not None
    assert (clear.record, clear.text.source, clear.text.first_line) == (
        case.record,
        case.text.source,
        case.text.first_line,
    )


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-16", "utf-16-le"])
def test_other_encodings_are_said(tmp_path: Path, encoding: str) -> None:
    """Bytes of another encoding are never guessed at."""
    case, problems = read(tmp_path, CLEAR.encode(encoding))
    assert case is None
    assert ["AK101"] == [problem.rule.code for problem in problems]


def test_many_of_one_kind_are_one_notice(tmp_path: Path) -> None:
    """A file in Chinese colons throughout is told so once, with its lines."""
    head, fence, body = CLEAR.partition("\n---\n")
    text = head.replace(": ", "：").replace(":\n", "：\n") + fence + body
    text = text.replace("https：", "https:")
    clear, _ = read(tmp_path, CLEAR)
    case, problems = read(tmp_path, text)
    assert record_of(clear) == record_of(case)
    colons = [problem for problem in problems if problem.rule.code == "AK203"]
    assert 1 <= len(colons) <= 3
    assert "第 2、3、4、5、6、7 行" not in colons[0].hint
    assert "第 2、3、4、5、6、7" in colons[0].message


def test_all_slips_are_said_at_once(tmp_path: Path) -> None:
    """Slips that stop a YAML reader hide neither each other nor what else is wrong."""
    text = CLEAR
    for old, new in (
        ("标题: 竹园", "标题: '竹园"),
        ("- 养老服务", "- 助餐服务"),
        ("竹园社区]", "竹园社区"),
        ("'2025-10-30'", "昨天"),
        ("机制做法:", "机制做法"),
    ):
        text = text.replace(old, new, 1)
    _, problems = read(tmp_path, text)
    found = {(problem.rule.code, problem.location.line) for problem in problems}
    assert {("AK202", 3), ("AK202", 6), ("AK309", 8), ("AK307", 13), ("AK214", 15)} == found
