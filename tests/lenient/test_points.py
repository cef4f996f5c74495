"""Points of 可推广性, written as texts or with their source: whatever is written reads as one of the two."""

from pathlib import Path

import pytest

from anliku.model.parts import TransferPoint
from anliku.problems import Rule
from anliku.schema import read_record
from anliku.source import read_document
from tests.unit.factory import a_vocabulary, concept

_HEAD = """---
kind: brief
title: 甲村的样例
summary: 这是一条虚构的案例，只供测试用，不代表任何地方。
place: [{path: [甲省]}]
topics: [养老]
sources: [{title: 虚构的报道, publisher: 虚构报}]
"""
OWN = {
    "  - 有场地\n  - 注意：别断供": ["有场地", "注意：别断供"],
    "  - 注意: 别断供": ["注意: 别断供"],
    "  - 出处不明：待查": ["出处不明：待查"],
    "  - 有场地\n    还有人手": ["有场地还有人手"],
    "    有场地，\n    有人手": ["有场地，有人手"],
    "  -有场地\n  - 123": ["有场地", "123"],
    "  1. 有场地\n  2. 有人手": ["有场地", "有人手"],
    "  · 有场地": ["有场地"],
    "  - 内容：有场地": ["有场地"],
    "  - |\n    有场地\n    有人手": ["有场地有人手"],
}
ON_ONE_LINE = {
    "有场地，有人手": ["有场地，有人手"],
    "[有场地, 有人手]": ["有场地", "有人手"],
    "[有场地，有人手]": ["有场地，有人手"],
}
SOURCED = (
    "  - 内容：有场地\n    出处：S1#p1s2",
    "  - {内容: 有场地, 出处: S1第1段第2句}",
    "    内容: 有场地\n    出处: s1＃P1s2",
)


def _points(tmp_path: Path, written: str) -> tuple[TransferPoint, ...]:
    path = tmp_path / "甲村.md"
    path.write_text(f"{_HEAD}transfer:\n  conditions:{written}\n---\n\n正文。\n", encoding="utf-8")
    document, problems = read_document(path, tmp_path)
    assert document is not None
    record, found = read_record(document.front, a_vocabulary(concept("topic/养老")))
    assert {problem.rule.severity for problem in (*problems, *found)} <= {Rule.READ_AS.severity}
    assert record is not None
    return record.transfer.conditions


@pytest.mark.parametrize(("written", "texts"), OWN.items())
def test_a_text_is_a_point_whatever_is_in_it(
    tmp_path: Path, written: str, texts: list[str]
) -> None:
    """Colons in it make no key of it."""
    assert [TransferPoint(text=text) for text in texts] == [*_points(tmp_path, f"\n{written}")]


@pytest.mark.parametrize(("written", "texts"), ON_ONE_LINE.items())
def test_a_chinese_comma_belongs_to_the_text(
    tmp_path: Path, written: str, texts: list[str]
) -> None:
    """As in all lists of free text."""
    assert [TransferPoint(text=text) for text in texts] == [*_points(tmp_path, f" {written}")]


@pytest.mark.parametrize("written", SOURCED)
def test_a_point_with_its_source_is_read_in_any_form(tmp_path: Path, written: str) -> None:
    """In lines, in brackets, with Chinese signs, one without a list."""
    assert (TransferPoint(text="有场地", src="S1#p1s2"),) == _points(tmp_path, f"\n{written}")


def test_chinese_commas_part_points_with_sources(tmp_path: Path) -> None:
    """Between brackets a comma can be nothing else."""
    found = _points(tmp_path, " [{内容: 有场地, 出处: S1}，有人手，{内容: 有钱, 出处: S1}]")
    assert ["有场地", "有人手", "有钱"] == [point.text for point in found]
