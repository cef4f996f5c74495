"""From what was written to the cases of a pack."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from anliku.corpus import Corpus
from anliku.model.collection import CaseQuery, Collection, CollectionRecord
from anliku.model.enums import Status, TombstoneReason
from anliku.model.parts import Teaching, Tombstone
from anliku.packs.interface import Edition
from anliku.packs.selecting import (
    DEFAULT_TITLE,
    Found,
    Selected,
    Selection,
    Wanted,
    on_command_line,
    select,
)
from anliku.problems import Location, Problem, Rule
from anliku.settings import Settings
from anliku.text import Text
from tests.unit.factory import a_case, a_corpus

SETTINGS = Settings(
    root=Path("/a"),
    cases_dir=Path("/a/cases"),
    site_dir=Path("/a/site"),
    index_dir=Path("/a/index"),
    today=date(2026, 6, 1),
)
ONE, TWO, THREE, FOUR, FIVE, SIX = cases = (
    a_case(1, title="甲村的老年食堂", status=Status.PUBLISHED),
    a_case(2, title="乙村的民情地图", status=Status.IN_REVIEW),
    a_case(
        3,
        status=Status.WITHDRAWN,
        tombstone=Tombstone(
            reason=TombstoneReason.OUTDATED, on=date(2026, 5, 1), replaced_by="SQ-2026-0001-3"
        ),
    ),
    a_case(4, status=Status.EMBARGOED, embargo_until=date(2026, 7, 1)),
    a_case(5, status=Status.DRAFT),
    a_case(6, title="丙村的调解室", status=Status.PUBLISHED),
)


def a_collection(slug: str, title: str, *ids: str, query: CaseQuery | None = None) -> Collection:
    """Return a collection of the given cases."""
    record = CollectionRecord(
        slug=slug,
        title=title,
        summary="虚构的专题，只供测试。",
        cases=ids,
        query=query,
        teaching=Teaching(questions=("怎么办？",)),
    )
    return Collection(record=record, text=Text("引言。\n", f"cases/collections/{title}.md", 9))


CORPUS = replace(
    a_corpus(*cases),
    collections=(
        a_collection("yang-lao", "养老", SIX.id, THREE.id, ONE.id),
        a_collection("tiao-jie", "调解", SIX.id, TWO.id),
        a_collection("tong-ming", "养老", TWO.id),
        a_collection("kong", "空的", FOUR.id),
    ),
)


def a_find(*ids: str, query: str = "食堂") -> Found:
    """Return what a search gave."""
    (wanted,) = on_command_line((query,))
    return Found(query=wanted, ids=ids)


def chosen(**values: object) -> tuple[Selected | None, list[Problem]]:
    """Return what a selection with the given parts comes to."""
    for name in ("ids", "collections", "lists"):
        if name in values:
            values[name] = on_command_line(tuple(values[name]))  # type: ignore[arg-type]
    return select(Selection(**values), CORPUS, SETTINGS)  # type: ignore[arg-type]


def good(**values: object) -> Selected:
    """Return what a selection comes to that has no problem."""
    selected, problems = chosen(**values)
    assert [] == problems
    assert selected is not None
    return selected


@pytest.mark.parametrize(
    "written",
    [
        "SQ-2026-0001-3",
        "sq-2026-0001-3",
        "ＳＱ－２０２６－０００１－３",
        "SQ—2026—0001—3",
        " “SQ-2026-0001-3”，",
    ],
)
def test_an_id_however_written(written: str) -> None:
    """Small letters, full-width characters and other dashes mean the same id."""
    assert (ONE,) == good(ids=[written]).cases


def test_ids_keep_their_order() -> None:
    """The pack has the cases in the order in which they were written; a title by default."""
    selected = good(ids=[SIX.id, ONE.id, TWO.id])
    assert (SIX, ONE, TWO) == selected.cases
    assert (DEFAULT_TITLE, (Edition.STUDENT,)) == (selected.title, selected.editions)


@pytest.mark.parametrize(
    ("written", "rule", "words"),
    [
        (
            "SQ-2026-0001-4",
            Rule.UNKNOWN_SELECTED,
            "校验位不对，可能抄错了一位｜是不是“SQ-2026-0001-3”（甲村的老年食堂）",
        ),
        (
            "SQ-2026-0099-6",
            Rule.UNKNOWN_SELECTED,
            "没有编号是“SQ-2026-0099-6”的案例｜是不是“SQ-2026-0",
        ),
        ("SQ-20260001-3", Rule.UNKNOWN_SELECTED, "是不是“SQ-2026-0001-3”"),
        (
            "民情地图",
            Rule.UNKNOWN_SELECTED,
            "不是入库编号｜是不是“SQ-2026-0002-1”（乙村的民情地图）",
        ),
        ("甲" * 500, Rule.UNKNOWN_SELECTED, "…”不是入库编号｜编号形如"),
        ("", Rule.UNKNOWN_SELECTED, "“”不是入库编号"),
        (THREE.id, Rule.HIDDEN_SELECTED, "已经撤回（已过时）｜改用替代它的“SQ-2026-0001-3”"),
        (FOUR.id, Rule.HIDDEN_SELECTED, "2026年7月1日以前不公开"),
        (FIVE.id, Rule.HIDDEN_SELECTED, "还是“草稿”"),
    ],
)
def test_an_id_that_cannot_be_had(written: str, rule: Rule, words: str) -> None:
    """It is said which argument, why, and what may have been meant; nothing is selected."""
    selected, problems = chosen(ids=[ONE.id, written])
    assert selected is None
    assert [(rule, Location("命令行", 1, 2))] == [(p.rule, p.location) for p in problems]
    assert words in str(problems[0])


def test_an_embargo_that_has_ended_is_lifted() -> None:
    """The day of the build decides, as on the site."""
    later = replace(SETTINGS, today=date(2026, 7, 1))
    selected, problems = select(Selection(ids=on_command_line((FOUR.id,))), CORPUS, later)
    assert [] == problems
    assert selected is not None
    assert [FOUR.id] == [case.id for case in selected.cases]


def test_all_problems_in_one_run(tmp_path: Path) -> None:
    """Ids, collections and list files are all read before anything is said."""
    path = tmp_path / "清单.txt"
    path.write_text("SQ-2026-0077-7\n颜色: 红\n", encoding="utf-8")
    _, problems = chosen(ids=["X", THREE.id], collections=["没有"], lists=[str(path)])
    assert ["AK801", "AK801", "AK801", "AK802", "AK805"] == sorted(p.rule.code for p in problems)


def test_a_case_written_twice_is_printed_once() -> None:
    """A repetition is a warning that says where the first stands."""
    selected, problems = chosen(ids=[ONE.id, SIX.id, ONE.id.lower()])
    assert selected is not None
    assert (ONE, SIX) == selected.cases
    assert [(Rule.REPEATED_SELECTED, 3)] == [(p.rule, p.location.column) for p in problems]
    assert "命令行:1:1" in problems[0].message


@pytest.mark.parametrize(
    "written",
    [
        "tiao-jie",
        "调解",
        "调解.md",
        "cases/collections/调解.md",
        "/a/cases/collections/调解.md",
        "collections\\调解.md",
    ],
)
def test_a_collection_by_any_name(written: str) -> None:
    """Slug, title and file name the same collection, and all it says comes along."""
    selected = good(collections=[written])
    assert ((SIX, TWO), "调解") == (selected.cases, selected.title)
    assert "引言。\n" == selected.introduction
    assert selected.teaching is not None


def test_a_collection_leaves_out_what_is_withdrawn() -> None:
    """A withdrawn case of a collection is passed over, as on its page."""
    assert (SIX, ONE) == good(collections=["yang-lao"]).cases


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("养老", "有 2 个专题叫“养老”｜写网址名：yang-lao、tong-ming"),
        ("tiao-jia", "是不是“调解”（tiao-jie）"),
        ("qqq", "有：yang-lao、tiao-jie、tong-ming、kong"),
    ],
)
def test_a_collection_that_is_not_there(written: str, words: str) -> None:
    """It is said what may have been meant."""
    selected, problems = chosen(collections=[written])
    assert selected is None
    assert words in str(problems[0])


def test_all_ways_together_keep_order_and_count_once(tmp_path: Path) -> None:
    """Ids, list files, collections, what was found: in that order, each case once, no introduction."""
    path = tmp_path / "清单.txt"
    path.write_text(f"标题: 甲\n版本: 两版\n主办单位: 乙\n{TWO.id}\n", encoding="utf-8")
    selected = good(
        ids=[SIX.id], lists=[str(path)], collections=["yang-lao"], found=(a_find(TWO.id, ONE.id),)
    )
    assert (SIX, TWO, ONE) == selected.cases
    assert ("甲", tuple(Edition), "乙") == (selected.title, selected.editions, selected.organiser)
    assert ("", "", None) == (selected.summary, selected.introduction, selected.teaching)


def test_the_command_line_goes_before_the_list(tmp_path: Path) -> None:
    """Title, edition and organiser of the command line count; spaces in them are put in order."""
    path = tmp_path / "清单.txt"
    path.write_text(f"标题: 甲\n版本: 教师版\n主办单位: 乙\n{TWO.id}\n", encoding="utf-8")
    selected = good(
        lists=[str(path)], title=" 丙\n丁 ", organiser="戊", editions=(Edition.STUDENT,)
    )
    assert ("丙 丁", "戊") == (selected.title, selected.organiser)
    assert (Edition.STUDENT,) == selected.editions


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "没有写要印哪些案例"),
        ({"collections": ["kong"]}, "专题“空的”现在没有可以印的案例"),
        ({"found": (a_find(),)}, "“食堂”没有查到案例"),
        ({"found": (a_find(query=""),)}, "查询是空的"),
        ({"found": (a_find(query=" 　"),)}, "查询是空的"),
        ({"lists": ["https://example.org/basket.html#ids="]}, "里没有案例编号"),
        ({"found": (a_find(),), "ids": [ONE.id]}, "“食堂”没有查到案例"),
    ],
)
def test_nothing_selected(values: dict[str, object], words: str) -> None:
    """A pack without cases is not made."""
    selected, problems = chosen(**values)
    assert (None, [Rule.NOTHING_SELECTED]) == (selected, [p.rule for p in problems])
    assert words in problems[0].message


def test_an_empty_list(tmp_path: Path) -> None:
    """A list without ids is named itself."""
    path = tmp_path / "清单.txt"
    path.write_text("标题: 甲\n", encoding="utf-8")
    _, problems = chosen(lists=[str(path)])
    assert [path.as_posix()] == [p.location.path for p in problems]


def test_requests_of_both_editions() -> None:
    """What is selected gives a request for each edition, alike but for that."""
    selected = good(collections=["tiao-jie"])
    student, teacher = map(selected.request, Edition)
    assert student == replace(teacher, edition=Edition.STUDENT)


def test_thousands_of_cases_are_not_compared() -> None:
    """A slip in a big archive gets its suggestion from the same hundred, or none."""
    many = Corpus(tuple(a_case(n) for n in range(1, 3000)), CORPUS.vocabulary)
    wanted = (Wanted(written="SQ-2026-2850-9", location=Location("命令行")),)
    _, problems = select(Selection(ids=wanted), many, SETTINGS)
    assert "是不是“SQ-2026-28" in problems[0].hint
