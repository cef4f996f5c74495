"""AK316, AK429–AK436: signs that became mark-up, rows and items that became none, words of the template."""

import pytest

from tests.unit.checks.texts import codes_of, problems_of


@pytest.mark.parametrize(
    ("body", "code", "hint"),
    [
        ("甲\n\n场地3*5*2米，长10*宽8。", "AK429", "×"),
        ("甲\n\n桌子2*3米，凳子4*5米。", "AK429", "×"),
        ("甲\n\n    某社区没有议事的地方。", "AK430", "行首空格"),
        ("甲\n\n\t某社区没有议事的地方。", "AK430", "行首空格"),
        ("1. 甲\n\n2026. 这一年办了三件事。", "AK431", "2026年"),
        ("甲\n\n2026. 这一年办了三件事。", "AK431", "2026\\."),
        ("甲\n\n指标\t此后\n件数\t17", "AK432", "|---|"),
        ("甲\n\n| 指标 | 此后 |\n| 件数 | 17 |", "AK432", "|---|"),
        ("甲\n\n| 指标 | 此后 |\n|---|\n| 件数 | 17 |", "AK432", "格数"),
        ("甲\n\n｜指标｜此后｜\n｜---｜---｜", "AK432", "英文"),
        ("甲\n\n•先听\n•后议", "AK433", "空一格"),
        ("甲\n\n-先听\n-后议", "AK433", "空一格"),
        ("甲\n\n1.先听\n2.后议", "AK433", "空一格"),
        ("甲\n\n** 注意 **乙", "AK434", "加粗"),
        ("甲\n\n**注意：乙", "AK434", "加粗"),
        ("甲\n\n＊＊注意＊＊", "AK434", "英文"),
        ("甲\n\n乙（S1）。", "AK434", "[^S1]"),
        ("甲\n\n乙^S1。", "AK434", "[^S1]"),
        ("甲\n\n乙[^S1。", "AK434", "[^S1]"),
        ("甲\n\n!!! note\n乙", "AK435", "四格"),
        ("甲\n\n### \n乙", "AK435", "标题"),
        ("甲\n\n前一段的话。\n---\n后一段", "AK436", "空一行"),
        ("甲\n\n1、先听\n2、再办", "AK433", "每项行首"),
        ("甲\n\n①先听\n②再办", "AK433", "每项行首"),
        ("甲\n\n（一）先听\n（二）再办", "AK433", "每项行首"),
        ("甲\n\n- 先听\n-再办", "AK433", "每项行首"),
        ("甲\n\n不是*2*3*元", "AK429", "×"),
        ("甲\n\n食堂** 免费 **开放", "AK434", "星号"),
        ("甲\n\n食堂__免费__开放", "AK434", "**文字**"),
        ("甲\n\n指标\t此后\n| 老人 | 17名 |", "AK432", "|---|"),
        ("甲\n\n村里办食堂\n---", "AK436", "## 村里办食堂"),
        ("甲\n\n[](https://www.gov.cn/)", "AK435", "文字"),
        ("甲\n\n[ ](https://www.gov.cn/)", "AK435", "文字"),
        ("甲[^e]\n\n[^e]: ", "AK435", "来源"),
        ("甲\n\n**乙 *丙 丁", "AK434", "星号"),
        ("甲\n\n1. 第一步……", "AK316", "自己"),
        ("甲\n\n遇到了什么问题。事实后面注明来源。", "AK316", "自己"),
        ("甲[^S1]\n\n[^S1]: 发布者：《题名》，日期。", "AK316", "自己"),
    ],
)
def test_what_was_not_meant_is_named_at_its_line(body: str, code: str, hint: str) -> None:
    """The third line, and how to mend it."""
    (problem,) = problems_of(body)
    assert (code, 12, True) == (problem.rule.code, problem.location.line, hint in problem.hint)


@pytest.mark.parametrize(
    "body",
    [
        "甲*2025年*乙，3 *5* 2，共**17**人",
        "    int main() // 入口",
        "```\n某社区没有议事的地方。\n```",
        "1. 甲\n2. 乙",
        "首页 | 新闻 | 通知",
        "- 甲 | 乙 | 丙\n- 甲 | 乙 | 丙",
        "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |",
        "甲\t乙",
        "1.5米\n2.3米",
        "-3度\n-5度",
        "——某甲\n——某乙",
        "1. 第一步听，第二步议。",
        "李** 和 王** 二人，电话139****1234",
        "\\*\\*注意",
        "甲（S2），乙^2",
        "### 有几个人？",
        "甲\n\n---\n\n乙",
    ],
)
def test_what_was_meant_is_left_alone(body: str) -> None:
    """Emphasis, code, lists, tables, figures."""
    assert [] == codes_of(body)
