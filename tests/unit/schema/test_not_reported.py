"""An editor says in a column that the source is silent; an empty column says nothing."""

import json

import pytest

from anliku.export.cases_json.plain_data import public_record
from anliku.facts import (
    NOT_FILLED,
    NOT_REPORTED,
    case_facts,
    issued_text,
    missing_word,
)
from anliku.model.enums import Column, Missing
from anliku.model.record import Record
from anliku.problems import Problem
from anliku.schema import read_record
from tests.unit.factory import a_vocabulary, case_of, concept, located

_REST = """
体裁: 简案
标题: 甲村的样例
提要: 这是一条虚构的案例，只供测试用，不代表任何地方。
地点: [{路径: [甲省]}]
治理主题: [养老]
"""
_SOURCES = "来源: [{题名: 虚构的报道, 发布者: 虚构报}]\n"


def _read(text: str) -> tuple[Record | None, list[Problem]]:
    return read_record(located(_REST + text), a_vocabulary(concept("topic/养老")))


def _record(text: str) -> Record:
    record, problems = _read(text)
    assert [] == problems
    assert record is not None
    return record


@pytest.mark.parametrize("column", Column)
@pytest.mark.parametrize("key", ["value", "label"])
@pytest.mark.parametrize("words", ["原文未报告", "[原文未报告]", "' 原文未报告 '"])
def test_a_column_may_say_so(column: Column, key: str, words: str) -> None:
    """By its Chinese or its English name, as a text or as a list; the model carries it."""
    record = _record(f"{_SOURCES}{getattr(column, key)}: {words}\n")
    assert (column,) == record.not_reported
    assert NOT_REPORTED == missing_word(record, column)


def test_columns_may_be_listed() -> None:
    """The list and the words in a column come to the same."""
    record = _record(f"{_SOURCES}原文未报告: [主体]\n材料截至: 原文未报告\n")
    assert {Column.ACTORS, Column.AS_OF} == set(record.not_reported)


def test_an_empty_column_is_not_filled() -> None:
    """Nothing is said of the source."""
    record = _record(f"{_SOURCES}主体:\n")
    told = case_facts(case_of(record), str)
    assert NOT_FILLED == told.fact("as_of").sentence == told.fact("actor").sentence
    assert "日期未填" == issued_text(record.sources[0])


def test_what_is_filled_cannot_be_unreported_too() -> None:
    """One of the two is wrong, and only its editor knows which."""
    _, problems = _read(f"{_SOURCES}材料截至: 2022\n原文未报告: [主体, 材料截至]\n")
    (problem,) = problems
    assert ("AK330", 9) == (problem.rule.code, problem.location.line)


def test_figures_say_what_the_source_lacks() -> None:
    """Before, after and period join the list of what is missing, none twice."""
    record = _record(
        f"{_SOURCES}成效:\n  - {{指标: 收入, 原文数字: 涨了, 性质: 成效, 出处: S1, "
        "此前: 原文未报告, 此后: 原文未报告, 时段: 原文未报告, 缺项: [缺基线]}\n"
    )
    (figure,) = record.outcomes
    assert (Missing.BASELINE, Missing.RESULT, Missing.BASE_YEAR) == figure.missing
    (told,) = case_facts(case_of(record), str).figures.values
    assert {NOT_REPORTED} == {told.said(key) for key in ("before", "after", "period")}


def test_a_source_may_bear_no_date() -> None:
    """That is not the same as a date nobody has copied."""
    record = _record("来源: [{题名: 虚构的报道, 发布者: 虚构报, 发布日期: 原文未报告}]\n")
    assert "日期未报告" == issued_text(record.sources[0])


def test_what_another_place_needs_joins_its_list() -> None:
    """One column, or all of them."""
    some = _record(f"{_SOURCES}可推广性: {{前提条件: 原文未报告, 原文未报告: [经费]}}\n")
    assert ("经费", "前提条件") == some.transfer.not_reported
    every = _record(f"{_SOURCES}可推广性: 原文未报告\n")
    assert ("前提条件", "所需资源", "注意事项") == every.transfer.not_reported


def test_machines_can_tell_the_two_apart() -> None:
    """`cases.json` has the column under `not_reported`, or nothing at all; no default stands in."""
    said = public_record(_record(f"{_SOURCES}主体: 原文未报告\n"), with_teachers_notes=False)
    silent = public_record(_record(_SOURCES), with_teachers_notes=False)
    assert isinstance(said, dict)
    assert isinstance(silent, dict)
    assert ["actors"] == said["not_reported"]
    assert not {"not_reported", "actors", "revision", "lang", "review"} & silent.keys()
    assert '"unchecked"' not in json.dumps(silent)
    assert '"cite_only"' not in json.dumps(silent)


def test_a_published_case_may_have_a_source_without_a_date() -> None:
    """Its column «材料截至» is answered for."""
    _, problems = _read(f"{_SOURCES}状态: 已发布\n材料截至: 原文未报告\n")
    assert not any("材料截至" in problem.message for problem in problems)
    _, problems = _read(f"{_SOURCES}状态: 已发布\n")
    assert any("材料截至" in problem.message for problem in problems)


def test_a_change_before_the_entry_is_a_problem() -> None:
    """At the line of the change."""
    _, problems = _read(f"{_SOURCES}入库日期: 2026-03-02\n更新日期: 2026-03-01\n")
    assert [("AK331", 9)] == [(found.rule.code, found.location.line) for found in problems]
