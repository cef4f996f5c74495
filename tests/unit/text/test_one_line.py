"""What stood apart in a text stands apart on one line."""

import pytest

from anliku.text import Text
from anliku.text.projections.one_line import one_line, run_on


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("- 财政补助 5万元\n- 集体自筹 3万元\n", "财政补助 5万元；集体自筹 3万元"),
        ("来源：\n\n1. 甲\n   - 乙\n2. 丙\n\n公示。\n\n再说", "来源：甲；乙；丙；公示。再说"),
        ("| 岗位 | 人数 |\n| - | - |\n| 厨师 | 2 |\n| | |\n", "岗位｜人数；厨师｜2"),
        ("“路不通。”\n\n村民说[^a]。\n\n[^a]: 注\n", "“路不通。”村民说。"),
        ("It works.\n\nSo what?\n\n好", "It works. So what? 好"),
        ("（见图）\n\n甲<br>乙  \n丙\n", "（见图）；甲<br>乙 丙"),
        ("### 甲\n\n> 乙\n\n```\na\n\nb\n```\n", "甲；乙；a；b"),
        ("", ""),
    ],
)
def test_blocks_become_one_line(markdown: str, expected: str) -> None:
    """Items, rows and paragraphs without a stop are parted; sentences follow one another."""
    assert expected == one_line(Text(markdown).tree.blocks)


def test_lines_of_brackets_alone_are_kept() -> None:
    """There is nothing to part them from."""
    assert "”）甲" == run_on(["", "”）", " 甲 "])
