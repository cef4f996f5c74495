"""The table of mistakes in what a case says of money."""

from tests.bad_input.case_mistakes import Mistake, change

_END = "as_of: '2026-03'\n"
_SUM = "as_printed: 约30万元, src: S1#p3"


def money(name: str, entry: str, code: str, column: int, hint: str) -> Mistake:
    """Return a mistake in what a case says of money, in one line at the end of the front matter."""
    return change(name, _END, f"{_END}budget: {entry}\n", code, (26, column), hint)


MONEY_MISTAKES = (
    money("a sum alone", "约30万元", "AK303", 9, "原文金额"),
    money("a bare number", "30", "AK303", 9, "- "),
    money("a list of texts", "[约30万元]", "AK303", 10, "原文金额"),
    money("a list in a list", "[[1]]", "AK303", 10, "原文金额"),
    money("no source", "[{as_printed: 约30万元}]", "AK302", 10, "出处"),
    money("no printed words", "[{src: S1}]", "AK302", 10, "约30万元"),
    money("a source that is not listed", "[{as_printed: 3万, src: S7#p3}]", "AK312", 32, "来源"),
    money("a source in words", "[{as_printed: 3万, src: 第三段}]", "AK306", 32, "S1#p12s3"),
    money("a key that there is not", f"[{{{_SUM}, 来源: 财政}}]", "AK301", 42, "删去"),
    money(
        "another number", f"[{{{_SUM}, amount: {{value: 50, unit: 万元}}}}]", "AK323", 58, "对照"
    ),
    money(
        "less than nothing",
        f"[{{{_SUM}, amount: {{value: -30, unit: 万元}}}}]",
        "AK322",
        58,
        "核对",
    ),
    money("no unit", f"[{{{_SUM}, amount: {{value: 30}}}}]", "AK322", 58, "万元"),
    money("no number", f"[{{{_SUM}, amount: {{value: 三十, unit: 万元}}}}]", "AK303", 58, "数字"),
    money("words for a number", f"[{{{_SUM}, amount: 三十万元}}]", "AK303", 50, "数值"),
    money("lacks that are parts", f"[{{{_SUM}, missing: {{a: 1}}}}]", "AK303", 51, "- "),
    money(
        "printed is that it is not",
        "[{as_printed: 原文未报告, src: S1}]",
        "AK304",
        23,
        "经费: 原文未报告",
    ),
    change(
        "filled and silent",
        _END,
        f"{_END}budget: [{{{_SUM}}}]\nnot_reported: [budget]\n",
        "AK330",
        (27, 16),
        "删去",
    ),
)
