"""Whose word a point or a problem stands on: a source's where one is named, else the archive's."""

import pytest

from anliku.facts import case_facts, need_facts
from anliku.model.parts import TransferPoint
from anliku.model.record import Record
from anliku.problems import Problem, Rule
from anliku.schema import case_json_schema, read_record
from tests.unit.factory import a_vocabulary, case_of, concept, located

_REST = """
体裁: 简案
标题: 甲村的样例
提要: 这是一条虚构的案例，只供测试用，不代表任何地方。
地点: [{路径: [甲省]}]
治理主题: [养老]
针对问题: [吃饭难, 看病难]
来源: [{题名: 虚构的报道, 发布者: 虚构报}]
"""
_VOCABULARY = a_vocabulary(
    concept("topic/养老"), concept("prob/吃饭难"), concept("prob/看病难"), concept("prob/停车难")
)


def _read(text: str) -> tuple[Record | None, list[Problem]]:
    return read_record(located(_REST + text), _VOCABULARY)


def _conditions(record: Record) -> list[str]:
    """Return the conditions as every output tells them."""
    conditions, *_ = need_facts(record.transfer)
    return [value.sentence for value in conditions.values]


def _told(written: str) -> list[str]:
    record, problems = _read(f"可推广性:\n  前提条件: {written}\n")
    assert (record, problems) != (None, [])
    assert record is not None
    return _conditions(record)


def _points(written: str, *rules: Rule) -> tuple[TransferPoint, ...]:
    record, problems = _read(f"可推广性:\n  前提条件: {written}\n")
    assert list(rules) == [problem.rule for problem in problems]
    assert record is not None
    return record.transfer.conditions


def test_a_bare_text_is_the_archives_own() -> None:
    """Nothing has to be written for it, so nothing can be forgotten."""
    (point,) = _points("[有场地]")
    assert TransferPoint(text="有场地") == point
    assert ["有场地（本库分析）"] == _told("[有场地]")


@pytest.mark.parametrize("keys", ["内容: 有场地, 出处: S1#p1s2", "text: 有场地, src: S1#p1s2"])
def test_a_point_with_a_source_names_it(keys: str) -> None:
    """By Chinese and English keys, beside points without."""
    told = _told(f"[{{{keys}}}, 有人手]")
    assert ["有场地（S1第1段第2句）", "有人手（本库分析）"] == told


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[有场地（本库分析）]", "有场地"),
        ("['有场地 (本库分析)。']", "有场地。"),
        ("['本库分析：有场地']", "有场地"),
        ("[{内容: 有场地【本库分析】}]", "有场地"),
    ],
)
def test_the_words_by_hand_are_not_doubled(written: str, read: str) -> None:
    """They are taken off, and the notice says that they need not be written."""
    assert (TransferPoint(text=read),) == _points(written, Rule.READ_AS)


def test_a_source_and_the_archives_own_contradict() -> None:
    """One of the two is wrong, and only the author knows which."""
    _points("[{内容: 有场地（本库分析）, 出处: S1}]", Rule.WRONG_VALUE)


def test_one_point_need_not_be_a_list() -> None:
    """As of every list, a single text or mapping is one item, with a notice."""
    assert (TransferPoint(text="有场地"),) == _points("有场地", Rule.READ_AS)
    found = _points("{内容: 有场地, 出处: S1第3段}", Rule.READ_AS, Rule.READ_AS)
    assert (TransferPoint(text="有场地", src="S1#p3"),) == found


def test_texts_show_no_code() -> None:
    """A position in prose is told in words, wherever it stands."""
    (point,) = _points("[照S1#p5s2所说]")
    assert "照S1第5段第2句所说" == point.text


def test_a_problem_is_the_editors_until_a_source_says_it() -> None:
    """Default is the editors' sorting; a source is named by its position."""
    record, problems = _read(
        "问题出处: [{问题: 吃饭难, 出处: S1#p1s2}, {问题: 吃饭难, 出处: S1#p3}]"
    )
    assert [] == problems
    assert record is not None
    told = case_facts(case_of(record), _VOCABULARY.label_of).fact("problem")
    assert "吃饭难（S1第1段第2句、S1第3段）、看病难（编者归类）" == told.sentence


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("{问题: 停车难, 出处: S1}", Rule.WRONG_VALUE),
        ("{问题: 没有的词, 出处: S1}", Rule.UNKNOWN_TERM),
        ("{问题: 吃饭难}", Rule.MISSING_KEY),
        ("{问题: 吃饭难, 出处: S4}", Rule.UNKNOWN_SOURCE),
    ],
)
def test_a_source_of_no_problem_of_the_case_is_told(entry: str, rule: Rule) -> None:
    """It must be a problem that the case has, and the source one that it lists."""
    _, problems = _read(f"问题出处: [{entry}]")
    assert rule in [problem.rule for problem in problems]


def test_the_schema_lets_both_forms_stand() -> None:
    """Editors that check front matter take a text and a mapping alike."""
    column = case_json_schema()["$defs"]["Transfer"]["properties"]["conditions"]
    items = column["anyOf"][0]["items"]
    assert ["string", None] == [choice.get("type") for choice in items["anyOf"]]
