"""A box has a title in Chinese, and in it what the same lines are anywhere else."""

import pytest

from anliku.text import Text, faults
from anliku.text.box_kinds import BoxKind
from anliku.text.plain import words_of
from anliku.text.tree import Block, Box, Heading, Quotation, Rule
from tests.unit.text.reference import our_outline

TITLES = {
    "!!! warning": (BoxKind.WARNING, "注意"),
    "!!! NOTE": (BoxKind.NOTE, "注"),
    "!!!tip": (BoxKind.TIP, "提示"),
    "!!! 注意": (BoxKind.WARNING, "注意"),
    "!!! 提示：先问居民": (BoxKind.TIP, "先问居民"),
    '!!! note "题 目"': (BoxKind.NOTE, "题 目"),
    "!!! note “题目”": (BoxKind.NOTE, "题目"),
    "!!! note 题目": (BoxKind.NOTE, "题目"),
    '!!! note ""': (BoxKind.NOTE, ""),
    '!!! note "C #"': (BoxKind.NOTE, "C #"),
    "!!! note C #": (BoxKind.NOTE, "C #"),
    '!!! note "**注意：**甲"': (BoxKind.NOTE, "注意：甲"),
    "> [!TIP]": (BoxKind.TIP, "提示"),
    "> [!caution]": (BoxKind.CAUTION, "当心"),
}
CONTENTS = (
    "甲\n乙",
    "- 甲\n- 乙\n\n    丙",
    "1. 甲\n   - 乙\n     - 丙",
    "    code\n      more",
    "```\n    甲\n```",
    "| 甲 |\n|--|\n| 乙 |",
    "> 甲\n乙",
    "甲\n\n   乙",
    "## 甲\n\n乙[^1]",
    "<div>\n甲\n</div>",
)


def _first(body: str) -> Block:
    return Text(body).tree.blocks[0]


@pytest.mark.parametrize("opening", TITLES)
def test_titles(opening: str) -> None:
    """The kind is read in English or Chinese, and the title between its quotes."""
    inner = "\n> 甲" if opening.startswith(">") else "\n    甲"
    box = _first(opening + inner)
    assert isinstance(box, Box)
    assert (box.kind, words_of(box.title)) == TITLES[opening]
    assert len(box.blocks) == 1


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("indent", ["    ", "\t"])
def test_contents(content: str, indent: str) -> None:
    """What is in a box is what the same lines are in a quotation."""
    lines = content.split("\n")
    boxed = "\n".join(["!!! note", *(indent + line if line else "" for line in lines)])
    quoted = "\n".join(["> [!NOTE]", ">", *(f"> {line}".rstrip() for line in lines)])
    note = "\n\n[^1]: 注"
    assert our_outline(Text(boxed + note)) == our_outline(Text(quoted + note))


def test_an_unknown_kind_is_a_fault_and_loses_nothing() -> None:
    """A box of a kind that is not known is a plain one; its opening line is kept."""
    tree = Text("甲\n\n!!! 奇怪 “题”\n    乙").tree
    assert [fault.kind for fault in tree.faults] == [faults.UNKNOWN_BOX]
    assert Text("!!! 奇怪 “题”\n    乙").plain == "奇怪 “题”\n乙"


def test_what_follows_a_box_is_not_in_it() -> None:
    """A line that is not indented ends a box, be it a paragraph, a rule or another box."""
    for line, kind in (
        ("后面", None),
        ("---", Rule),
        ("!!! tip\n    丁", Box),
        ("> 引", Quotation),
    ):
        found = Text(f"!!! note\n    甲\n\n    乙\n{line}").tree.blocks
        assert len(found) == 2
        assert isinstance(found[0], Box)
        assert len(found[0].blocks) == 2
        assert kind is None or isinstance(found[1], kind)


@pytest.mark.parametrize(
    "body", ["```\n!!! note\n    甲\n```", "    !!! note\n", "甲 !!! note", "- 甲\n!!! note"]
)
def test_what_only_looks_like_a_box(body: str) -> None:
    """Signs in code, in a line or in a list open no box."""
    assert not isinstance(_first(body), (Box, Heading))
