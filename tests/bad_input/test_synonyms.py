"""Every mistake in the file of synonyms gives its problem, at its place."""

from pathlib import Path

import pytest

from anliku.vocabulary.synonyms import read_synonyms


def read(folder: Path, text: str) -> tuple[tuple[tuple[str, ...], ...], list[str]]:
    """Return the rings of a file with that text, and its problems as `line:column code`."""
    (folder / "synonyms.txt").write_text(text, encoding="utf-8")
    rings, problems = read_synonyms(folder, folder)
    places = [f"{p.location.line}:{p.location.column} {p.rule.code}" for p in problems]
    return rings, places


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("老人", ["2:1 AK306"]),
        ("、老人、", ["2:1 AK306"]),
        ("老人、长者、犬", ["2:7 AK305"]),
        ("老人、长者、老人", ["2:7 AK306"]),
        ("老人、\u3164\u2800、长者", ["2:4 AK111", "2:4 AK104"]),
        ("老人、\ufe0f、长者", ["2:4 AK104"]),
        ("犬", ["2:1 AK306", "2:1 AK305"]),
        ("老\x07人、长者", ["2:2 AK104"]),
    ],
)
def test_a_mistake_is_told_at_its_place(tmp_path: Path, line: str, expected: list[str]) -> None:
    """All problems of a line in one run."""
    assert expected == read(tmp_path, f"# 同义词\n{line}\n")[1]


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("外国人、涉外、港澳台居民", 8, "港澳台居民"),
        ("香港人、外籍人士", 5, "外国人"),
        ("回族、维吾尔族", 4, "维吾尔族"),
        ("清真寺、寺庙、基督教", 8, "基督教"),
        ("艾滋病、肺结核", 5, "结核病"),
        ("ＨＩＶ感染、乙肝", 7, "乙肝"),
        ("hiv、结核病", 5, "结核病"),
        ("藏族、老外", 4, "外国人"),
        ("刑释人员、社区矫正", 6, "社区矫正对象"),
        ("精神疾病、肇事肇祸", 6, "犯罪"),
        ("孤独症、智力残疾", 5, "智力障碍"),
        ("信访、访民", 4, "信访人"),
        ("联户长、甲长", 5, "联户长"),
        ("智力障碍、智障人士", 6, "智力障碍"),
        ("单身、光棍", 4, "单身"),
    ],
)
def test_people_are_not_mixed_nor_demeaned(
    tmp_path: Path, line: str, column: int, words: str
) -> None:
    """Whoever looks for one group finds no other in its place; the word that is wrong is named."""
    (tmp_path / "synonyms.txt").write_text(line, encoding="utf-8")
    _, (problem,) = read_synonyms(tmp_path, tmp_path)
    assert ("AK607", 1, column) == (
        problem.rule.code,
        problem.location.line,
        problem.location.column,
    )
    assert words in f"{problem.message}{problem.hint}"


@pytest.mark.parametrize(
    "line",
    [
        "心智障碍、特殊儿童",
        "孤独症、自闭症",
        "外国人、外籍人士、涉外",
        "环保长效、长效机制",
        "艾滋病、爱滋病",
    ],
)
def test_one_group_under_its_names(tmp_path: Path, line: str) -> None:
    """Words for the same people, and signs of a bad word in a good one."""
    assert [] == read(tmp_path, line)[1]


def test_separators_and_remarks(tmp_path: Path) -> None:
    """Any usual mark separates; blank lines and remarks are no rings."""
    rings, problems = read(tmp_path, "# 人\n\n老人、长者\n食堂, 饭堂，餐厅；  伙房\n  # 完\n")
    assert (("老人", "长者"), ("食堂", "饭堂", "餐厅", "伙房")) == rings
    assert [] == problems


def test_an_archive_may_do_without(tmp_path: Path) -> None:
    """No file, no rings, no problem."""
    assert ((), []) == read_synonyms(tmp_path, tmp_path)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    """What is not UTF-8 is a problem like in every other file."""
    (tmp_path / "synonyms.txt").write_bytes("老人、长者".encode("gbk"))
    rings, problems = read_synonyms(tmp_path, tmp_path)
    assert () == rings
    assert ["AK101"] == [problem.rule.code for problem in problems]
