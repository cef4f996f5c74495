"""Searching from the command line, on the real archive."""

import json
from pathlib import Path

import pytest

from tests.archives import anliku, copy_of_real_archive


@pytest.fixture(scope="module")
def archive(real_archive: Path) -> Path:
    """Return a copy of the real archive, built."""
    return real_archive


def titles(archive: Path, *arguments: str) -> list[str]:
    """Return the titles that a search finds, best first."""
    result = anliku(archive, "search", "--json", *arguments)
    return [hit["title"] for hit in json.loads(result.stdout)["hits"]]


def test_a_problem_leads_to_a_practice(archive: Path) -> None:
    """A cadre's question, in everyday words, finds the case that answers it near the top."""
    found = titles(archive, "独居老人没人管饭")[:2]
    assert any(title.startswith("大海阳社区") for title in found)


def test_what_was_found_is_marked(archive: Path) -> None:
    """A hit shows title, place, topics, evidence, the words found, and its page."""
    result = anliku(archive, "search", "民情地图")
    assert 0 == result.returncode
    for expected in (
        "新山村",
        "广东省",
        "矛盾纠纷化解",
        "证据1级",
        "【民情地图】",
        "SQ-2026-0009-9.html",
    ):
        assert expected in result.stdout


def test_counts_say_how_to_narrow_a_search(archive: Path) -> None:
    """Below the hits stand terms that some of them have, with how many."""
    result = anliku(archive, "search", "食堂")
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("按治理主题收窄")]
    name, _, count = line.rpartition("：")[2].split("、")[0].rpartition(" ")
    narrowed = json.loads(
        anliku(archive, "search", "--json", "食堂", "-f", f"治理主题={name}").stdout
    )
    assert int(count) == narrowed["total"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("裴寨",), "裴寨村"),
        (("海丰",), "新山村"),
        (("食堂", "-f", "地区=山东省"), "大海阳社区"),
        (("“同心议事会”",), "清水塘社区"),
        (("主题:养老服务", "证据:>=1"), "大海阳"),
        (("老年人", "主题:养老服务", "-食堂", "-f", "证据等级=1"), ""),
    ],
    ids=str,
)
def test_parts_of_names_phrases_and_filters(
    archive: Path, arguments: tuple[str, ...], expected: str
) -> None:
    """Parts of names are found; phrases and facet filters narrow."""
    found = titles(archive, *arguments)
    assert found
    assert any(title.startswith(expected) for title in found)


def test_a_query_in_one_argument_is_the_same_as_in_several(archive: Path) -> None:
    """Quotation marks that the shell takes make no phrase; those that a query has do."""
    assert titles(archive, "广东 食堂") == titles(archive, "广东", "食堂")
    assert len(titles(archive, "广东 食堂")) > 1
    assert titles(archive, "“广东 食堂”") == []


def test_facets_are_counted(archive: Path) -> None:
    """The JSON gives facet counts of the whole result and the words that matched."""
    result = json.loads(anliku(archive, "search", "--json", "社区").stdout)
    assert result["total"] == sum(count["count"] for count in result["facets"]["evidence"])
    assert any(piece["match"] for hit in result["hits"] for piece in hit["snippet"])


def test_pages(archive: Path) -> None:
    """Pages together give each hit once."""
    first = titles(archive, "社区", "--size", "3")
    second = titles(archive, "社区", "--size", "3", "--page", "2")
    assert titles(archive, "社区", "--size", "6") == first + second


def test_nothing_found(archive: Path) -> None:
    """Finding nothing is said, with what to try, and exit code 1."""
    result = anliku(archive, "search", "xyzzy")
    assert 1 == result.returncode
    assert "换个说法" in result.stdout


def test_an_unknown_filter_value_is_named(archive: Path) -> None:
    """A value that no facet has gives a note with the nearest one."""
    result = anliku(archive, "search", "主题:养老服勿")
    assert "养老服务" in result.stderr


def test_a_filter_without_a_value_is_wrong_usage(archive: Path) -> None:
    """`--facet` explains its form."""
    result = anliku(archive, "search", "食堂", "--facet", "地区")
    assert 2 == result.returncode
    assert "面=值" in result.stderr


def test_an_unknown_facet_is_wrong_usage(archive: Path) -> None:
    """`--facet` names the facets that there are."""
    result = anliku(archive, "search", "食堂", "-f", "乱=广东")
    assert 2 == result.returncode
    assert "治理主题" in result.stderr


