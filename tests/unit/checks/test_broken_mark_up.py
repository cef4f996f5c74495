"""AK411, AK413–AK415: what was meant as mark-up and has stayed words, or is lost."""

import pytest

from tests.unit.checks.texts import codes_of, problems_of


@pytest.mark.parametrize(
    ("body", "code", "hint"),
    [
        ("甲\n\n![食堂](https://a.example/食 堂.jpg)", "AK415", "%20"),
        ("甲\n\n![图](a.jpg “说明”)", "AK415", "英文"),
        ("甲\n\n[附件](D:\\我的 文件\\a.docx)", "AK415", "尖括号"),
        ("甲\n\n[电话](tel:0571 6421 1234)", "AK415", "尖括号"),
        ("甲\n\n![说事角](图 (1).png)", "AK415", "空格"),
        ("甲\n\n> [!注意]\n> 乙", "AK415", "单独一行"),
        ("甲\n\n> [!NOTE] 同行", "AK415", "单独一行"),
        ("甲\n\n![图]（a.png）", "AK415", "圆括号"),
        ("甲\n\n！［图］(a.png)", "AK415", "英文"),
        ("甲\n\n一、背景情况\n\n乙", "AK415", "## 背景情况"),
        ("甲\n\n**背景情况**\n\n乙", "AK415", "## 背景情况"),
        ("甲\n\n乙，见 [公告] (https://www.gov.cn/a)", "AK415", "不空格"),
        ("甲\n\n![老人] (食堂.png)", "AK415", "不空格"),
        ("甲\n\n[链(https://www.gov.cn/", "AK415", "[文字](网址)"),
        ("甲\n\n乙见[链接 https://www.gov.cn/)", "AK415", "[文字](网址)"),
        ("甲\n\n![图(食堂.png)", "AK415", "圆括号"),
        ("甲\n\n##背景情况", "AK415", "## 背景情况"),
        ("甲\n\n＃ 背景情况", "AK415", "## 背景情况"),
        ("- 甲\n\n  !!! note\n      乙", "AK415", "行首"),
        ("甲\n\n!!! hinweis\n    乙", "AK413", "note"),
        ("甲\n\n```\n乙", "AK414", "一行"),
        ("| 甲 |\n|---|\n| 乙 | 丙 |", "AK411", "竖线"),
    ],
)
def test_what_is_broken_is_named_at_its_line(body: str, code: str, hint: str) -> None:
    """The third line, and how to mend it."""
    (problem,) = problems_of(body)
    assert (code, 12, True) == (problem.rule.code, problem.location.line, hint in problem.hint)


@pytest.mark.parametrize(
    "body",
    [
        "#话题# 甲",
        "#3号楼漏水",
        "见 f(x)[1](注",
        "一!二",
        "`[甲](a b)`",
        "    ##甲",
        "C# 与 C##",
        "[来源：https://www.gov.cn/]",
    ],
)
def test_what_only_looks_like_it_is_left_alone(body: str) -> None:
    """Topics between hashes, one hash before a number, code."""
    assert [] == codes_of(body)


def test_a_character_that_turns_others_round_is_named() -> None:
    """Written as a reference, too."""
    assert ["AK104"] == codes_of("甲&#x202E;乙")


def test_a_heap_of_marks_is_named() -> None:
    """It would cover the lines above; the few marks of real languages do not."""
    assert ["AK104"] == codes_of("甲a" + "\u0301" * 9)
    assert [] == codes_of("Việt, नमस्ते, ก็ดี, x\u0301\u0302\u0303")
