"""An article in a newspaper names the newspaper, or it is none."""

import pytest

from anliku.problems import Rule
from anliku.schema import read_record
from tests.unit.factory import a_vocabulary, concept, located

_REST = """
体裁: 简案
标题: 甲村的样例
提要: 这是一条虚构的案例，只供测试用，不代表任何地方。
地点: [{路径: [甲省]}]
治理主题: [养老]
来源: [{题名: 虚构的报道, 发布者: 虚构社, 著录: '%s'}]
"""


def _rules(entry: str) -> list[Rule]:
    vocabulary = a_vocabulary(concept("topic/养老"))
    return [problem.rule for problem in read_record(located(_REST % entry), vocabulary)[1]]


@pytest.mark.parametrize(
    "entry",
    [
        "虚构社. 题名[N]. 虚构社甲市 2022-11-27 电.",
        "虚构社. 题名[N]. 2022-11-27.",
        "虚构社. 题名[N].",
    ],
)
def test_no_newspaper_is_told(entry: str) -> None:
    """A dispatch, a day alone, nothing."""
    assert [Rule.UNNAMED_NEWSPAPER] == _rules(entry)


@pytest.mark.parametrize(
    "entry",
    [
        "作者. 题名[N]. 虚构日报, 2022-11-28(1).",
        "作者. 题名[N]. 参考消息，2022-11-28（1）.",
        "虚构社. 题名[EB/OL]. （2022-11-27）[2026-11-27].",
        "虚构社. 题名[Z]. 2022-11-27.",
    ],
)
def test_what_can_be_looked_up_is_left_alone(entry: str) -> None:
    """A newspaper with its day, a page on the web, anything else."""
    assert [] == _rules(entry)