@pytest.mark.parametrize(
    ("argument", "advice"),
    [("--jsn", "--json"), ("-json", "--json"), ("--sieze=3", "--size"), ("-x", ""), ("--食堂", "")],
)
def test_an_unknown_option_is_no_word(archive: Path, argument: str, advice: str) -> None:
    """A mistyped option is refused, and the nearest one named."""
    result = anliku(archive, "search", "食堂", argument)
    assert (2, "") == (result.returncode, result.stdout)
    assert f"没有“{argument.partition('=')[0]}”这个选项" in result.stderr
    assert advice in result.stderr


@pytest.mark.parametrize("excluded", ["-大海阳", "-A级", "-“壹家饭堂”"])
def test_an_excluded_word_is_no_option(archive: Path, excluded: str) -> None:
    """What has a Han character behind its minus excludes, wherever it stands."""
    first = anliku(archive, "search", "--json", excluded, "食堂")
    assert 0 == first.returncode
    assert titles(archive, "食堂", excluded) == [
        hit["title"] for hit in json.loads(first.stdout)["hits"]
    ]


def test_words_behind_two_hyphens(archive: Path) -> None:
    """Everything behind a `--` is a word; an option's value may look like one."""
    assert titles(archive, "食堂") == titles(archive, "食堂", "--", "--jsn", "-x")
    assert "-食堂" in anliku(archive, "search", "老人", "--page", "-食堂").stderr


def test_a_page_that_is_not_there(archive: Path) -> None:
    """It is said how many there are, nothing else."""
    result = anliku(archive, "search", "食堂", "--page", "99")
    assert (1, "") == (result.returncode, result.stdout)
    assert "只有 1 页" == result.stderr.strip()


@pytest.mark.parametrize("typed", ["", "-食堂"])
def test_without_a_word_to_look_for(archive: Path, typed: str) -> None:
    """The user is asked for one, and not told that nothing was found."""
    result = anliku(archive, "search", typed)
    assert (1, "") == (result.returncode, result.stdout)
    assert "请写出要找的词" in result.stderr


def test_a_facet_alone_is_enough(archive: Path) -> None:
    """A facet needs no words; neither of both is wrong usage."""
    (title,) = titles(archive, "-f", "地区=广东")
    assert title.startswith("新山村")
    result = anliku(archive, "search")
    assert 2 == result.returncode
    assert "请写出要找的词" in result.stderr


def test_without_an_index(tmp_path: Path) -> None:
    """Before the first build the user is told how to make an index, with exit code 3."""
    archive = copy_of_real_archive(tmp_path / "archive")
    result = anliku(archive, "search", "食堂")
    assert 3 == result.returncode
    assert "anliku index" in result.stderr
    made = anliku(archive, "index")
    assert 0 == made.returncode
    assert "14 个案例" in made.stdout
    assert 0 == anliku(archive, "search", "食堂").returncode


def test_a_damaged_index_is_noticed(tmp_path: Path) -> None:
    """A cut file of the index is named and not searched."""
    archive = copy_of_real_archive(tmp_path / "archive")
    assert 0 == anliku(archive, "index").returncode
    largest = max((archive / "search-index").rglob("*"), key=lambda path: path.stat().st_size)
    largest.write_bytes(largest.read_bytes()[:100])
    result = anliku(archive, "search", "食堂")
    assert 3 == result.returncode
    assert "anliku index" in result.stderr
    assert "Traceback" not in result.stderr


def test_index_refuses_a_broken_archive(tmp_path: Path) -> None:
    """With an error in a case the index stays as it is and the error is shown."""
    archive = copy_of_real_archive(tmp_path / "archive")
    case = archive / "cases" / "河南省" / "裴寨村.md"
    case.write_text("没有文首信息", encoding="utf-8")
    result = anliku(archive, "index")
    assert 1 == result.returncode
    assert "AK201" in result.stdout
    assert not (archive / "search-index").exists()


def test_facets_complete(archive: Path) -> None:
    """The shell completes facet names and, after `=`, the vocabulary's words."""
    words = {"主题=养老": "主题=养老服务", "机": "机制做法="}
    for start, completed in words.items():
        asked = {
            "_ANLIKU_COMPLETE": "bash_complete",
            "COMP_WORDS": f"anliku -C {archive.as_posix()!r} search x -f {start}",
            "COMP_CWORD": "6",
        }
        assert f"plain,{completed}" in anliku(archive, environment=asked).stdout.splitlines()
