"""A text is cut at its second-level headings, and its steps are told as it tells them."""

from anliku.text import Text
from anliku.text.projections.anchors import anchor_in
from anliku.text.projections.bare_html import bare_html
from anliku.text.projections.sections import sections_of
from anliku.text.projections.steps import told_steps


def _steps(body: str) -> list[tuple[str, str]]:
    return [(step.title, step.text) for step in told_steps(Text(f"## 主要做法\n\n{body}").tree)]


def test_sections() -> None:
    """What stands before the first is in none; deeper headings stay in theirs."""
    found = sections_of(
        Text("前言\n\n## 甲 *乙*\n\n丙\n\n### 丁\n\n> ## 引\n\n戊\n===\n\n己\n---\n").tree
    )
    assert [(one.id, one.label, len(one.blocks)) for one in found] == [
        ("t-jia-yi", "甲 乙", 4),
        ("t-ji", "己", 0),
    ]
    assert sections_of(Text("甲").tree) == sections_of(Text("").tree) == ()


def test_steps_of_items() -> None:
    """A numbered item is a step; its title is what it opens with in bold."""
    assert _steps("1. **先问：**问居民[^1]。\n   - 甲\n2. 再办\n\n[^1]: 注") == [
        ("先问", "问居民。甲"),
        ("", "再办"),
    ]


def test_steps_of_headings() -> None:
    """A third-level heading is a step with what stands below it, items too, boxes not."""
    assert _steps(
        "1. 零\n\n### 一、先问\n\n甲\n\n1. 乙\n\n!!! note\n    丙\n\n### 二、再办\n\n丁"
    ) == [
        ("", "零"),
        ("一、先问", "甲；乙"),
        ("二、再办", "丁"),
    ]


def test_prose_has_no_steps() -> None:
    """Where a case tells no steps, none are made up; nor from other sections."""
    assert _steps("甲乙。\n\n- 丙") == []
    assert told_steps(Text("## 背景情况\n\n1. 甲").tree) == ()


def test_a_list_right_below_a_line_is_steps() -> None:
    """No blank line is needed before a list that starts with 1."""
    assert _steps("做法如下：\n1. 甲\n2. 乙") == [("", "甲"), ("", "乙")]


def test_anchors() -> None:
    """A place is named by the heading's words, as code hosts do, or by its pinyin."""
    tree = Text("## 一、主要做法\n\n## 甲 B\n\n## 甲 B\n\n## ？？").tree
    named = ("一、主要做法", "一主要做法", "yi-zhu-yao-zuo-fa", "t-yi-zhu-yao-zuo-fa")
    assert {anchor_in(tree, name) for name in named} == {"t-yi-zhu-yao-zuo-fa"}
    assert anchor_in(tree, "甲-b") == "t-jia-b"
    assert anchor_in(tree, "t-jia-b_1") == "t-jia-b_1"
    assert anchor_in(tree, "？？") is not None
    assert anchor_in(tree, "无") is None
    assert anchor_in(tree, "") is None


def test_bare_html() -> None:
    """Headings are words that stand out; links, pictures and marks are gone."""
    html = bare_html(
        Text("### 甲\n\n[乙](b.md)![丙](c.png)[^1]\n\n- [x] 丁\n\n3. 戊\n\n[^1]: 注").tree.blocks
    )
    assert html == (
        "<p><strong>甲</strong></p>\n<p>乙</p>\n<ul>\n<li>☑ 丁</li>\n</ul>\n<ol>\n<li>戊</li>\n</ol>"
    )
